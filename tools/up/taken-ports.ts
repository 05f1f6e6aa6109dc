import { connect, createServer } from 'node:net';
import { parse } from 'yaml';
import type { Machine } from '../rehearse/machine';
import type { Compose, Stack } from './compose';
import { ENV_FILE, typed } from './local';

/** Whether something on this machine has a port already. */
export type IsTaken = (port: number) => Promise<boolean>;

export interface PortOptions {
  /** Of the Compose file, which says the variables of ports. */
  readonly text: string;
  /** Whether something has a port of this machine. @default by trying */
  readonly isTaken?: IsTaken;
  /** Who is to have a port, though nothing has it yet. @default nobody */
  readonly promised?: ReadonlyMap<number, string>;
}

interface Wanted {
  readonly service: string;
  readonly port: number;
  /** What moves it. @default nothing does */
  readonly variable?: string;
}

/**
 * Refuses to start what would fail halfway.
 *
 * @throws Error with who wants which port that is taken, and the lines of .env with which it starts
 */
export async function requirePorts(
  machine: Pick<Machine, 'run'>,
  compose: Compose,
  stack: Stack,
  { text, isTaken: isTakenBySomething = isTakenHere, promised = new Map() }: PortOptions,
): Promise<void> {
  const wanted = wantedPorts(stack, text);
  const own = new Set(
    (await compose.containers()).flatMap(({ Publishers }) => Publishers ?? []).map((one) => one.PublishedPort),
  );
  const isTaken: IsTaken = async (port) => promised.has(port) || (!own.has(port) && (await isTakenBySomething(port)));
  const first = new Map(promised);
  const taken: (Wanted & { readonly by: string })[] = [];
  for (const one of wanted) {
    const other = first.get(one.port);
    if (other !== undefined) taken.push({ ...one, by: other });
    else if (await isTaken(one.port)) taken.push({ ...one, by: await holderOf(machine, one.port) });
    else first.set(one.port, one.service);
  }
  if (taken.length === 0) return;
  const moved = await movedTo(taken, new Set(wanted.map(({ port }) => port)), isTaken);
  throw new Error(
    [
      `${taken.length === 1 ? 'A port of this machine is' : `${taken.length} ports of this machine are`} taken; nothing was started.`,
      ...taken.map(({ service, port, by }) => `  ${service} wants ${port}, which ${by} has`),
      ...(moved.length === 0 ? [] : [`Write into ${typed(ENV_FILE)}, and start again:`, ...moved]),
      ...taken.filter(({ variable }) => variable === undefined).map(fixed),
    ].join('\n'),
  );
}

const fixed = ({ service }: Wanted): string =>
  `The port of ${service} stands in addresses that others are told: end what has it, or say another in its definition.`;

function wantedPorts(stack: Stack, text: string): Wanted[] {
  const file = parse(text) as { services: Readonly<Record<string, { readonly ports?: readonly string[] }>> };
  return Object.entries(stack).flatMap(([service, { ports = [] }]) =>
    ports.flatMap(({ published, target }) => {
      if (!/^\d+$/.test(published ?? '')) return [];
      const named = file.services[service]?.ports?.find((port) => port.endsWith(`:${target}`)) ?? '';
      const variable = /\$\{(\w+):-\d+\}:\d+$/.exec(named)?.[1];
      return [{ service, port: Number(published), ...(variable === undefined ? {} : { variable }) }];
    }),
  );
}

/** A line of .env for each that one moves, with the next port that nobody has or wants. */
async function movedTo(all: readonly Wanted[], wanted: ReadonlySet<number>, isTaken: IsTaken): Promise<string[]> {
  const given = new Set(wanted);
  const lines: string[] = [];
  for (const { variable, port } of all) {
    if (variable === undefined) continue;
    let free = port + 1;
    while (given.has(free) || (await isTaken(free))) free += 1;
    given.add(free);
    lines.push(`  ${variable}=${free}`);
  }
  return lines;
}

async function holderOf(machine: Pick<Machine, 'run'>, port: number): Promise<string> {
  const published = ['ps', '--filter', `publish=${port}`, '--format', '{{.Names}}'];
  const [container] = (await machine.run('docker', published)).stdout.split('\n').filter(Boolean);
  if (container !== undefined) return `the container ${container}`;
  const { stdout } = await machine.run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fc']);
  return /^c(.+)$/m.exec(stdout)?.[1] ?? 'another program';
}

const HERE = '127.0.0.1';
const PATIENCE_MS = 500;

/** Something that answers has it; so has something that answers nobody, and lets nobody else have it. */
export const isTakenHere: IsTaken = async (port) => (await answers(port)) || !(await isFree(port));

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: HERE, timeout: PATIENCE_MS });
    const end = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    // Whether somebody has it is asked, not whether this program may have it.
    server.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE'));
    server.listen(port, HERE, () => server.close(() => resolve(true)));
  });
