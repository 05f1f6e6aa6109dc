import { join } from 'node:path';
import { kubectlOf, type Kubectl } from '../../tools/rehearse/kubectl';
import { thisMachine } from '../../tools/rehearse/machine';

/** The root of the repository. */
export const root = join(__dirname, '../..');

export const machine = thisMachine(root);

/** The context that all of this speaks with, whatever somebody selects meanwhile. */
export const context = process.env.CLUSTER_CONTEXT ?? '';
if (context === '') throw new Error('CLUSTER_CONTEXT is not set: run these by npm run e2e:cluster');

export const kubectl: Kubectl = kubectlOf(machine, { context });

interface Condition {
  readonly type: string;
  readonly status: string;
}

/** A pod, as far as these tests look at it. */
export interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly uid: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly deletionTimestamp?: string;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
  readonly spec: {
    readonly nodeName?: string;
    readonly hostNetwork?: boolean;
    readonly containers: readonly Container[];
  };
  readonly status: {
    readonly phase: string;
    readonly podIP?: string;
    readonly conditions?: readonly Condition[];
  };
}

export interface Container {
  readonly name: string;
  readonly image: string;
}

/** @param selector labels, or nothing for all of them @param namespace or all */
export const pods = (selector?: string, namespace?: string): Promise<readonly Pod[]> =>
  kubectl.list<Pod>(
    'pods',
    ...(namespace === undefined ? ['--all-namespaces'] : ['--namespace', namespace]),
    ...(selector === undefined ? [] : ['--selector', selector]),
  );

/** Whether it says so of itself: one that ends may say it still. */
export const saysReady = ({ status }: Pod): boolean =>
  status.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True') ?? false;

export const isReady = (pod: Pod): boolean => pod.metadata.deletionTimestamp === undefined && saysReady(pod);

/** What a program in a pod says. @throws Error if it ends badly */
export const exec = (
  namespace: string,
  pod: string,
  container: string | undefined,
  command: readonly string[],
  options: { readonly input?: string; readonly timeoutSeconds?: number } = {},
): Promise<string> =>
  kubectl.run(
    [
      ...['exec', ...(options.input === undefined ? [] : ['--stdin']), '--namespace', namespace, pod],
      ...(container === undefined ? [] : ['--container', container]),
      ...['--', ...command],
    ],
    options,
  );
