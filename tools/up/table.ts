import {
  databasesOf,
  type ComposeEnvironment,
  type Resolved,
  type ResolvedBacking,
  type Runtime,
  type ServerForm,
} from '../../lib/model';
import { widthOf } from './start';
import type { Stack, StackService } from './compose';

/** What goes on running: where it is, and how one gets into it. */
export function tableOf(stack: Stack, resolved: Resolved<ComposeEnvironment>, command: string): string[] {
  const rows = Object.entries(stack)
    .filter(([, { restart }]) => restart !== 'no')
    .map(([name, service]) => ({
      name,
      at: addressesOf(name, service, resolved),
      shell: shellIn(name, resolved),
    }));
  const [name, at] = [widthOf(stack), Math.max(0, ...rows.map((row) => row.at.join(' ').length))];
  return [
    `${'what'.padEnd(name)}  ${'where'.padEnd(at)}  a shell in it`,
    ...rows.map((row) => `${row.name.padEnd(name)}  ${row.at.join(' ').padEnd(at)}  ${row.shell}`.trimEnd()),
    '',
    `A shell in one of them: ${command} exec …`,
  ];
}

function addressesOf(name: string, { ports = [] }: StackService, resolved: Resolved<ComposeEnvironment>): string[] {
  return ports.flatMap(({ published, target }) =>
    published === undefined ? [] : [`${schemeOf(name, target, resolved)}://127.0.0.1:${published}`],
  );
}

const backingCalled = (name: string, { backing }: Resolved<ComposeEnvironment>): ResolvedBacking | undefined =>
  backing.find(({ form }) => form.kind === 'server' && form.program.name === name);

function schemeOf(name: string, port: number, resolved: Resolved<ComposeEnvironment>): string {
  const form = backingCalled(name, resolved)?.form;
  const endpoints = form?.kind === 'server' ? Object.values(form.endpoints) : [];
  return endpoints.find((one) => one.port === port)?.scheme ?? 'http';
}

/** What follows `docker compose exec`. */
function shellIn(name: string, resolved: Resolved<ComposeEnvironment>): string {
  const found = backingCalled(name, resolved);
  switch (found?.backing.kind) {
    case 'postgres': {
      const [first] = databasesOf(found.backing);
      return `exec ${name} psql${unusual(found.backing.port, 5432)} -U ${first?.owner.role ?? ''} ${first?.name ?? ''}`;
    }
    case 'redis':
      return `exec ${name} redis-cli${unusual(found.backing.port, 6379)}`;
    case 'objectStorage':
      return `exec ${name} ls -R /data/buckets`;
    case 'server':
    case 'oidc':
    case 'external':
    case undefined:
      return interpreter(name, resolved);
  }
}

const unusual = (port: number, usual: number): string => (port === usual ? '' : ` -p ${port}`);

const INTERPRETERS: Readonly<Record<Runtime, string | undefined>> = {
  bash: 'bash',
  busybox: 'sh',
  python: 'python',
  node: 'node',
  none: undefined,
};

const exportersOf = ({ metrics }: ServerForm) => (metrics?.exporter === undefined ? [] : [metrics.exporter]);

/** What is none of these is what watches, in images with busybox. */
function interpreter(name: string, { services, backing }: Resolved<ComposeEnvironment>): string {
  const programs = [
    ...services.flatMap(({ program, sidecars }) => [program, ...sidecars]),
    ...backing.flatMap(({ form }) => (form.kind === 'server' ? [form.program, ...exportersOf(form)] : [])),
  ];
  const program = programs.find((one) => one.name === name);
  const found = program === undefined ? 'sh' : INTERPRETERS[program.runtime];
  return found === undefined ? '' : `exec ${name} ${found}`;
}
