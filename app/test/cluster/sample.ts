import { kubectl, machine, pods, exec, isReady } from '../../../test/cluster/cluster';
import type { Edge } from '../../../test/cluster/edge';
import { eventually } from '../../../test/eventually';
import type { Asked, Outcome } from '../../../test/cluster/load';
import { forward } from '../../../tools/rehearse/edge';
import { User } from '../e2e/user';
import { throughEdge } from '../rehearse/through-edge';

/** A user's token, got as a browser gets it, through the edge: again where the way to it is cut off meanwhile. */
export const tokenOf = (edge: Edge): Promise<string> => eventually('a user is signed in', 60, () => signIn(edge));

async function signIn(edge: Edge): Promise<string> {
  const { port, close } = await forward(machine, kubectl, edge.namespace, edge.service);
  const before = globalThis.fetch;
  try {
    globalThis.fetch = throughEdge({ port, ca: edge.ca });
    return await new User(`https://${edge.host}/sign-in`).token();
  } finally {
    globalThis.fetch = before;
    close();
  }
}

/** What users do, by what each request can't be answered without. */
export const requestsOf = (token: string, seconds = 0): Record<'page' | 'read' | 'submit', Asked> => {
  const headers = { Authorization: `Bearer ${token}` };
  return {
    page: { name: 'page', path: '/' },
    read: { name: 'read', path: '/api/jobs', headers },
    submit: {
      name: 'submit',
      path: '/api/jobs',
      method: 'POST',
      body: JSON.stringify({ text: 'one two two', seconds }),
      headers,
      expect: [202],
      keep: true,
    },
  };
};

/** The ids of the jobs whose acceptance was answered. */
export const acceptedIn = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes
    .filter(({ name, ok }) => name === 'submit' && ok)
    .map(({ said }) => (JSON.parse(said ?? '{}') as { id: string }).id);

/** Its primary, as the operator labels it now. */
export const primaryPod = (cluster = 'postgres'): Promise<string> =>
  eventually('there is a primary', 120, async () => {
    const found = await pods(`cnpg.io/cluster=${cluster},cnpg.io/instanceRole=primary`, 'data');
    return found.find(isReady)?.metadata.name;
  });

/** One column of what a statement gives, asked on the primary itself. */
export async function sql(statement: string, cluster = 'postgres'): Promise<readonly string[]> {
  const said = await exec('data', await primaryPod(cluster), 'postgres', ['psql', '-d', 'app', '-tAc', statement]);
  return said.split('\n').filter(Boolean);
}

/** Waits until all these jobs are done; every other is named. */
export const allDone = (ids: readonly string[], seconds: number, cluster?: string): Promise<true> =>
  eventually('every accepted job is done', seconds, async () => {
    const done = new Set(await sql(`SELECT id FROM jobs WHERE status = 'done' AND object_key IS NOT NULL`, cluster));
    const open = ids.filter((id) => !done.has(id));
    if (open.length > 0) throw new Error(`${open.length} of ${ids.length} are not: ${open.slice(0, 5).join(', ')}`);
    return true;
  });
