import { endpointOf, ONLY_ENDPOINT } from '../connection';
import type { Environment } from '../environment';
import { imageReference } from '../image';
import { http } from '../probe';
import type { Program } from '../program';
import { address, literal, type SecretKey, type Variable } from '../value';
import { persistent } from '../volume';
import { ownArchive } from './archive';
import { storageOf } from './choices';
import type { ServerForm } from './forms';
import type { ObjectStorage } from './object-storage';
import { archiveBucketKeys, storageAccessKey, storageRootKey, storageSecretKey } from './secrets';

/** What the image of the S3 server is called among an environment's images: https://github.com/versity/versitygw */
export const S3_IMAGE = 'versitygw';

/** Name of the program that makes the bucket and the key of the application. */
export const bucketProgramName = ({ name }: Pick<ObjectStorage, 'name'>): string => `${name}-bucket`;

/** Name of the program that makes the buckets of backups, where they are kept here. */
export const archiveProgramName = ({ name }: Pick<ObjectStorage, 'name'>): string => `${name}-archive`;

const ROOT = 'root';
const HEALTH = '/_/health';
const PORT = 9000;

/** The folder of its volume in which each folder is a bucket, and its files are the objects: as good as a copy of the server. */
export const BUCKETS = 'buckets';

/** The keys are kept beside the buckets, not among them. */
const START = `mkdir -p /data/iam /data/${BUCKETS} && exec versitygw posix /data/${BUCKETS}`;

/**
 * A server of the S3 API over a folder: one copy, for its list of keys is one file. The application has a key of its own,
 * which is the owner of its bucket and may do nothing elsewhere.
 */
export function s3Server(storage: ObjectStorage, environment: Environment): ServerForm {
  const { name, server } = storage;
  const { namespace, port = PORT, resources, volumeGiB = 10 } = server;
  return {
    kind: 'server',
    ...(namespace === undefined ? {} : { namespace }),
    endpoints: { [ONLY_ENDPOINT]: { scheme: 'http', port } },
    // The image has no such folder.
    volumeOfRoot: true,
    preparations: [bucketProgram(storage, environment), ...archiveProgram(storage, environment)],
    program: {
      ...common(storage, environment),
      name,
      entrypoint: ['/bin/sh', '-euc', START],
      ports: { s3: port },
      variables: [
        { name: 'ROOT_ACCESS_KEY_ID', value: literal(ROOT) },
        { name: 'ROOT_SECRET_ACCESS_KEY', value: storageRootKey(name) },
        ...literals({
          VGW_PORT: `:${port}`,
          VGW_REGION: regionOf(environment),
          VGW_IAM_DIR: '/data/iam',
          VGW_HEALTH: HEALTH,
          VGW_QUIET: 'true',
        }),
      ],
      probes: { readiness: http(HEALTH), liveness: http(HEALTH, { failureThreshold: 10 }) },
      resources,
      volumes: [persistent('data', '/data', volumeGiB)],
      drainSeconds: 20,
    },
  };
}

/** A key that is there gets its secret anew: the server refuses to make it twice, and takes what no client can use. */
const MAKE_KEY = `case "$APP_ACCESS_KEY" in root | *[!A-Za-z0-9_-]*)
  echo "the access key may have letters, digits, - and _ alone, and not be root" >&2; exit 1
esac
if [ "\${#APP_SECRET_KEY}" -lt 8 ]; then
  echo "the secret key needs at least 8 characters" >&2; exit 1
fi
versitygw admin update-user --access "$APP_ACCESS_KEY" --secret "$APP_SECRET_KEY" --role user ||
  versitygw admin create-user --access "$APP_ACCESS_KEY" --secret "$APP_SECRET_KEY" --role user
`;

/**
 * A bucket that is there stays as it is: the server forgets who else may read a bucket whose owner it is told again. It has
 * another owner once the access key was changed; the old key goes first, so that it is not there for ever if this is cut short.
 */
const MAKE_BUCKET = `OWNER=$(versitygw admin list-buckets | awk -v bucket="$BUCKET" '$1 == bucket { print $2 }')
if [ -z "$OWNER" ]; then
  versitygw admin create-bucket --bucket "$BUCKET" --owner "$APP_ACCESS_KEY"
elif [ "$OWNER" != "$APP_ACCESS_KEY" ]; then
  versitygw admin delete-user --access "$OWNER"
  versitygw admin change-bucket-owner --bucket "$BUCKET" --owner "$APP_ACCESS_KEY"
fi
`;

/** Makes the application's key and its bucket, and is content if they are there. */
const bucketProgram = (storage: ObjectStorage, environment: Environment): Program =>
  admin(storage, environment, {
    name: bucketProgramName(storage),
    script: MAKE_KEY + MAKE_BUCKET,
    keys: [storageAccessKey(storage.name), storageSecretKey(storage.name)],
    bucket: { name: 'BUCKET', value: literal(storage.bucket) },
  });

/** Likewise the key of databases to the buckets of their backups, if those are kept here. */
function archiveProgram(storage: ObjectStorage, environment: Environment): Program[] {
  const buckets = ownArchive(environment);
  if (buckets.length === 0) return [];
  return [
    admin(storage, environment, {
      name: archiveProgramName(storage),
      script: `${MAKE_KEY}for BUCKET in $BUCKETS; do\n${MAKE_BUCKET}done\n`,
      keys: archiveBucketKeys(storage.name),
      bucket: { name: 'BUCKETS', value: literal(buckets.join(' ')) },
    }),
  ];
}

interface AdminProps {
  readonly name: string;
  readonly script: string;
  /** Whose they are, and what proves it. */
  readonly keys: readonly [SecretKey, SecretKey];
  readonly bucket: Variable;
}

/** A program that makes a key and its buckets with the server's own. */
function admin(storage: ObjectStorage, environment: Environment, props: AdminProps): Program {
  const { name, script, keys, bucket } = props;
  const [access, secret] = keys;
  return {
    ...common(storage, environment),
    name,
    entrypoint: ['/bin/sh', '-euc', script],
    ports: {},
    variables: [
      { name: 'ADMIN_ENDPOINT_URL', value: address(endpointOf(storage)) },
      ...literals({ ADMIN_REGION: regionOf(environment), ADMIN_ACCESS_KEY_ID: ROOT }),
      { name: 'ADMIN_SECRET_ACCESS_KEY', value: storageRootKey(storage.name) },
      { name: 'APP_ACCESS_KEY', value: access },
      { name: 'APP_SECRET_KEY', value: secret },
      bucket,
    ],
    resources: { cpuMillis: 50, memoryMiB: Math.min(128, storage.server.resources.memoryMiB) },
    volumes: [],
    drainSeconds: 5,
  };
}

const common = ({ server }: ObjectStorage, environment: Environment) =>
  ({
    image: imageReference(environment.images, environment.registry, S3_IMAGE),
    user: server.user ?? 1000,
    runtime: 'busybox',
    config: [],
  }) as const;

const literals = (values: Readonly<Record<string, string>>): Variable[] =>
  Object.entries(values).map(([name, value]) => ({ name, value: literal(value) }));

function regionOf(environment: Environment): string {
  const storage = storageOf(environment);
  return storage.api === 's3' ? storage.region : '';
}
