import { ONLY_ENDPOINT } from '../connection';
import { isWatched, type Environment } from '../environment';
import { imageReference } from '../image';
import { exec, tcp } from '../probe';
import { persistent, scratch } from '../volume';
import type { ServerForm } from './forms';
import { hasPassword, type Redis } from './redis';
import { METRICS, redisExporterProgram } from './redis-exporter';
import { redisPassword } from './secrets';

const USUAL_PORT = 6379;

/** One Redis server from the official image, with an exporter where something watches. */
export function redisServer(redis: Redis, environment: Environment): ServerForm {
  const { name, namespace, user, port, resources } = redis;
  const guarded = hasPassword(redis);
  const cli = port === USUAL_PORT ? 'redis-cli' : `redis-cli -p ${port}`;
  return {
    kind: 'server',
    namespace,
    endpoints: { [ONLY_ENDPOINT]: { scheme: 'redis', port } },
    volumeOfRoot: false,
    ...(isWatched(environment)
      ? { metrics: { exporter: redisExporterProgram(redis, environment), port: METRICS, path: '/metrics' } }
      : {}),
    preparations: [],
    program: {
      name,
      image: imageReference(environment.images, environment.registry, 'redis'),
      args: guarded ? withPassword(optionsOf(redis)) : ['redis-server', ...optionsOf(redis), '--protected-mode', 'no'],
      user,
      ports: { redis: port },
      // redis-cli reads the password from this variable, so that the probe needs none.
      variables: guarded ? [{ name: 'REDISCLI_AUTH', value: redisPassword(name) }] : [],
      probes: { readiness: exec(['sh', '-c', `[ "$(${cli} ping)" = PONG ]`]), liveness: tcp() },
      runtime: 'bash',
      resources,
      volumes: redis.use === 'cache' ? [NAMELESS] : [persistent('data', '/data', redis.volumeGiB)],
      config: [],
      drainSeconds: 20,
    },
  };
}

/** A cache keeps nothing. The image has a volume, which an engine makes without a name and leaves behind where nothing stands in its place. */
const NAMELESS = scratch('data', '/data', 1);

/** The password goes through a file: a command line can be read by anything that lists processes. */
const withPassword = (options: readonly string[]): string[] => [
  'sh',
  '-c',
  `umask 077; printf 'requirepass %s\\n' "$REDISCLI_AUTH" > /tmp/redis.conf; exec redis-server /tmp/redis.conf ${options.map((o) => o || "''").join(' ')}`,
];

/**
 * A broker answers once what it was given is on its disk, evicts nothing, and has head-room between the data and the memory
 * limit; a cache keeps nothing.
 */
function optionsOf(redis: Redis): string[] {
  const { port, resources } = redis;
  if (redis.use === 'cache') {
    // Nothing is written to disk, so nothing is copied while it is: only what clients and fragments take is kept free.
    const options = ['--port', String(port), '--save', '', '--appendonly', 'no'];
    return [
      ...options,
      '--maxmemory',
      `${Math.floor(resources.memoryMiB * 0.9)}mb`,
      '--maxmemory-policy',
      'allkeys-lru',
    ];
  }
  // The log is all that is read at a start: snapshots beside it would only take memory and disk. What is answered is in it.
  const log = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
  // A rewrite of the log forks, and what is written meanwhile is there twice: copy-on-write needs the rest.
  const memory = ['--maxmemory', `${Math.floor(resources.memoryMiB * 0.6)}mb`, '--maxmemory-policy', 'noeviction'];
  return ['--dir', '/data', '--port', String(port), ...log, ...memory];
}
