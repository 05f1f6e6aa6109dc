import {
  redisExporterName,
  redisPassword,
  http,
  imageReference,
  literal,
  type Environment,
  type Program,
  type Redis,
} from '../model';

/** Name and number of the exporter's port. */
export const METRICS = 'metrics';
export const REDIS_EXPORTER_PORT = 9121;

/** Redis' state as Prometheus metrics. `host` is where Redis is, seen from the exporter. */
export function redisExporterProgram(redis: Redis, host: string, environment: Environment): Program {
  return {
    name: redisExporterName(redis),
    image: imageReference(environment.images, environment.registry, 'redis-exporter'),
    user: 59000,
    ports: { [METRICS]: REDIS_EXPORTER_PORT },
    variables: [
      { name: 'REDIS_ADDR', value: literal(`redis://${host}:${redis.port}`) },
      { name: 'REDIS_PASSWORD', value: redisPassword(redis.name) },
    ],
    probes: { readiness: http('/health') },
    runtime: 'none',
    resources: { cpuMillis: 20, memoryMiB: 64 },
    volumes: [],
    config: [],
    drainSeconds: 5,
  };
}
