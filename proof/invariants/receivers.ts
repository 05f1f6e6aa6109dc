import type { KubernetesObject } from '../objects';
import { specOf } from './workload';

/** A key of a Secret that a receiver of alerts reads, and the field that names it. */
export interface ReceiverSecret {
  readonly field: string;
  readonly name: string;
  readonly key: string;
}

/** A way of sending, by its name: `webhookConfigs`. */
export type Receiver = { readonly name: string } & Readonly<Record<string, unknown>>;

/** Who an AlertmanagerConfig tells. */
export const receiversOf = (config: KubernetesObject): readonly Receiver[] =>
  specOf<{ readonly receivers?: readonly Receiver[] }>(config).receivers ?? [];

/** Every reference to a secret in the receivers of an AlertmanagerConfig. */
export const secretsOfReceivers = (config: KubernetesObject): ReceiverSecret[] =>
  receiversOf(config).flatMap((receiver, i) => secretsIn(receiver, `spec.receivers[${i}]`));

/** What has a name and a key, and so is a reference to a secret. */
export function secretsIn(value: unknown, field: string): ReceiverSecret[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, key } = value as Readonly<Record<string, unknown>>;
  if (typeof name === 'string' && typeof key === 'string') return [{ field, name, key }];
  return Object.entries(value).flatMap(([at, one]) =>
    secretsIn(one, Array.isArray(value) ? `${field}[${at}]` : `${field}.${at}`),
  );
}
