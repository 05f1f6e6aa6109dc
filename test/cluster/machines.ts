import { kubectl, pods, saysReady } from './cluster';
import { eventually } from '../eventually';

export const machineNames = async (): Promise<readonly string[]> =>
  (await kubectl.list<{ metadata: { name: string } }>('nodes')).map(({ metadata }) => metadata.name);

/** Empties a machine as whoever upgrades it does, which asks every budget; nothing new comes to it. */
export const drain = (name: string, seconds: number): Promise<string> =>
  kubectl.run(['drain', name, '--ignore-daemonsets', '--delete-emptydir-data', '--timeout', `${seconds}s`], {
    timeoutSeconds: seconds + 30,
  });

export const cordon = (name: string): Promise<string> => kubectl.run(['cordon', name]);

export const uncordon = (name: string): Promise<string> => kubectl.run(['uncordon', name]);

/** Pods of these namespaces that should be ready and are not. */
const unready = async (namespaces: readonly string[]): Promise<readonly string[]> =>
  (await pods())
    .filter(({ metadata, status }) => namespaces.includes(metadata.namespace) && status.phase !== 'Succeeded')
    .filter((pod) => !saysReady(pod))
    .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);

export const allReady = (namespaces: readonly string[], seconds: number): Promise<true> =>
  eventually('every pod is ready', seconds, async () => {
    const waiting = await unready(namespaces);
    if (waiting.length > 0) throw new Error(waiting.join(', '));
    return true;
  });

/** The namespaces of the application. */
export const namespacesOfApplication = async (): Promise<readonly string[]> =>
  (await kubectl.list<{ metadata: { name: string } }>('namespaces', '--selector', 'app.kubernetes.io/part-of')).map(
    ({ metadata }) => metadata.name,
  );
