import type { BackingService, ComposeEnvironment, Program } from '../lib/model';
import { minioBucketProgram, minioProgram, minioVolumeProgram } from '../lib/programs/minio';
import { postgresProgram } from '../lib/programs/postgres';
import { redisProgram } from '../lib/programs/redis';
import type { ComposeService } from './compose-file';
import { container, loopback, oneShot } from './container';
import type { HostPort } from './host-ports';
import { entry, type Entries } from './entry';

/** What runs in Compose for a backing service. */
export function backingServices(backing: BackingService, ports: HostPort, environment: ComposeEnvironment): Entries {
  switch (backing.kind) {
    case 'postgres':
      return server(postgresProgram(backing, environment), backing.name, ports, environment);
    case 'redis':
      return server(redisProgram(backing, environment), backing.name, ports, environment);
    case 'objectStorage':
      return minio(backing, ports, environment);
    case 'oidc':
      return {};
  }
}

/** A server under its own name, with all its ports published. */
const server = (
  program: Program,
  of: string,
  ports: HostPort,
  environment: ComposeEnvironment,
  more: Partial<ComposeService> = {},
): Entries =>
  entry(program, {
    ...container(program, environment),
    ports: Object.values(program.ports).map((port) => loopback(ports(of, port), port)),
    ...more,
  });

function minio(
  storage: BackingService & { readonly kind: 'objectStorage' },
  ports: HostPort,
  environment: ComposeEnvironment,
): Entries {
  const program = minioProgram(storage, environment);
  const volume = minioVolumeProgram(storage, environment);
  const bucket = minioBucketProgram(storage, environment);
  // The image's own /data belongs to root; its ownership must not be copied back over a volume that is still empty.
  const volumes = (container(program, environment).volumes ?? []).map((v) => ({ ...v, volume: { nocopy: true } }));
  return {
    ...entry(volume, { ...oneShot(volume, environment), volumes, cap_add: ['CHOWN'] }),
    ...server(program, storage.name, ports, environment, {
      volumes,
      depends_on: { [volume.name]: { condition: 'service_completed_successfully' } },
    }),
    ...entry(bucket, {
      ...oneShot(bucket, environment),
      depends_on: { [program.name]: { condition: 'service_healthy' } },
    }),
  };
}
