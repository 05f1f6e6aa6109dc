import type { Draw } from '../draw';
import type { Data } from '../plan/plan';
import { command, pod, resources, scratches, user } from './common';
import { connectionsTo } from './connections';
import { inCompose, onKubernetes } from './patches';
import type { Scope } from './scope';
import { isPlace, targetsOf } from './services';
import { source } from './sources';
import { line } from './texts';
import { env, files } from './values';

export function addJobs(scope: Scope): void {
  scope.draw.times(0, scope.draw.one([0, 1, 2]), () => job(scope));
}

function job(scope: Scope): void {
  const { draw } = scope;
  const name = scope.fresh(['nightly', 'seed', 'report', 'false']);
  const isScheduled = draw.chance(0.6);
  // Ahead of a release it would come before the services.
  const targets = targetsOf(scope).filter(({ define }) => isScheduled || define !== 'service');
  const connects = connectionsTo(scope, targets, 2);
  scope.add('job', {
    name,
    namespace: scope.namespace(),
    purpose: line(draw),
    resources: resources(draw),
    ...command(draw),
    ...pod(draw),
    ...draw.maybe(isScheduled ? 1 : 0, () => ({ schedule: schedule(draw) })),
    ...draw.maybe(connects.length > 0 ? 1 : 0.1, () => ({ connects })),
    ...draw.maybe(0.5, () => ({ env: env(draw, { name, addresses: connects.filter(isPlace), known: [] }) })),
    ...draw.maybe(0.3, () => ({ timeoutSeconds: draw.one([1, 3600]) })),
    ...draw.maybe(0.3, () => ({ retries: draw.one([0, 20]) })),
    ...draw.maybe(0.3, () => ({ volumes: scratches(draw) })),
    ...draw.maybe(0.2, () => ({ user: user(draw) })),
    ...draw.maybe(0.2, () => ({ databasePool: draw.one([1, 10]) })),
    ...source(scope, name),
    ...draw.maybe(0.2, () => ({ files: files(draw, name) })),
    ...draw.maybe(0.08, () => ({
      patches: [onKubernetes(draw, isScheduled ? 'CronJob' : 'Job', name), inCompose(draw, name)],
    })),
  });
}

export const CRON_TIMES = ['0 3 * * *', '*/5 0-23/2 1,15 * 1-5', '0 0 29 2 *', '59 23 31 12 7'] as const;

/** When a job runs, shortly or in full. */
export const schedule = (draw: Draw): Data =>
  draw.chance(0.4)
    ? draw.one(CRON_TIMES)
    : {
        cron: draw.one(CRON_TIMES),
        ...draw.maybe(0.4, () => ({
          timeZone: draw.one(['Europe/Berlin', 'Etc/UTC', 'America/Argentina/Buenos_Aires']),
        })),
        ...draw.maybe(0.4, () => ({ concurrency: draw.one(['forbid', 'allow', 'replace']) })),
        ...draw.maybe(0.4, () => ({ startWithinSeconds: draw.one([1, 86_400]) })),
        ...draw.maybe(0.4, () => ({ keep: { succeeded: draw.one([1, 10]), failed: draw.one([1, 10]) } })),
      };
