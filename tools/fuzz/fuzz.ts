import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../fuzz/run/run';
import { begun, readState, type State } from '../../fuzz/run/state';
import { foundText, progressText, summaryText } from '../../fuzz/run/texts';
import type { Given } from '../command/command';
import type { fuzz as command } from '../fuzz';

/** A line says how far it is whenever so many are done. */
const EACH = 50;

export async function main({
  count,
  seed: given = '1',
  from,
  processes,
  fresh,
}: Given<typeof command>): Promise<number> {
  const seed = Number(given);
  const path = join(__dirname, '../..', '.fuzz', `${seed}.json`);
  if (fresh) rmSync(path, { force: true });
  const state = from === undefined ? readState(path, seed) : begun(seed, Number(from));
  const end = Number(from ?? 0) + Number(count);
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  const after = await run({
    state,
    end,
    processes: Number(processes),
    ...(from === undefined ? { path } : {}),
    isStopped: () => isStopped,
    tell: teller(state, end),
  });
  console.log(summaryText(after, end, isStopped));
  return after.found.length > 0 ? 1 : 0;
}

/** Says how far it is, and what was found, when it is found. */
function teller({ seed, next: first, found: known }: State, end: number): (now: State) => void {
  const started = performance.now();
  let told = known.length;
  return (now) => {
    for (const found of now.found.slice(told)) console.log(foundText(found, seed));
    told = now.found.length;
    const done = now.next - first;
    if (done % EACH === 0) console.log(progressText(now, end, done, performance.now() - started));
  };
}
