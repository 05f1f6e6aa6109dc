import type { Namespace } from '../namespace';
import type { Count, Port, UserId } from '../primitives';
import type { Resources } from '../resources';
import { define } from '../shape/define';
import type { PatchProps } from '../patch';
import type { Backing } from './backing-service';

interface RedisCommon extends Backing, PatchProps {
  /** Where it runs on Kubernetes. */
  readonly namespace: Namespace;
  /** Where it listens. */
  readonly port: Port;
  readonly resources: Resources;
  /** Numeric user that the upstream image runs as. */
  readonly user: UserId;
  /** Whether clients must show a password. @default true */
  readonly password?: boolean;
}

/** A message broker: never evicts, keeps an append-only file. */
export interface RedisBroker extends RedisCommon {
  /** @default 'broker' */
  readonly use?: 'broker';
  /** Size of the data volume. */
  readonly volumeGiB: Count;
}

/** A cache: keeps nothing, and forgets what was used least recently when it is full. */
export interface RedisCache extends RedisCommon {
  readonly use: 'cache';
}

export type RedisProps = RedisBroker | RedisCache;

/** Redis, as a message broker or as a cache. */
export type Redis = RedisProps & { readonly kind: 'redis' };

export const defineRedis = (props: RedisProps): Redis =>
  define('redis', props, (checked) => ({ kind: 'redis', ...checked }), defineRedis);

/** Whether its clients must show a password. */
export const hasPassword = ({ password = true }: Redis): boolean => password;
