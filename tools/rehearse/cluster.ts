import { KIND } from './kind-version';
import { type Loader, loaderOf, notLocal } from './local-context';
import { MISSING, type Machine } from './machine';
import { missing, must } from './require';

/** The cluster that is rehearsed in. */
export interface Cluster {
  readonly context: string;
  /** How images come into it. @default not by this command */
  readonly loader: Loader | undefined;
}

/** Name of the kind cluster that is made where there is no other. */
const KIND_CLUSTER = 'rehearsal';
export const KIND_CONTEXT = `kind-${KIND_CLUSTER}`;

/** Two workers: copies that must not share a node have one each. */
const KIND_CONFIG = `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes:
  - role: control-plane
  - role: worker
  - role: worker
`;

/**
 * The current context, if it is one on this machine or is named by `--force`; a new kind cluster, if there is no context.
 *
 * @throws Error for a context elsewhere, and with what is missing where nothing can be made
 */
export async function chooseCluster(machine: Machine, forced: string | undefined): Promise<Cluster> {
  const context = await currentContext(machine);
  if (context === undefined) return makeKindCluster(machine);
  const reason = forced === context ? undefined : notLocal(context, await serverOf(machine, context));
  if (reason === undefined) return { context, loader: loaderOf(context) };
  throw new Error(
    `The current context, ${context}, is not taken for a cluster to try things in: ${reason}. Select another ` +
      `(kubectl config use-context NAME), select none (kubectl config unset current-context) to have a kind cluster ` +
      `made, or insist with --force ${context}.`,
  );
}

/** @returns undefined where none is selected */
export async function currentContext(machine: Machine): Promise<string | undefined> {
  const { code, stdout } = await machine.run('kubectl', ['config', 'current-context']);
  if (code === MISSING) throw missing('kubectl', 'it speaks with the cluster');
  return code === 0 ? stdout.trim() : undefined;
}

export async function serverOf(machine: Machine, context: string): Promise<string> {
  const args = [
    'config',
    'view',
    '--minify',
    '--context',
    context,
    '--output',
    'jsonpath={.clusters[0].cluster.server}',
  ];
  return (await must(machine, 'it speaks with the cluster', 'kubectl', args)).stdout.trim();
}

async function makeKindCluster(machine: Machine): Promise<Cluster> {
  const purpose = 'no context is selected in kubectl, so it would make a cluster. Or select one on this machine';
  const { code } = await machine.run('docker', ['info', '--format', '{{.ServerVersion}}']);
  if (code === MISSING) throw missing('docker', purpose);
  if (code !== 0) throw new Error('The Docker daemon does not answer. Start it, or select a cluster on this machine.');
  const { stdout } = await must(machine, purpose, 'kind', ['get', 'clusters']);
  if (stdout.split('\n').includes(KIND_CLUSTER)) {
    await must(machine, purpose, 'kind', ['export', 'kubeconfig', '--name', KIND_CLUSTER]);
  } else {
    machine.say(`Making the kind cluster ${KIND_CLUSTER}, with two workers: this takes a few minutes.`);
    const args = ['create', 'cluster', '--name', KIND_CLUSTER, '--image', KIND.image, '--config', '-', '--wait', '5m'];
    await must(machine, purpose, 'kind', args, { input: KIND_CONFIG, timeoutSeconds: 900 });
  }
  return { context: KIND_CONTEXT, loader: 'kind' };
}

/** @returns false if there is no such cluster, or no kind */
export async function deleteKindCluster(machine: Machine): Promise<boolean> {
  const { code, stdout } = await machine.run('kind', ['get', 'clusters']);
  if (code !== 0 || !stdout.split('\n').includes(KIND_CLUSTER)) return false;
  const args = ['delete', 'cluster', '--name', KIND_CLUSTER];
  await must(machine, 'it removes the cluster', 'kind', args, { timeoutSeconds: 300 });
  return true;
}
