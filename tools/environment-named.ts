import type { Environment } from '../lib/model';
import { nearest } from '../lib/model/nearest';
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
  throw new UsageError([name === undefined ? `${what} is missing; ${allowed(names)}` : unknown(name, names, what)]);
}

/** @throws UsageError with each of the names that is no environment's, and those that there are */
export function requireEnvironments(named: readonly string[], environments: readonly Environment[]): void {
  const names = environments.map((one) => one.name);
  const problems = named.filter((name) => !names.includes(name)).map((name) => unknown(name, names, '--env'));
  if (problems.length > 0) throw new UsageError(problems);
}

function unknown(name: string, names: readonly string[], what: string): string {
  const meant = nearest(name, names);
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `${what} ${name} is no environment; ${allowed(names)}${hint}`;
}

const allowed = (names: readonly string[]): string => `allowed: ${names.join(', ')}`;
