import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { User } from '../e2e/user';
import { throughEdge } from './through-edge';

interface Job {
  readonly id: string;
  readonly status: string;
}

const SECONDS = 120;

const { REHEARSAL_URL = '', REHEARSAL_PORT, REHEARSAL_CA = '' } = process.env;

/** What any user does: signs in, submits a job, waits for it, and reads what it has written. */
async function main(): Promise<void> {
  // Whoever asks for an address from here on asks the edge.
  globalThis.fetch = throughEdge({ port: Number(REHEARSAL_PORT), ca: readFileSync(REHEARSAL_CA, 'utf8') });
  const stranger = await fetch(`${REHEARSAL_URL}/api/jobs`);
  if (stranger.status !== 401) throw new Error(`whoever is not signed in is answered with ${stranger.status}, not 401`);
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${await new User(`${REHEARSAL_URL}/sign-in`).token()}`,
  };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${REHEARSAL_URL}/api/jobs${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`/api/jobs${path}: HTTP ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const body = JSON.stringify({ text: 'a rehearsal of a rehearsal', seconds: 0 });
  const { id } = (await (await ask('', { method: 'POST', body })).json()) as Job;
  for (const until = Date.now() + SECONDS * 1000; ;) {
    const { status } = (await (await ask(`/${id}`)).json()) as Job;
    if (status === 'done') break;
    if (status === 'failed' || Date.now() > until) throw new Error(`job ${id} is ${status}`);
    await setTimeout(1000);
  }
  process.stdout.write(`alice signed in, and her job ${id} is done: ${await (await ask(`/${id}/result`)).text()}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
