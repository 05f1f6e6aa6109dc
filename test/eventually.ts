/**
 * Waits until `check` returns something other than undefined, false or an error.
 *
 * @param what a sentence, for the error
 * @param pauseMs between two attempts. @default 200
 * @throws Error after so many seconds, with the last error as its cause
 */
export async function eventually<T>(
  what: string,
  seconds: number,
  check: () => Promise<T | undefined | false>,
  pauseMs = 200,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  let last: unknown = 'never happened';
  for (;;) {
    try {
      const found = await check();
      if (found !== undefined && found !== false) return found;
    } catch (problem) {
      last = problem;
    }
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`, { cause: last });
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}
