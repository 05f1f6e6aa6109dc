import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Application, Namespace } from '../lib/model';
import { newService } from './new/new-service';
import { withApplication } from './with-application';

const USAGE = `npm run new -- reports                          a service of that name: its definition, its source, its line in app/services
npm run new -- reports --namespace backend      where it lives on Kubernetes; where most services do if it is not said`;

interface Arguments {
  readonly name: string;
  readonly namespace?: string;
}

/** @returns undefined for somebody who asks what there is @throws Error with the usage */
function readArguments(args: readonly string[]): Arguments | undefined {
  const options = { namespace: { type: 'string' }, help: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return undefined;
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new Error('One name of a service is asked for.');
    return { name, ...(values.namespace === undefined ? {} : { namespace: values.namespace }) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}

async function run(args: readonly string[], application: Application, root: string): Promise<void> {
  const asked = readArguments(args);
  if (asked === undefined) return console.log(USAGE);
  const namespaces = (await import(join(root, 'app/namespaces'))) as Readonly<Record<string, Namespace>>;
  const { files } = newService({ ...asked, root, application, namespaces });
  console.log([...files.map((file) => `wrote ${file}`), '', `Now: npm run synth && npm run up`].join('\n'));
}

if (require.main === module) {
  const root = join(__dirname, '..');
  void withApplication((application) => run(process.argv.slice(2), application, root));
}
