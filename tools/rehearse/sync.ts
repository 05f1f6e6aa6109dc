import type { Kubectl } from './kubectl';
import type { Machine } from './machine';
import { ARGO_CD } from './argo-cd';
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

/** The same three that README's first deployment applies by hand, in their order. */
export async function applyRoot(kubectl: Kubectl, rehearsal: Rehearsal): Promise<void> {
  const inArgoCd = (kind: string): readonly Manifest[] =>
    ofKind(rehearsal, kind).filter(({ metadata }) => metadata.namespace === ARGO_CD.namespace);
  await kubectl.apply(inArgoCd('ConfigMap'));
  await kubectl.apply(inArgoCd('AppProject'));
  await kubectl.apply(inArgoCd('Application').filter(({ metadata }) => metadata.name === 'root'));
  await refresh(kubectl);
}

/** Has Argo CD look for a new commit at once, and not in some minutes. */
const refresh = (kubectl: Kubectl): Promise<string> =>
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
