import { each } from '../promise';
import { unless } from '../violation';
import { containers, scaledContainers } from './workload';

export const startAndReadinessAreAsked = each(
  'A slow start is guarded, and traffic waits for readiness.',
  scaledContainers,
  ({ container, at }) =>
    (['startupProbe', 'readinessProbe'] as const).flatMap((probe) =>
      unless(container[probe] !== undefined, at(probe), `has no ${probe}`),
    ),
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
