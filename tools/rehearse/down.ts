import { ARGO_CD } from './argo-cd';
import { currentContext, deleteKindCluster, KIND_CONTEXT } from './cluster';
import { kubectlOf, type Kubectl } from './kubectl';
import type { Machine } from './machine';
import { rehearsedBefore } from './own-namespace';
import { ofKind, type Rehearsal } from './rehearsal';
import { must } from './require';

/** Deletes what an Application has brought along with it, which Argo CD else leaves. */
const FINALIZER = JSON.stringify({ metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io'] } });

const TIMEOUT = '10m';
const TIMEOUT_SECONDS = 630;

/**
 * Takes away what a rehearsal has made: a kind cluster of its own as a whole; in any other cluster the Applications with all
 * that they brought, the namespaces, and Argo CD if it came with the rehearsal.
 */
export async function takeDown(machine: Machine, rehearsal: Rehearsal): Promise<void> {
  const context = await currentContext(machine);
  if (context === undefined || context === KIND_CONTEXT) {
    const isDeleted = await deleteKindCluster(machine);
    machine.say(isDeleted ? 'The kind cluster is deleted, and all that was in it.' : 'There is no rehearsal here.');
    return;
  }
  const kubectl = kubectlOf(machine, { context });
  const origin = await rehearsedBefore(kubectl, rehearsal.git.namespace);
  if (origin === undefined) {
    machine.say(`There is no rehearsal in ${context}.`);
    return;
  }
  await removeApplications(machine, kubectl, rehearsal);
  if (origin === 'made') {
    machine.say('Removing Argo CD.');
    const args = ['uninstall', ARGO_CD.release, '--namespace', ARGO_CD.namespace, '--kube-context', context, '--wait'];
    await must(machine, 'it removes Argo CD', 'helm', args, { timeoutSeconds: TIMEOUT_SECONDS });
    await remove(kubectl, ['namespace', ARGO_CD.namespace]);
  }
  await remove(kubectl, ['namespace', rehearsal.git.namespace]);
  machine.say(
    `What the rehearsal brought to ${context} is gone, but for definitions that charts keep: kubectl get crd.`,
  );
}

/**
 * The root first, or it would bring the others back; then the application, while the operators still run that take its
 * objects apart; then the add-ons.
 */
async function removeApplications(machine: Machine, kubectl: Kubectl, rehearsal: Rehearsal): Promise<void> {
  const all = ofKind(rehearsal, 'Application');
  const isChart = ({ spec }: (typeof all)[number]): boolean =>
    (spec?.source as { chart?: string } | undefined)?.chart !== undefined;
  const names = (wanted: typeof all): string[] => wanted.map(({ metadata }) => metadata.name);
  const own = names(all.filter((one) => !isChart(one))).filter((name) => name !== 'root');
  machine.say(`Removing the application: ${own.join(', ')}.`);
  await remove(kubectl, ['applications.argoproj.io', 'root', '--namespace', ARGO_CD.namespace]);
  await removeWithContents(kubectl, own);
  await remove(kubectl, ['namespaces', ...names(ofKind(rehearsal, 'Namespace'))]);
  await removeMadeSecrets(kubectl, rehearsal);
  // Argo CD takes everything else apart, and goes by helm, which has installed it.
  await remove(kubectl, ['applications.argoproj.io', ARGO_CD.release, '--namespace', ARGO_CD.namespace]);
  const addons = names(all.filter(isChart)).filter((name) => name !== ARGO_CD.release);
  machine.say(`Removing add-ons: ${addons.join(', ')}.`);
  await removeWithContents(kubectl, addons);
  const projects = names(ofKind(rehearsal, 'AppProject'));
  await remove(kubectl, ['appprojects.argoproj.io', ...projects, '--namespace', ARGO_CD.namespace]);
}

/** Secrets that are made in the cluster outlive what made them, and so would stay beside an add-on that was there before. */
async function removeMadeSecrets(kubectl: Kubectl, rehearsal: Rehearsal): Promise<void> {
  const made = ofKind(rehearsal, 'ExternalSecret').filter(
    ({ spec }) => (spec?.target as { creationPolicy?: string } | undefined)?.creationPolicy === 'Orphan',
  );
  const namespaces = new Set(made.map(({ metadata }) => metadata.namespace ?? ''));
  for (const namespace of namespaces) {
    const own = made.filter(({ metadata }) => metadata.namespace === namespace);
    await remove(kubectl, ['secrets', ...own.map(({ metadata }) => metadata.name), '--namespace', namespace]);
  }
}

async function removeWithContents(kubectl: Kubectl, names: readonly string[]): Promise<void> {
  const there: string[] = [];
  for (const name of names) {
    const patch = ['patch', 'applications.argoproj.io', name, '--namespace', ARGO_CD.namespace];
    const { code } = await kubectl.attempt([...patch, '--type', 'merge', '--patch', FINALIZER]);
    if (code === 0) there.push(name);
  }
  if (there.length > 0) await remove(kubectl, ['applications.argoproj.io', ...there, '--namespace', ARGO_CD.namespace]);
}

const remove = (kubectl: Kubectl, what: readonly string[]): Promise<string> =>
  kubectl.run(['delete', ...what, '--ignore-not-found', '--timeout', TIMEOUT], { timeoutSeconds: TIMEOUT_SECONDS });
