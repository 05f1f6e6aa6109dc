import { startupProbe, timed, type Program } from '../lib/model';
import type { HealthCheck } from './compose-file';
import { commandOf } from './health-check-command';
import { escapeDollar } from './interpolation';

/**
 * The readiness probe as a health check, which Compose runs inside the container: with what the image's runtime surely
 * has, and with curl or wget only where it is said to be there. It may fail for as long as the startup probe allows.
 *
 * @returns undefined for a program that is not asked, and for one that nothing in its image could ask
 */
export function healthCheck(program: Pick<Program, 'probes' | 'ports' | 'runtime'>): HealthCheck | undefined {
  const { readiness } = program.probes ?? {};
  if (readiness === undefined) return undefined;
  const { periodSeconds, timeoutSeconds, failureThreshold } = timed(readiness);
  const startup = timed(startupProbe({ ...program.probes }) ?? readiness);
  const test = commandOf(readiness, program, timeoutSeconds);
  if (test === undefined) return undefined;
  return {
    test: ['CMD', ...test.map(escapeDollar)],
    interval: `${periodSeconds}s`,
    timeout: `${timeoutSeconds}s`,
    retries: failureThreshold,
    start_period: `${startup.periodSeconds * startup.failureThreshold}s`,
  };
}
