import type { BackingService, ComposeEnvironment, Program } from '../lib/model';
import { minioBucketProgram, minioProgram, minioVolumeProgram } from '../lib/programs/minio';
import { postgresProgram } from '../lib/programs/postgres';
import { redisProgram } from '../lib/programs/redis';
import type { ComposeService } from './compose-file';
import { container, loopback, oneShot } from './container';
import { unit, type Units } from './unit';

/** What runs in Compose for a backing service. */
export function backingServices(backing: BackingService, environment: ComposeEnvironment): Units {
  switch (backing.kind) {
    case 'postgres':
      return server(postgresProgram(backing, environment), environment);
    case 'redis':
      return server(redisProgram(backing, environment), environment);
    case 'objectStorage':
      return minio(backing, environment);
    case 'oidc':
      return {};
  }
}

/** A server under its own name, with all its ports published. */
const server = (program: Program, environment: ComposeEnvironment, more: Partial<ComposeService> = {}): Units =>
  unit(program, {
    ...container(program, environment),
    ports: Object.values(program.ports).map((port) => loopback(port, port)),
    ...more,
  });

function minio(storage: BackingService & { readonly kind: 'objectStorage' }, environment: ComposeEnvironment): Units {
  const program = minioProgram(storage, environment);
  const volume = minioVolumeProgram(storage, environment);
  const bucket = minioBucketProgram(storage, environment);
  // The image's own /data belongs to root; its ownership must not be copied back over a volume that is still empty.
  const volumes = (container(program, environment).volumes ?? []).map((v) => ({ ...v, volume: { nocopy: true } }));
  return {
    ...unit(volume, { ...insteadOfEntryPoint(oneShot(volume, environment)), volumes, cap_add: ['CHOWN'] }),
    ...server(program, environment, {
      volumes,
      depends_on: { [volume.name]: { condition: 'service_completed_successfully' } },
    }),
    ...unit(bucket, {
      ...insteadOfEntryPoint(oneShot(bucket, environment)),
      depends_on: { [program.name]: { condition: 'service_healthy' } },
    }),
  };
}

/** The image's entry point starts only MinIO itself: these commands take its place. */
function insteadOfEntryPoint({ command, ...service }: ComposeService): ComposeService {
  return { ...service, ...(command === undefined ? {} : { entrypoint: command }) };
}
