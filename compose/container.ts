import { createHash } from 'node:crypto';
import {
  memoryLimit,
  secretFiles,
  TMP,
  vaultName,
  type ComposeEnvironment,
  type ConfigFolder,
  type Program,
  type SharedVolume,
  type Volume,
} from '../lib/model';
import type { ComposeService, Mount } from './compose-file';
import { healthCheck } from './health-check';
import { environmentOf, escapeDollar } from './interpolation';

export const NETWORK = 'app';
/** Label that changes with the files of a program: Compose looks at what it mounts by the path alone. */
const CONFIGURATION = 'configuration';

/**
 * A program as a Compose service, hardened as on Kubernetes: what is common to all that run.
 *
 * @param host the service whose pod it would be in. @default its own
 */
export function container(
  program: Program,
  environment: ComposeEnvironment,
  host: string = program.name,
): ComposeService {
  const { image, entrypoint, args, resources, variables, volumes, user } = program;
  const check = healthCheck(program, environment.public !== undefined);
  const mounts = [
    ...volumes.flatMap((v) => (v.kind === 'scratch' ? [] : [volumeMount(program, v)])),
    ...program.config.map((folder) => bindMount(`./${configPath(program, folder)}`, folder.path)),
  ];
  return {
    image,
    ...(entrypoint === undefined ? {} : { entrypoint: entrypoint.map(escapeDollar) }),
    ...(args === undefined ? {} : { command: args.map(escapeDollar) }),
    environment: environmentOf({ variables, environment, host }),
    labels: configurationLabels(program),
    networks: [NETWORK],
    ...(mounts.length === 0 ? {} : { volumes: mounts }),
    secrets: secretFiles(program.config).map(({ path, key }) => ({ source: vaultName(key), target: path })),
    ...(check === undefined ? {} : { healthcheck: check }),
    restart: 'unless-stopped',
    user: `${user}:${user}`,
    init: true,
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    tmpfs: [TMP, ...volumes].flatMap((v) => (v.kind === 'scratch' ? [`${v.path}:size=${v.sizeMiB}m,mode=1777`] : [])),
    mem_limit: `${memoryLimit(resources)}m`,
    ...(resources.cpuLimitMillis === undefined ? {} : { cpus: resources.cpuLimitMillis / 1000 }),
    stop_grace_period: `${program.drainSeconds + 5}s`,
    logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
  };
}

function configurationLabels({ config }: Program): Readonly<Record<string, string>> {
  const texts = config.flatMap(({ path, files }) =>
    Object.entries(files).flatMap(([name, content]) => (typeof content === 'string' ? [[path, name, content]] : [])),
  );
  if (texts.length === 0) return {};
  return { [CONFIGURATION]: createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16) };
}

/** A program that runs to its end, once. */
export function oneShot(program: Program, environment: ComposeEnvironment, host?: string): ComposeService {
  return { ...container(program, environment, host), restart: 'no' };
}

const volumeMount = (program: Program, volume: Volume): Mount => ({
  type: 'volume',
  source: volumeName(program, volume),
  target: volume.path,
});

/** Where a program's configuration files are, below the folder of the Compose file. */
export const configPath = (program: Program, { of = program.name, name }: ConfigFolder): string => `${of}/${name}`;

/** A folder as it is on disk; a missing one is an error, not an empty mount that Docker makes as root. */
export const bindMount = (source: string, target: string): Mount => ({
  type: 'bind',
  source,
  target,
  read_only: true,
  bind: { create_host_path: false },
});

/** Name of a program's named volume: `postgres-data`. */
export const volumeName = (program: Program, volume: Volume): string =>
  `${volume.kind === 'shared' ? volume.of : program.name}-${volume.name}`;

/** How an engine makes the named volumes of programs. */
export const volumesOf = (programs: readonly Program[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    programs.flatMap((program) =>
      program.volumes
        .filter(({ kind }) => kind !== 'scratch')
        .map((volume) => [volumeName(program, volume), volume.kind === 'shared' ? inMemory(volume) : {}] as const),
    ),
  );

/** @see https://docs.docker.com/reference/cli/docker/volume/create/#opt */
const inMemory = ({ sizeMiB }: SharedVolume): object => ({
  driver_opts: { type: 'tmpfs', device: 'tmpfs', o: `size=${sizeMiB}m,mode=1777` },
});

/** A port published on this machine only: without an address, Docker publishes it past the host's firewall. */
export const loopback = (hostPort: number, containerPort: number): string => `127.0.0.1:${hostPort}:${containerPort}`;
