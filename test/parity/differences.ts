/** A way in which the two targets are allowed to differ, and why. */
export interface Difference {
  /** Names of services; `.*` for all. */
  readonly service: RegExp;
  /** Compose environments. */
  readonly environment: RegExp;
  /** What differs, as facts.ts names it. */
  readonly fact: RegExp;
  readonly reason: string;
}

const everywhere = { service: /^/, environment: /^/ };
const local = { ...everywhere, environment: /^local$/ };

/** Every difference between a service in Compose and the same service in production. */
export const DIFFERENCES: readonly Difference[] = [
  {
    ...everywhere,
    fact: /^variable [A-Z_]+_URL$/,
    reason: 'a host is a Service of a namespace in the cluster, and a service of the network in Compose',
  },
  {
    ...everywhere,
    fact: /^variable STORAGE_(API|ENDPOINT)$/,
    reason: 'Azure Blob Storage in production, MinIO, which speaks S3, in Compose',
  },
  {
    ...everywhere,
    fact: /^variable STORAGE_(REGION|ACCESS_KEY|SECRET_KEY)$/,
    reason: 'S3 wants a region and keys; in Azure the workload identity is the credential',
  },
  {
    ...everywhere,
    fact: /^liveness$/,
    reason: 'Compose asks one question only, whether a container is ready, and restarts nothing that is not',
  },
  {
    ...everywhere,
    fact: /^grace in seconds$/,
    reason: 'in the cluster a pod goes on serving for a while before it is told to stop',
  },
  {
    ...everywhere,
    service: /^redis-exporter$/,
    fact: /^user$/,
    reason: 'beside the broker in its pod, it runs as the user of that pod',
  },
  {
    ...everywhere,
    service: /^redis-exporter$/,
    fact: /^variable REDIS_ADDR$/,
    reason: 'beside the broker in its pod, it finds the broker on localhost',
  },
  {
    ...everywhere,
    service: /^redis-exporter$/,
    fact: /^(readiness( timings)?|patience at the start in seconds)$/,
    reason: 'its image has no program that a health check inside the container could run; nothing waits for it',
  },
  { ...local, fact: /^image$/, reason: 'local runs the image that it builds' },
  { ...local, fact: /^built from source$/, reason: 'local builds from source' },
  { ...local, fact: /^source mounts$/, reason: 'local sees source code as it is on disk' },
];

/** What runs in Compose and has no pod of its own in dist/production, and why. */
export const ONLY_IN_COMPOSE: Readonly<Record<string, string>> = {
  postgres: 'CloudNativePG makes the pods of the database from its Cluster',
  prometheus: 'the Prometheus Operator makes the pods of Prometheus from its custom resource',
  minio: 'production stores files in Azure Blob Storage',
  'minio-volume': 'gives the volume to MinIO',
  'minio-bucket': 'makes the bucket in MinIO',
};
