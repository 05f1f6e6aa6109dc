import type { Probe, ProbeTimings } from '../lib/model';

/** A probe as it is asked inside a container: a command, and how long and how often. */
export type Asking = Required<ProbeTimings> & { readonly command: readonly string[] };

/** What ends a container that does not live, and says whether it is ready. */
export interface Ending {
  readonly liveness: Asking;
  readonly readiness: Asking;
  /** How long it may take until it lives for the first time. */
  readonly startSeconds: number;
  /** How long work in flight may last once it is told to stop. */
  readonly drainSeconds: number;
}

/** Failures in a row, in memory: a container that is started anew has none. */
const COUNT = '/tmp/.liveness';

/** How many questions of readiness, which are all that are asked, fit into a time. */
const questions = (seconds: number, { periodSeconds }: Asking): number => Math.ceil(seconds / periodSeconds);

/**
 * A health check that ends the program when its liveness probe has failed as often as in a cluster, so that its restart policy
 * starts it anew: first by SIGTERM, and, if work in flight is over by then and it still runs, at once. Nobody else has to watch
 * it, which would take the socket of the engine. It runs beside the program, as its user, and PID 1 is Docker's init.
 */
export function endingCheck({ liveness, readiness, startSeconds, drainSeconds }: Ending): readonly string[] {
  const end = questions(liveness.periodSeconds * liveness.failureThreshold, readiness);
  const kill = end + questions(drainSeconds + 5, readiness);
  const first = end - Math.max(end, questions(startSeconds, readiness));
  const script = [
    `if ${limited(liveness)}; then`,
    `  echo 0 > ${COUNT}`,
    'else',
    `  failed=$(($(cat ${COUNT} 2> /dev/null || echo ${first}) + 1))`,
    `  echo "$failed" > ${COUNT}`,
    `  if [ "$failed" -eq ${end} ]; then kill -TERM 1; fi`,
    `  if [ "$failed" -ge ${kill} ]; then kill -KILL -1; fi`,
    'fi',
    `exec ${limited(readiness)}`,
    '',
  ];
  return ['sh', '-c', script.join('\n')];
}

/** A question that is not answered in time is a no, and must not take the check along, which Docker would end uncounted. */
const limited = ({ command, timeoutSeconds }: Asking): string =>
  `timeout ${timeoutSeconds} ${command.map(quoted).join(' ')}`;

const quoted = (word: string): string => `'${word.replace(/'/g, "'\\''")}'`;

/** How long both questions may take together. */
export const secondsOf = ({ liveness, readiness }: Pick<Ending, 'liveness' | 'readiness'>): number =>
  liveness.timeoutSeconds + readiness.timeoutSeconds + 2;

/** Whether there is something to ask, and a shell to ask it in. */
export const canEnd = (liveness: Probe | undefined, runtime: string): liveness is Probe =>
  liveness !== undefined && runtime !== 'none';
