import type { Kubectl } from './kubectl';
import type { Machine } from './machine';
import { ARGO_CD } from './argo-cd';
import type { ArgoCdOrigin } from './own-namespace';
import { ofKind, type Manifest, type Rehearsal } from './rehearsal';

/** What Argo CD says of an Application, as far as it matters. */
interface Live {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly source: { readonly path?: string } };
  readonly status?: {
    readonly health?: { readonly status?: string };
    readonly sync?: { readonly status?: string; readonly revision?: string };
    readonly operationState?: { readonly phase?: string; readonly message?: string };
    readonly conditions?: readonly { readonly message: string }[];
  };
}

/**
 * What README's first deployment applies by hand, in its order. An Argo CD that is taken as it is has other values than ours,
 * and is told alone what waves need to know of health.
 */
export async function applyRoot(kubectl: Kubectl, rehearsal: Rehearsal, origin: ArgoCdOrigin): Promise<void> {
  const inArgoCd = (kind: string): readonly Manifest[] =>
    ofKind(rehearsal, kind).filter(({ metadata }) => metadata.namespace === ARGO_CD.namespace);
  const told = [...inArgoCd('ConfigMap'), ...(origin === 'taken' ? healthChecks(inArgoCd('Application')) : [])];
  if (told.length > 0) await kubectl.apply(told);
  await kubectl.apply(inArgoCd('AppProject'));
  await kubectl.apply(inArgoCd('Application').filter(({ metadata }) => metadata.name === 'root'));
  await refresh(kubectl);
}

interface ArgoCdSource {
  readonly helm?: { readonly valuesObject?: { readonly configs?: { readonly cm?: Readonly<Record<string, string>> } } };
}

/** What the values of Argo CD say of health, as the ConfigMap that the chart would make of it. */
function healthChecks(applications: readonly Manifest[]): object[] {
  const source = applications.find(({ metadata }) => metadata.name === ARGO_CD.release)?.spec?.['source'];
  const checks = (source as ArgoCdSource | undefined)?.helm?.valuesObject?.configs?.cm;
  if (checks === undefined) return [];
  const metadata = { name: 'argocd-cm', namespace: ARGO_CD.namespace };
  const labels = { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd' };
  return [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { ...metadata, labels }, data: checks }];
}

/** Has Argo CD look for a new commit at once, and not in some minutes. */
export const refresh = (kubectl: Kubectl): Promise<string> =>
  kubectl.run([
    ...['annotate', 'applications.argoproj.io', '--all', '--namespace', ARGO_CD.namespace],
    ...['argocd.argoproj.io/refresh=normal', '--overwrite'],
  ]);

/**
 * Waits until every Application is there, synced to a commit, and healthy; says what it waits for when that changes.
 *
 * @throws Error with what is not healthy, and why, after some minutes
 */
export async function waitForSync(
  machine: Machine,
  kubectl: Kubectl,
  { names, commit, minutes }: { names: readonly string[]; commit: string; minutes: number },
): Promise<void> {
  const until = machine.now() + minutes * 60_000;
  let said = '';
  for (;;) {
    const live = await kubectl.list<Live>('applications.argoproj.io', '--namespace', ARGO_CD.namespace);
    const states = names.map((name) => stateOf(name, live, commit));
    const waiting = states.filter(({ isDone }) => !isDone);
    const line = `${names.length - waiting.length} of ${names.length} Applications are healthy${waitingFor(waiting)}`;
    if (line !== said) machine.say(line);
    said = line;
    if (waiting.length === 0) return;
    if (machine.now() > until) throw new Error(tooLate(minutes, waiting));
    // Not more than one line a second, nor more requests.
    await machine.pause(1000);
  }
}

interface State {
  readonly name: string;
  readonly isDone: boolean;
  readonly word: string;
  readonly message: string;
}

function stateOf(name: string, live: readonly Live[], commit: string): State {
  const one = live.find(({ metadata }) => metadata.name === name);
  if (one === undefined) return { name, isDone: false, word: 'not there yet', message: '' };
  const { health, sync, operationState, conditions = [] } = one.status ?? {};
  // What comes from a chart has that one's version for a revision.
  const isCurrent = one.spec.source.path === undefined || sync?.revision === commit;
  const isDone = isCurrent && health?.status === 'Healthy' && sync?.status === 'Synced';
  const word = isCurrent ? `${health?.status ?? 'Unknown'}, ${sync?.status ?? 'Unknown'}` : 'before this commit';
  const said = [...conditions.map(({ message }) => message), operationState?.message ?? ''].filter(Boolean);
  return { name, isDone, word, message: said.join('; ') };
}

const waitingFor = (waiting: readonly State[]): string =>
  waiting.length === 0 ? '.' : `; waiting for ${waiting.map(({ name, word }) => `${name} (${word})`).join(', ')}`;

const tooLate = (minutes: number, waiting: readonly State[]): string =>
  [
    `Not healthy after ${minutes} minutes:`,
    ...waiting.map(({ name, word, message }) => `  ${name}: ${word}${message === '' ? '' : `: ${message}`}`),
    'Argo CD goes on trying: run this again to go on waiting, or look at what it says with',
    '  kubectl --namespace argocd describe application NAME',
  ].join('\n');
