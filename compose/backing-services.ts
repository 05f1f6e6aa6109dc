import type { BackingService, ComposeEnvironment } from '../lib/model';
import { MINIO, minioBucketProgram, minioProgram, minioVolumeProgram } from '../lib/programs/minio';
import { postgresProgram } from '../lib/programs/postgres';
import { redisProgram } from '../lib/programs/redis';
import type { ComposeService } from './compose-file';
import { container, loopback, oneShot } from './container';

/** What runs in Compose for a backing service, by Compose service name. */
export function backingServices(
  backing: BackingService,
  environment: ComposeEnvironment,
): Readonly<Record<string, ComposeService>> {
  switch (backing.kind) {
    case 'postgres':
      return {
        [backing.name]: {
          ...container(postgresProgram(backing, environment), environment),
          ports: [loopback(backing.port, backing.port)],
        },
      };
    case 'redis':
      return {
        [backing.name]: {
          ...container(redisProgram(backing, environment), environment),
          ports: [loopback(backing.port, backing.port)],
        },
      };
    case 'objectStorage':
      return minio(backing, environment);
    case 'oidc':
      return {};
  }
}

function minio(
  storage: BackingService & { readonly kind: 'objectStorage' },
  environment: ComposeEnvironment,
): Readonly<Record<string, ComposeService>> {
  const server = minioProgram(storage, environment);
  const volume = minioVolumeProgram(storage, environment);
  const bucket = minioBucketProgram(storage, environment);
  // The image's own /data belongs to root; its ownership must not be copied back over a volume that is still empty.
  const volumes = (container(server, environment).volumes ?? []).map((v) => ({ ...v, volume: { nocopy: true } }));
  return {
    [volume.name]: {
      ...insteadOfEntryPoint(oneShot(volume, environment)),
      volumes,
      cap_add: ['CHOWN'],
    },
    [MINIO]: {
      ...container(server, environment),
      volumes,
      ports: Object.values(server.ports).map((port) => loopback(port, port)),
      depends_on: { [volume.name]: { condition: 'service_completed_successfully' } },
    },
    [bucket.name]: {
      ...insteadOfEntryPoint(oneShot(bucket, environment)),
      depends_on: { [MINIO]: { condition: 'service_healthy' } },
    },
  };
}

/** The image's entry point starts only MinIO itself: these commands take its place. */
function insteadOfEntryPoint({ command, ...service }: ComposeService): ComposeService {
  return { ...service, ...(command === undefined ? {} : { entrypoint: command }) };
}
