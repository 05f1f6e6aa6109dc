import { kubectl, machine } from './cluster';

/** What Argo CD says of one Application. */
interface Application {
  readonly metadata: { readonly name: string };
  readonly status?: {
    readonly health?: { readonly status?: string };
    readonly sync?: { readonly status?: string };
    readonly operationState?: { readonly startedAt?: string };
  };
}

const GOOD = 'Synced, Healthy';

/** What became of the Applications in so many seconds: each state that was not good, and each operation that began. */
export async function watchApplications(
  seconds: number,
): Promise<{ readonly troubles: readonly string[]; readonly operations: readonly string[] }> {
  const troubles = new Set<string>();
  const started = new Map<string, Set<string>>();
  for (const until = machine.now() + seconds * 1000; machine.now() < until; await machine.pause(3000)) {
    const all = await kubectl.list<Application>('applications.argoproj.io', '--namespace', 'argocd');
    for (const { metadata, status } of all) {
      const state = `${status?.sync?.status ?? 'Unknown'}, ${status?.health?.status ?? 'Unknown'}`;
      if (state !== GOOD) troubles.add(`${metadata.name}: ${state}`);
      const times = started.get(metadata.name) ?? new Set();
      started.set(metadata.name, times.add(status?.operationState?.startedAt ?? ''));
    }
  }
  const operations = [...started].flatMap(([name, times]) =>
    times.size > 1 ? [`${name} was synced ${times.size - 1} times`] : [],
  );
  return { troubles: [...troubles], operations };
}
