import { nearest } from '../lib/model/nearest';
import type { Environment } from '../lib/model';
import { UsageError } from './command/usage-error';

/**
 * The environment that somebody named.
 *
 * @param what they named it with. @default '--env'
 * @throws UsageError with the environments that there are
 */
export function environmentNamed<E extends Environment>(
  name: string | undefined,
  environments: readonly E[],
  what = '--env',
): E {
  const found = environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const names = environments.map((one) => one.name);
  if (name === undefined) throw new UsageError([`${what} is missing; allowed: ${names.join(', ')}`]);
  const meant = nearest(name, names);
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  throw new UsageError([`${what} ${name} is no environment; allowed: ${names.join(', ')}${hint}`]);
}
