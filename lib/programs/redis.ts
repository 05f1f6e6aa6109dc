import {
  redisPassword,
  exec,
  imageReference,
  persistent,
  tcp,
  type Environment,
  type Program,
  type Redis,
} from '../model';

/** Redis as a broker: an append-only file, no eviction, and head-room between the data and the memory limit. */
export function redisProgram(redis: Redis, environment: Environment): Program {
  const { name, user, port, resources, volumeGiB } = redis;
  // A rewrite of the append-only file forks: copy-on-write pages need the remaining quarter.
  const maxMemoryMiB = Math.floor(resources.memoryMiB * 0.75);
  const options = [
    '--dir /data',
    `--port ${port}`,
    '--appendonly yes',
    `--maxmemory ${maxMemoryMiB}mb`,
    '--maxmemory-policy noeviction',
  ].join(' ');
  return {
    name,
    image: imageReference(environment.images, environment.registry, 'redis'),
    // The password goes through a file: a command line can be read by anything that lists processes.
    args: [
      'sh',
      '-c',
      `umask 077; printf 'requirepass %s\\n' "$REDISCLI_AUTH" > /tmp/redis.conf; exec redis-server /tmp/redis.conf ${options}`,
    ],
    user,
    ports: { redis: port },
    // redis-cli reads the password from this variable, so that the probe needs none.
    variables: [{ name: 'REDISCLI_AUTH', value: redisPassword(name) }],
    probes: { readiness: exec(['sh', '-c', '[ "$(redis-cli ping)" = PONG ]']), liveness: tcp() },
    runtime: 'bash',
    resources,
    volumes: [persistent('data', '/data', volumeGiB)],
    config: [],
    drainSeconds: 20,
  };
}
