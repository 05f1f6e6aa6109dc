import { Jobs } from './jobs';
import { Stack } from './stack';

/** What most cases play on: the local stack, and a user of it. Each case leaves it running. */
export class Scene {
  readonly stack = new Stack('local', process.env.E2E_OVERRIDE ? [process.env.E2E_OVERRIDE] : []);
  readonly jobs = new Jobs(this.stack);
}

/** Seconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = Date.now();
  await work();
  return (Date.now() - started) / 1000;
}
