import { machine } from './cluster';

/**
 * What an attempt gives, once it gives something: undefined, false and errors are tried again each second.
 *
 * @param what a sentence, for the error
 * @throws Error with the last reason after so many seconds
 */
export async function eventually<T>(
  what: string,
  seconds: number,
  attempt: () => Promise<T | undefined | false>,
): Promise<T> {
  const until = machine.now() + seconds * 1000;
  for (let reason = ''; ;) {
    try {
      const result = await attempt();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      reason = `: ${(error as Error).message}`;
    }
    if (machine.now() > until) throw new Error(`not after ${seconds} s: ${what}${reason}`);
    await machine.pause(1000);
  }
}
