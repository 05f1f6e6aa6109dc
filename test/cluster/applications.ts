import { kubectl, machine } from './cluster';
import { eventually } from './eventually';

/** What Argo CD says of one Application. */
export interface Application {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly source?: { readonly path?: string } };
  readonly status?: {
    readonly health?: { readonly status?: string };
    readonly sync?: { readonly status?: string; readonly revision?: string };
    readonly operationState?: {
      readonly phase?: string;
      readonly startedAt?: string;
      readonly message?: string;
      readonly syncResult?: { readonly revision?: string };
    };
  };
}

export const applications = (): Promise<readonly Application[]> =>
  kubectl.list<Application>('applications.argoproj.io', '--namespace', 'argocd');

export const stateOf = ({ status }: Application): string =>
  `${status?.sync?.status ?? 'Unknown'}, ${status?.health?.status ?? 'Unknown'}`;

const GOOD = 'Synced, Healthy';

/** Waits until all Applications are synced, what comes from Git to this commit, and healthy. */
export const allHealthy = (seconds: number, commit?: string): Promise<true> =>
  eventually('every Application is synced and healthy', seconds, async () => {
    const waiting = (await applications()).filter(
      (one) =>
        stateOf(one) !== GOOD ||
        (commit !== undefined && one.spec.source?.path !== undefined && one.status?.sync?.revision !== commit),
    );
    if (waiting.length > 0) throw new Error(waiting.map((one) => `${one.metadata.name} is ${stateOf(one)}`).join(', '));
    return true;
  });

/** Has Argo CD look at Git at once, and not in some minutes. */
export const refresh = (): Promise<string> =>
  kubectl.run([
    ...['annotate', 'applications.argoproj.io', '--all', '--namespace', 'argocd'],
    ...['argocd.argoproj.io/refresh=normal', '--overwrite'],
  ]);

/** What became of the Applications in so many seconds: each state that was not good, and each operation that began. */
export async function watchApplications(
  seconds: number,
): Promise<{ readonly troubles: readonly string[]; readonly operations: readonly string[] }> {
  const troubles = new Set<string>();
  const started = new Map<string, Set<string>>();
  for (const until = machine.now() + seconds * 1000; machine.now() < until; await machine.pause(3000)) {
    for (const one of await applications()) {
      const { name } = one.metadata;
      if (stateOf(one) !== GOOD) troubles.add(`${name}: ${stateOf(one)}`);
      const at = one.status?.operationState?.startedAt ?? '';
      started.set(name, (started.get(name) ?? new Set()).add(at));
    }
  }
  const operations = [...started].flatMap(([name, times]) =>
    times.size > 1 ? [`${name} was synced ${times.size - 1} times`] : [],
  );
  return { troubles: [...troubles], operations };
}
