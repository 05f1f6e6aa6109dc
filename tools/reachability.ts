import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clusterActors, platformActors } from '../proof/actors';
import { explain, findEndpoint } from '../proof/explain';
import { formatMatrix, matrix } from '../proof/matrix';
import { Reachability } from '../proof/reachability';
import { readWorld } from '../proof/world';

const usage = `npm run reachability                                    who reaches whom in production, and on which ports
npm run reachability -- --env NAME                      the same for another environment
npm run reachability -- --from worker --to data/postgres  why one pair is open or closed, rule by rule`;

/**
 * Prints who reaches whom, by the NetworkPolicies that are written in `dist/`.
 *
 * @param root folder that holds `dist/`
 * @returns the text to print
 * @throws Error with everything to know about wrong arguments
 */
export function reachability(args: readonly string[], root: string, width = 120): string {
  const { env, from, to } = readArguments(args);
  if ((from === undefined) !== (to === undefined)) throw new Error(`--from and --to go together\n${usage}`);
  const folder = folderOf(join(root, 'dist'), env);
  const answers = new Reachability(readWorld(folder, { actors: [...clusterActors, ...platformActors] }));
  if (from === undefined || to === undefined) return formatMatrix(matrix(answers), width);
  return explain(answers, findEndpoint(answers.world, from), findEndpoint(answers.world, to));
}

function readArguments(args: readonly string[]): { env: string; from?: string; to?: string } {
  const string = { type: 'string' } as const;
  try {
    const options = { env: { ...string, default: 'production' }, from: string, to: string };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** Environments of the Compose target have no NetworkPolicies to ask. */
function folderOf(dist: string, env: string): string {
  const all = existsSync(dist) ? readdirSync(dist).sort() : [];
  const environments = all.filter((name) => !existsSync(join(dist, name, 'docker-compose.yml')));
  if (environments.includes(env)) return join(dist, env);
  const why = all.includes(env) ? 'is rendered to Compose, which has no NetworkPolicies' : `is not in ${dist}`;
  throw new Error(`--env ${env} ${why}; allowed: ${environments.join(', ') || 'none yet, run `npm run synth`'}`);
}

if (require.main === module) {
  try {
    console.log(reachability(process.argv.slice(2), process.cwd(), process.stdout.columns));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
