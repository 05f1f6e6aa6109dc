import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Namespace, Quota } from '../../model';
import { environmentOf } from '../environment-chart';
import { podSecurityLabels } from '../naming/pod-security';
import { TypedObject } from '../typed-object';

export interface NamespaceObjectsProps {
  readonly namespace: Namespace;
}

/** A namespace that admits only pods of Pod Security "restricted", and that Argo CD never deletes; and its quota. */
export class NamespaceObjects extends Construct {
  constructor(scope: Construct, id: string, { namespace: { name, labels = {}, quota } }: NamespaceObjectsProps) {
    super(scope, id);
    const { name: instance } = environmentOf(this);
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
          },
          annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
        },
      },
      { clusterScoped: true },
    );
    if (quota === undefined) return;
    new TypedObject(this, 'quota', k8s.KubeResourceQuota, {
      metadata: { name, labels: { 'app.kubernetes.io/name': name } },
      spec: { hard: hardLimits(quota) },
    });
  }
}

function hardLimits({ cpuMillis, memoryMiB, pods }: Quota): Record<string, k8s.Quantity> {
  const hard: [string, string | undefined][] = [
    ['requests.cpu', cpuMillis === undefined ? undefined : `${cpuMillis}m`],
    ['requests.memory', memoryMiB === undefined ? undefined : `${memoryMiB}Mi`],
    ['limits.memory', memoryMiB === undefined ? undefined : `${memoryMiB}Mi`],
    ['pods', pods === undefined ? undefined : String(pods)],
  ];
  return Object.fromEntries(
    hard.flatMap(([name, text]) => (text === undefined ? [] : [[name, k8s.Quantity.fromString(text)]])),
  );
}
