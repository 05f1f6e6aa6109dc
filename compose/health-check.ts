import { startupProbe, timed, type Program } from '../lib/model';
import type { HealthCheck } from './compose-file';
import { canEnd, endingCheck, secondsOf } from './ending-check';
import { commandOf } from './health-check-command';
import { escapeDollar } from './interpolation';

/**
 * The readiness probe as a health check, which Compose runs inside the container: with what the image's runtime surely
 * has, and with curl or wget only where it is said to be there. It may fail for as long as the startup probe allows.
 *
 * @param ends whether it also ends what fails its liveness probe
 * @returns undefined for a program that is not asked, and for one that nothing in its image could ask
 */
export function healthCheck(
  program: Pick<Program, 'probes' | 'ports' | 'runtime'> & Partial<Pick<Program, 'drainSeconds'>>,
  ends = false,
): HealthCheck | undefined {
  const { readiness, liveness } = program.probes ?? {};
  if (readiness === undefined) return undefined;
  const ready = timed(readiness);
  const startup = timed(startupProbe({ ...program.probes }) ?? readiness);
  const startSeconds = startup.periodSeconds * startup.failureThreshold;
  const command = commandOf(readiness, program, ready.timeoutSeconds);
  if (command === undefined) return undefined;
  const check = (test: readonly string[], seconds: number): HealthCheck => ({
    test: ['CMD', ...test.map(escapeDollar)],
    interval: `${ready.periodSeconds}s`,
    timeout: `${seconds}s`,
    retries: ready.failureThreshold,
    start_period: `${startSeconds}s`,
  });
  const plain = check(command, ready.timeoutSeconds);
  if (!ends || !canEnd(liveness, program.runtime)) return plain;
  const alive = timed(liveness);
  const asked = commandOf(liveness, program, alive.timeoutSeconds);
  if (asked === undefined) return plain;
  const both = { liveness: { ...alive, command: asked }, readiness: { ...ready, command } };
  const test = endingCheck({ ...both, startSeconds, drainSeconds: program.drainSeconds ?? 0 });
  return check(test, secondsOf(both));
}
