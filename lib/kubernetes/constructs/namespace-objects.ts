import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Namespace } from '../../model';
import { environmentOf } from '../environment-chart';
import { IN_MESH } from '../naming/mesh';
import { podSecurityLabels } from '../naming/pod-security';
import { TypedObject } from '../typed-object';

export interface NamespaceObjectsProps {
  readonly namespace: Namespace;
}

/** A namespace that admits only pods of Pod Security "restricted", and that Argo CD never deletes. */
export class NamespaceObjects extends Construct {
  constructor(scope: Construct, id: string, { namespace: { name, labels = {} } }: NamespaceObjectsProps) {
    super(scope, id);
    const { name: instance, mesh } = environmentOf(this);
    new TypedObject(
      this,
      'Resource',
      k8s.KubeNamespace,
      {
        metadata: {
          name,
          labels: {
            ...labels,
            'app.kubernetes.io/name': name,
            'app.kubernetes.io/instance': instance,
            ...podSecurityLabels('restricted'),
            ...(mesh === undefined ? {} : IN_MESH),
          },
          annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
        },
      },
      { clusterScoped: true },
    );
  }
}
