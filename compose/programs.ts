import type { ComposeEnvironment, Program, Resolved } from '../lib/model';
import { minioBucketProgram, minioProgram } from '../lib/programs/minio';
import { monitoringPrograms } from './monitoring';
import { postgresProgram } from '../lib/programs/postgres';
import { redisProgram } from '../lib/programs/redis';

/** Every program of a Compose file: the sum of what it needs to be told. */
export function programs(resolved: Resolved<ComposeEnvironment>): Program[] {
  const { services, topology, environment } = resolved;
  const { prometheus, grafana, exporters } = monitoringPrograms(resolved);
  return [
    ...services.flatMap(({ program, migrations }) => (migrations ? [program, migrations.program] : [program])),
    ...topology.backing.flatMap((backing): Program[] => {
      switch (backing.kind) {
        case 'postgres':
          return [postgresProgram(backing, environment)];
        case 'redis':
          return [redisProgram(backing, environment)];
        case 'objectStorage':
          return [minioProgram(backing, environment), minioBucketProgram(backing, environment)];
        case 'oidc':
          return [];
      }
    }),
    prometheus,
    grafana,
    ...exporters,
  ];
}
