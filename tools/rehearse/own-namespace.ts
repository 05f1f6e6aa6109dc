import type { Kubectl } from './kubectl';
import { ofKind, type Rehearsal } from './rehearsal';

const MANAGER = 'npm-run-rehearse';
const ARGO_CD = 'rehearsal/argo-cd';
/** Whether Argo CD was made by a rehearsal, and goes with it, or was there. */
export type ArgoCdOrigin = 'made' | 'taken';

interface OwnNamespace {
  readonly metadata: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/**
 * The namespace of the Git server, in which a rehearsal also notes that it was here.
 *
 * @returns where Argo CD comes from; undefined where there is no rehearsal
 */
export async function rehearsedBefore(kubectl: Kubectl, namespace: string): Promise<ArgoCdOrigin | undefined> {
  if (!(await kubectl.has('namespace', namespace))) return undefined;
  const { metadata } = await kubectl.get<OwnNamespace>('namespace', namespace);
  if (metadata.labels?.['app.kubernetes.io/managed-by'] !== MANAGER) {
    throw new Error(`The namespace ${namespace} is there, and not of a rehearsal: remove it, or take another cluster.`);
  }
  return metadata.annotations?.[ARGO_CD] === 'made' ? 'made' : 'taken';
}

/**
 * Refuses a cluster in which namespaces of the application are already: they could be somebody's, and would go with the
 * rehearsal.
 */
export async function requireEmpty(kubectl: Kubectl, rehearsal: Rehearsal): Promise<void> {
  const wanted = ofKind(rehearsal, 'Namespace').map(({ metadata: { name } }) => name);
  const there = await kubectl.list<{ metadata: { name: string } }>('namespaces');
  const taken = wanted.filter((name) => there.some((one) => one.metadata.name === name));
  if (taken.length === 0) return;
  throw new Error(
    `The cluster has these namespaces already, and not from a rehearsal: ${taken.join(', ')}. Remove them, or take another cluster.`,
  );
}

export const noteRehearsal = (kubectl: Kubectl, namespace: string, origin: ArgoCdOrigin): Promise<string> =>
  kubectl.apply([
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: {
          'app.kubernetes.io/managed-by': MANAGER,
          'pod-security.kubernetes.io/enforce': 'restricted',
        },
        annotations: { [ARGO_CD]: origin },
      },
    },
  ]);
