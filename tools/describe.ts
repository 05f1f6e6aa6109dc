import { parseArgs } from 'node:util';
import {
  definitionsOf,
  jobsOf,
  nearest,
  resolve,
  validate,
  type Application,
  type Definition,
  type Environment,
} from '../lib/model';
import { factsOf } from './describe/facts';
import { formatFacts } from './describe/format';
import { withApplication } from './with-application';

const USAGE = `npm run describe -- backend                    what a service, a job or a backing service is in each environment
npm run describe -- backend --env production   in this one
npm run describe -- backend --json             for a program

Of a secret it says the name, and where its value is kept; never the value.`;

/**
 * What something is, where it runs: image, sizes, addresses, who connects, variables with where each comes from.
 *
 * @throws DefinitionError with every problem of the definitions; Error with the usage, and the names that there are, for a
 * wrong argument
 */
export function describe(args: readonly string[], application: Application): string {
  const { name, env, json, help } = readArguments(args);
  if (help) return USAGE;
  const { topology } = application;
  if (name === undefined) throw new Error(`${USAGE}\n\n${listOf(application)}`);
  const definition = definitionCalled(name, application);
  const environments = env === undefined ? application.environments : [environmentCalled(env, application)];
  validate({ topology, environments: application.environments });
  const facts = new Map(environments.map((one) => [one.name, factsOf(name, resolve(topology, one))]));
  const { purpose, kind } = definition;
  if (!json) return `${name}: ${purpose}\n\n${formatFacts(facts)}`;
  const found = Object.fromEntries([...facts].map(([one, all]) => [one, all ?? null]));
  return JSON.stringify({ name, kind, purpose, environments: found }, undefined, 2);
}

/** Everything that can be described: migrations are jobs, too. */
const describable = ({ topology }: Application): Definition[] => [
  ...new Set([...definitionsOf(topology), ...jobsOf(topology)]),
];

function listOf(application: Application): string {
  const all = describable(application);
  const width = Math.max(...all.map(({ name }) => name.length));
  return ['What there is:', ...all.map(({ name, purpose }) => `  ${name.padEnd(width)}  ${purpose}`)].join('\n');
}

function definitionCalled(name: string, application: Application): Definition {
  const all = describable(application);
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  const meant = nearest(
    name,
    all.map((one) => one.name),
  );
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  throw new Error(`nothing is called ${name}${hint}\n\n${listOf(application)}`);
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
