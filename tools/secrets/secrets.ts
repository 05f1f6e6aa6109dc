import { placeholders, resolve, type Application, type Environment, type Topology } from '../../lib/model';
import { envFileCommands, envFileSecrets } from './env-file-secrets';
import { secretTable, type NeededSecret } from './needed-secret';
import type { Given } from '../command/command';
import type { secrets as command } from '../secrets';
import { environmentNamed } from '../environment-named';
import { withApplication } from '../with-application';
import { storeContract } from './store-contract';
import { rotation } from './rotation';
import { storedSecrets } from './stored-secrets';

/** All that an environment needs to be told in secret: names, never a value. */
interface Contract {
  readonly environment: string;
  /** Where the secrets are kept: a vault's address, or the path of a file. */
  readonly store: string;
  readonly secrets: readonly NeededSecret[];
  /** How they come there, for a shell. */
  readonly commands: string;
  /** What is to be done, in words. @default to create each once, by the commands */
  readonly todo?: string;
}

/**
 * What an environment needs to be told in secret.
 *
 * @returns a table and the commands that create what is in it; or, with `--json`, the same as an object
 * @throws UsageError with the environments for an unknown or missing `--env`
 */
export function secrets({ env, json, rotate }: Given<typeof command>, { topology, environments }: Application): string {
  const named = environmentNamed(env, environments);
  if (rotate !== undefined) return rotationOf(rotate, topology, named);
  const contract = contractOf(topology, named);
  if (json) return JSON.stringify(contract, undefined, 2);
  const { environment, store, commands, todo = 'To create them, each once:' } = contract;
  return [
    `${environment} reads these from ${store}:`,
    secretTable(contract.secrets),
    todo,
    ...(commands === '' ? [] : [commands]),
    ...(placeholders({ store }).length > 0 ? ['This vault is still a placeholder: set the settings in app/.'] : []),
  ].join('\n\n');
}

function contractOf(topology: Topology, environment: Environment): Contract {
  switch (environment.target) {
    case 'kubernetes': {
      const resolved = resolve(topology, environment);
      const needed = storedSecrets(resolved);
      return { environment: environment.name, secrets: needed, ...storeContract(needed, resolved) };
    }
    case 'compose': {
      const needed = envFileSecrets(resolve(topology, environment));
      const commands = envFileCommands(needed, environment);
      return { environment: environment.name, store: `dist/${environment.name}/.env`, secrets: needed, commands };
    }
  }
}

function rotationOf(name: string, topology: Topology, environment: Environment): string {
  if (environment.target === 'compose') {
    throw new Error(
      `${environment.name} reads its secrets at each start. Change the line in dist/${environment.name}/.env, where it runs, then there:\n` +
        'docker compose up -d --wait\nThe old value is refused from then on: docs/runbook.md, "Rotation on a staging host".',
    );
  }
  const resolved = resolve(topology, environment);
  const needed = storedSecrets(resolved).filter((one) => one.name === name);
  return rotation(name, storeContract(needed, resolved).commands, resolved);
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication((application) => console.log(secrets(given, application)));
