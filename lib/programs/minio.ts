import {
  exec,
  imageReference,
  literal,
  persistent,
  storageAccessKey,
  storageSecretKey,
  text,
  variable,
  type Environment,
  type ObjectStorage,
  type Program,
} from '../model';

/** MinIO, which stands in for the object storage wherever there is no cloud. */
export const MINIO = 'minio';
/** What makes its bucket, and gives its volume to its user. */
export const MINIO_BUCKET = `${MINIO}-bucket`;
export const MINIO_VOLUME = `${MINIO}-volume`;

function base(storage: ObjectStorage, environment: Environment) {
  return {
    image: imageReference(environment.images, environment.registry, MINIO),
    user: storage.local.user,
    runtime: 'bash',
    resources: storage.local.resources,
    config: [],
    drainSeconds: 20,
  } as const;
}

export function minioProgram(storage: ObjectStorage, environment: Environment): Program {
  const { port, consolePort } = storage.local;
  return {
    ...base(storage, environment),
    name: MINIO,
    args: ['minio', 'server', '/data', '--address', `:${port}`, '--console-address', `:${consolePort}`],
    ports: { s3: port, console: consolePort },
    variables: [
      { name: 'MINIO_ROOT_USER', value: storageAccessKey(storage.name) },
      { name: 'MINIO_ROOT_PASSWORD', value: storageSecretKey(storage.name) },
      // The health check's client, which the image brings along, keeps its settings where it may write.
      { name: 'MC_CONFIG_DIR', value: literal('/tmp/mc') },
      { name: 'MC_HOST_storage', value: literal(`http://127.0.0.1:${port}`) },
    ],
    probes: { readiness: exec(['mc', 'ready', 'storage']) },
    volumes: [persistent('data', '/data', 10)],
  };
}

/** Creates the bucket, and is content if it is there. Runs in place of the image's entry point. */
export function minioBucketProgram(storage: ObjectStorage, environment: Environment): Program {
  return {
    ...base(storage, environment),
    name: MINIO_BUCKET,
    entrypoint: ['mc', 'mb', '--ignore-existing', `storage/${storage.bucket}`],
    ports: {},
    variables: [
      { name: 'STORAGE_ACCESS_KEY', value: storageAccessKey(storage.name) },
      { name: 'STORAGE_SECRET_KEY', value: storageSecretKey(storage.name) },
      { name: 'MC_CONFIG_DIR', value: literal('/tmp/mc') },
      {
        name: 'MC_HOST_storage',
        value: text`http://${variable('STORAGE_ACCESS_KEY')}:${variable('STORAGE_SECRET_KEY')}@${MINIO}:${String(storage.local.port)}`,
      },
    ],
    volumes: [],
  };
}

/** Gives the new, empty volume to the user that MinIO runs as: the image leaves it to root. */
export function minioVolumeProgram(storage: ObjectStorage, environment: Environment): Program {
  const { user } = storage.local;
  return {
    ...base(storage, environment),
    name: MINIO_VOLUME,
    entrypoint: ['chown', `${user}:${user}`, '/data'],
    user: 0,
    ports: {},
    variables: [],
    volumes: [persistent('data', '/data', 10)],
  };
}
