import { kubectl } from './cluster';
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
