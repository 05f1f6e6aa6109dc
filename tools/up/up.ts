import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolve, type Application, type ComposeEnvironment } from '../../lib/model';
import { docker, requireDocker } from '../docker';
import { thisMachine, type Machine } from '../rehearse/machine';
import { Compose } from './compose';
import { LOCAL, LOCAL_FILE, typed } from './local';
import { composeOptions } from './compose-options';
import { makeReadable } from './make-readable';
import { requireEnvFile } from './require-env-file';
import { start } from './start';
import { tableOf } from './table';
import { requirePorts, type IsTaken } from './taken-ports';
import { leftOut, overlayWithout, promisedPorts, runIt } from './without';
import type { Given } from '../command/command';
import type { up as command } from '../up';
import { withApplication } from '../with-application';

/** What somebody asks for. */
export interface Options {
  readonly watch: boolean;
  /** Services that are left out. */
  readonly without: readonly string[];
  /** Options of `docker compose` itself: `--profile apps`. */
  readonly compose: readonly string[];
}

/** What is started, and with what. */
export interface UpProps {
  readonly application: Application;
  readonly options: Options;
  readonly machine: Machine;
  /** Whether something has a port of this machine. @default by trying */
  readonly isTaken?: IsTaken;
}

/**
 * Starts the stack, says of each service when it is there, and then where everything is, and follows its sources.
 *
 * @param follow watches the sources until somebody ends it
 * @throws Error with a sentence about what is missing or fails
 */
export async function up(
  { application, options, machine, isTaken }: UpProps,
  follow: (compose: Compose) => Promise<void>,
): Promise<void> {
  const environment = localEnvironment(application);
  const resolved = resolve(application.topology, environment);
  const out = leftOut(resolved, options.without);
  if (!existsSync(LOCAL_FILE)) throw new Error(`${typed(LOCAL_FILE)} is not there: npm run synth writes it.`);
  const text = readFileSync(LOCAL_FILE, 'utf8');
  requireEnvFile(resolved, options.compose);
  const said = ['-f', LOCAL_FILE, ...options.compose];
  const overlay = overlayWithout(out, text, environment);
  try {
    const compose = new Compose(machine, [...said, ...overlay.options]);
    const stack = await compose.stack();
    await requirePorts(machine, compose, stack, { text, promised: promisedPorts(out), ...(isTaken && { isTaken }) });
    await makeReadable({ machine, stack });
    // Those of the last time go: they would answer in place of what runs here.
    const whole = new Compose(machine, [...said, '--profile', '*']);
    if (out.length > 0) await whole.run('rm', '--stop', '--force', ...options.without);
    await start(machine, compose, stack);
    const command = `docker compose -f ${typed(LOCAL_FILE)}`;
    machine.say(['', ...tableOf(stack, resolved, command), ''].join('\n'));
    const written = out.length > 0 ? await whole.stack() : {};
    for (const one of out) machine.say(runIt(one, environment, { written, stack }).join('\n'));
    if (options.watch) await follow(compose);
  } finally {
    overlay.remove();
  }
}

function localEnvironment({ environments }: Application): ComposeEnvironment {
  const found = environments.find(({ name }) => name === LOCAL);
  if (found?.target === 'compose') return found;
  throw new Error(`npm run up starts the environment ${LOCAL}, and app/environments has none for Compose.`);
}

async function follow(compose: Compose): Promise<void> {
  console.log('Watching the sources until Ctrl+C; "npm run down" stops the stack.');
  await docker(['compose', ...compose.options, 'watch', '--no-up']);
  console.log('\nThe stack still runs; "npm run down" stops it.');
}

export function optionsOf(given: Given<typeof command>): Options {
  const profiles = given.profile.flatMap((one) => ['--profile', one]);
  return { watch: !given['no-watch'], without: given.without, compose: [...profiles, ...composeOptions(given)] };
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication(async (application) => {
    requireDocker();
    await up({ application, options: optionsOf(given), machine: thisMachine(join(__dirname, '../..')) }, follow);
  });
