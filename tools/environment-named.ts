import type { Environment } from '../lib/model';

/**
 * The environment that `--env` names.
 *
 * @throws Error with the environments that there are, and how the command is called
 */
export function environmentNamed<E extends Environment>(
  name: string | undefined,
  environments: readonly E[],
  usage: string,
): E {
  const found = environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const given = name === undefined ? '--env is missing' : `--env ${name} is no environment`;
  throw new Error(`${given}; allowed: ${environments.map((one) => one.name).join(', ')}\n${usage}`);
}
