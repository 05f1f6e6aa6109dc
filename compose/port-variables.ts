import { upperSnake, type ComposeEnvironment, type Program, type Resolved } from '../lib/model';
import type { Entries, Entry } from './entry';

/** A port of this machine, as .env may say it otherwise. */
export interface PortVariable {
  readonly name: string;
  /** The port where .env says nothing. */
  readonly port: number;
  /** The Compose service that it leads to. */
  readonly of: string;
}

/** As `loopback` writes it. */
const PUBLISHED = /^127\.0\.0\.1:(\d+):(\d+)$/;

/**
 * The variable of .env that moves a port of this machine: POSTGRES_PORT for the first port of a program called postgres,
 * BACKEND_ADMIN_PORT for a further one that is called admin.
 */
export const portVariable = ({ name, ports }: Pick<Program, 'name' | 'ports'>, port: number): string => {
  const index = Object.values(ports).indexOf(port);
  const further = index > 0 ? `-${Object.keys(ports)[index] ?? ''}` : '';
  return upperSnake(`${name}${further}-port`);
};

/**
 * The same entries, whose ports of this machine are variables: who runs a PostgreSQL already has ours elsewhere. Those stay that
 * addresses name which others are told, such as where users sign in.
 */
export const withPortVariables = (entries: Entries, resolved: Resolved<ComposeEnvironment>): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, isFixed(name, resolved) ? entry : withVariables(entry)]),
  );

const isFixed = (name: string, { backing }: Resolved<ComposeEnvironment>): boolean =>
  backing.some(({ form }) => form.kind === 'server' && form.program.name === name && form.hostPort !== undefined);

function withVariables(entry: Entry): Entry {
  const { service, program } = entry;
  const moved = (service.ports ?? []).flatMap((port) => {
    const [, host, inside] = PUBLISHED.exec(port) ?? [];
    if (host === undefined || inside === undefined) return [];
    return [{ inside, name: portVariable(program, Number(inside)), port: Number(host), of: program.name }];
  });
  if (moved.length === 0) return entry;
  const ports = moved.map(({ name, port, inside }) => `127.0.0.1:\${${name}:-${port}}:${inside}`);
  return { ...entry, service: { ...service, ports }, ports: moved };
}
