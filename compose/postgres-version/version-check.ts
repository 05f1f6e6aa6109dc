import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal, type ComposeEnvironment, type Program } from '../../lib/model';
import { oneShot, volumeName } from '../container';
import { entry, type Entries } from '../entry';

const SCRIPT = readFileSync(join(__dirname, 'version.sh'), 'utf8');

/** Whether data is kept here that must outlive a new major version of its server. */
export const isKept = ({ backups, public: open }: ComposeEnvironment): boolean =>
  backups !== undefined || open !== undefined;

export const versionProgramName = ({ name }: Pick<Program, 'name'>): string => `${name}-version`;

/** What looks, before a server of PostgreSQL starts, whether it can read the data that is there. It sees the server's volume. */
export function versionCheck(server: Program, environment: ComposeEnvironment): Entries {
  const { probes: _, args: __, ...common } = server;
  const name = versionProgramName(server);
  const program: Program = {
    ...common,
    name,
    entrypoint: ['sh', '-c', SCRIPT, name],
    ports: {},
    variables: [{ name: 'SERVER', value: literal(server.name) }],
    resources: { cpuMillis: 50, memoryMiB: 64 },
    volumes: [],
    drainSeconds: 5,
  };
  const volumes = server.volumes
    .filter(({ kind }) => kind === 'persistent')
    .map((one) => ({ type: 'volume', source: volumeName(server, one), target: one.path }) as const);
  return entry(program, { ...oneShot(program, environment), volumes });
}
