import { parseArgs } from 'node:util';
import { resolve, validate, type Application, type Environment } from '../lib/model';
import { describedCalled, listOf } from './describe/described';
import { factsOf } from './describe/facts';
import { formatFacts } from './describe/format';
import { withApplication } from './with-application';

const USAGE = `npm run describe -- backend                    what a service, a job, a backing service or a namespace is in each environment
npm run describe -- backend --env production   in this one
npm run describe -- backend --json             for a program

Of a secret it says the name, and where its value is kept; never the value.`;

/**
 * What something is, where it runs: image, sizes, how much of what is allowed it can come to, addresses, who connects,
 * variables with where each comes from.
 *
 * @throws DefinitionError with every problem of the definitions; Error with the usage, and the names that there are, for a
 * wrong argument
 */
export function describe(args: readonly string[], application: Application): string {
  const { name, env, json, help } = readArguments(args);
  if (help) return USAGE;
  const { topology } = application;
  if (name === undefined) throw new Error(`${USAGE}\n\n${listOf(application)}`);
  const described = describedCalled(name, application);
  const environments = env === undefined ? application.environments : [environmentCalled(env, application)];
  validate({ topology, environments: application.environments });
  const facts = new Map(environments.map((one) => [one.name, factsOf(name, resolve(topology, one))]));
  const { purpose, kind } = described;
  if (!json) return `${name}: ${purpose}\n\n${formatFacts(facts)}`;
  const found = Object.fromEntries([...facts].map(([one, all]) => [one, all ?? null]));
  return JSON.stringify({ name, kind, purpose, environments: found }, undefined, 2);
}

function environmentCalled(name: string, { environments }: Application): Environment {
  const found = environments.find((one) => one.name === name);
  if (found !== undefined) return found;
  const allowed = environments.map((one) => one.name).join(', ');
  throw new Error(`--env ${name} is no environment; allowed: ${allowed}\n\n${USAGE}`);
}

function readArguments(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { env: { type: 'string' }, json: flag, help: { ...flag, short: 'h' } },
    });
    if (positionals.length > 1) throw new Error(`one at a time: ${positionals.join(', ')}`);
    return { ...values, name: positionals[0] };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

if (require.main === module) {
  void withApplication((application) => console.log(describe(process.argv.slice(2), application)));
}
