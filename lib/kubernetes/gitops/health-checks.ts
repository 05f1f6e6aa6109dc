import { JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../k8s';
import { TypedObject } from '../typed-object';
import { environmentOf } from '../environment-chart';
import { healthChecks } from './health';
import { FIRST, waveAnnotation } from './waves';

/**
 * The keys of Argo CD's own ConfigMap that waves need, where somebody else installs it. It is applied server-side, so the other keys stay with whoever set them,
 * and it keeps the label by which Argo CD finds it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export class HealthChecks extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const configuration = new TypedObject(this, 'Resource', k8s.KubeConfigMap, {
      metadata: {
        name: 'argocd-cm',
        labels: { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd' },
        annotations: {
          ...waveAnnotation(FIRST),
          'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false,Delete=false',
        },
      },
      data: healthChecks(environmentOf(this)),
    });
    // Whoever made it says that he manages it, and would not find his label again.
    configuration.addJsonPatch(JsonPatch.remove('/metadata/labels/app.kubernetes.io~1managed-by'));
  }
}
