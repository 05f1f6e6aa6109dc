import { endpointOf } from '../connection';
import type { Environment } from '../environment';
import { imageReference } from '../image';
import { redisExporterName } from '../naming';
import { http } from '../probe';
import type { Program } from '../program';
import { address, text } from '../value';
import { hasPassword, type Redis } from './redis';
import { redisPassword } from './secrets';

/** Name and number of the exporter's port. */
export const METRICS = 'metrics';
export const REDIS_EXPORTER_PORT = 9121;

/** Redis' state as Prometheus metrics, asked for over the network: it stands by itself, so that it can take nothing along. */
export const redisExporterProgram = (redis: Redis, environment: Environment): Program => ({
  name: redisExporterName(redis),
  image: imageReference(environment.images, environment.registry, 'redis-exporter'),
  user: 59000,
  ports: { [METRICS]: REDIS_EXPORTER_PORT },
  variables: [
    {
      name: 'REDIS_ADDR',
      value: text`redis://${address(endpointOf(redis), 'host')}:${address(endpointOf(redis), 'port')}`,
    },
    ...(hasPassword(redis) ? [{ name: 'REDIS_PASSWORD', value: redisPassword(redis.name) }] : []),
  ],
  probes: { readiness: http('/health') },
  runtime: 'none',
  resources: { cpuMillis: 20, memoryMiB: 64 },
  volumes: [],
  config: [],
  drainSeconds: 5,
});
