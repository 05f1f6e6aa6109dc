import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { TypedObject } from '../typed-object';
import { FIRST, waveAnnotation } from './waves';

/**
 * The health of an Application, which Argo CD leaves out since 1.8 and without which it starts the next wave at once.
 * An Application is as healthy as what it brings, and not before its last sync succeeded: a failed migration Job is a
 * hook, which counts for no health, and must stop what comes after it all the same.
 */
const APPLICATION_HEALTH = `hs = { status = "Progressing", message = "" }
if obj.status ~= nil then
  if obj.status.health ~= nil then
    hs.status = obj.status.health.status
    hs.message = obj.status.health.message or ""
  end
  local operation = obj.status.operationState
  if operation ~= nil and operation.phase ~= "Succeeded" then
    hs.status = operation.phase == "Running" and "Progressing" or "Degraded"
    hs.message = operation.message or ""
  end
end
return hs
`;

/**
 * One key of Argo CD's own ConfigMap. It is applied server-side, so the other keys stay with whoever set them, and it
 * keeps the label by which Argo CD finds it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export class ApplicationHealthCheck extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TypedObject(this, 'Resource', k8s.KubeConfigMap, {
      metadata: {
        name: 'argocd-cm',
        labels: { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd' },
        annotations: {
          ...waveAnnotation(FIRST),
          'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false,Delete=false',
        },
      },
      data: { 'resource.customizations.health.argoproj.io_Application': APPLICATION_HEALTH },
    });
  }
}
