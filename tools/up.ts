import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolve, type Application, type ComposeEnvironment } from '../lib/model';
import { docker, requireDocker } from './docker';
import { thisMachine, type Machine } from './rehearse/machine';
import { Compose } from './up/compose';
import { LOCAL, LOCAL_FILE, typed } from './up/local';
import { readOptions, USAGE } from './up/options';
import { start } from './up/start';
import { tableOf } from './up/table';
import { requirePorts, type IsTaken } from './up/taken-ports';
import { withApplication } from './with-application';

/**
 * Starts the stack, says of each service when it is there, and then where everything is.
 *
 * @param isTaken whether something has a port of this machine. @default by trying
 * @throws Error with a sentence about what is missing or fails
 */
export async function up(
  compose: Compose,
  application: Application,
  machine: Machine,
  isTaken?: IsTaken,
): Promise<void> {
  const environment = localEnvironment(application);
  if (!existsSync(LOCAL_FILE)) throw new Error(`${typed(LOCAL_FILE)} is not there: npm run synth writes it.`);
  const text = readFileSync(LOCAL_FILE, 'utf8');
  const stack = await compose.stack();
  await requirePorts(machine, compose, stack, { text, ...(isTaken && { isTaken }) });
  await start(machine, compose, stack);
  const command = `docker compose -f ${typed(LOCAL_FILE)}`;
  machine.say(['', ...tableOf(stack, resolve(application.topology, environment), command), ''].join('\n'));
}

function localEnvironment({ environments }: Application): ComposeEnvironment {
  const found = environments.find(({ name }) => name === LOCAL);
  if (found?.target === 'compose') return found;
  throw new Error(`npm run up starts the environment ${LOCAL}, and app/environments has none for Compose.`);
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(USAGE);
  requireDocker();
  const machine = thisMachine(join(__dirname, '..'));
  const compose = new Compose(machine, ['-f', LOCAL_FILE, ...options.compose]);
  await withApplication(async (application) => {
    await up(compose, application, machine);
    if (!options.watch) return;
    console.log('Watching the sources until Ctrl+C; "npm run down" stops the stack.');
    await docker(['compose', ...compose.options, 'watch', '--no-up']);
    console.log('\nThe stack still runs; "npm run down" stops it.');
  });
}

if (require.main === module) void main(process.argv.slice(2));
