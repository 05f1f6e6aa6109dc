import { each } from '../promise';
import type { Topology } from '../../lib/model';
import { unless } from '../violation';
import { containers } from './workload';

/** Whether users or clients come to a container, by the definition. */
function isServing(container: string, { services, jobs, backing }: Topology): boolean {
  const clients = [...services, ...jobs, ...backing.filter((one) => one.kind === 'server')];
  return services.some(
    (service) =>
      service.name === container &&
      (service.routes.length > 0 || clients.some(({ connects }) => connects.some(({ of }) => of === service))),
  );
}

export const startAndReadinessAreAsked = each(
  'A slow start is guarded wherever something is asked, and whoever comes to a service waits for its readiness.',
  containers,
  ({ container: { name, startupProbe, readinessProbe, livenessProbe }, at }, { resolved: { topology } }) => [
    ...unless(
      startupProbe !== undefined || (readinessProbe ?? livenessProbe) === undefined,
      at('startupProbe'),
      'has no startupProbe',
    ),
    ...unless(
      readinessProbe !== undefined || !isServing(name, topology),
      at('readinessProbe'),
      'has no readinessProbe, and is waited for',
    ),
  ],
);

export const livenessStaysInside = each(
  'Liveness asks nothing that a database or a broker answers, or their restart would restart every client.',
  containers,
  ({ container: { livenessProbe, readinessProbe, env = [] }, at }) => {
    const depends = env.some(({ name }) => /^(DATABASE|REDIS)_(READ_)?URL$/.test(name));
    const path = livenessProbe?.httpGet?.path;
    const command = (livenessProbe?.exec?.command ?? []).join(' ');
    return [
      ...unless(
        !depends || path === undefined || path !== readinessProbe?.httpGet?.path,
        at('livenessProbe.httpGet.path'),
        `has a liveness that asks ${path}, as readiness does`,
      ),
      ...unless(
        !/pg_isready|psql|redis-cli|alembic|sql/.test(command),
        at('livenessProbe.exec.command'),
        `has a liveness that runs ${command}`,
      ),
      ...unless(
        !/inspect/.test(command),
        at('livenessProbe.exec.command'),
        `has a liveness that runs ${command}, which the broker answers`,
      ),
    ];
  },
);
