import type { Environment } from '../environment';
import { here, text, variable } from '../value';
import { speaksTls } from './choices';
import type { Given } from './given';
import { hasPassword, type Redis } from './redis';
import { redisPassword } from './secrets';

export const redisGives = (redis: Redis, environment: Environment): Given => ({
  variables: hasPassword(redis)
    ? {
        REDIS_PASSWORD: redisPassword(redis.name),
        REDIS_URL: text`${speaksTls(redis, environment) ? 'rediss' : 'redis'}://:${variable('REDIS_PASSWORD')}@${here('host')}:${here('port')}/0`,
      }
    : { REDIS_URL: text`${here('url')}/0` },
  parts: { REDIS_HOST: here('host'), REDIS_PORT: here('port') },
});
