import {
  alertsOf,
  backedUp,
  secretKeys,
  type ComposeEnvironment,
  type Job,
  type MadeName,
  type Program,
  type Resolved,
  type ResolvedBacking,
  type Service,
  type Variable,
} from '../lib/model';
import { ALERTMANAGER } from '../lib/programs/alertmanager';
import { GRAFANA } from '../lib/programs/grafana';
import { PROMETHEUS } from '../lib/programs/prometheus';
import { BACKUPS, BACKUPS_VOLUMES, readerProgramName, RESTORE } from './backups/names';
import { isKept, versionProgramName } from './postgres-version/version-check';
import { portVariable } from './port-variables';
import { isRouted, ROUTER } from './router/router';
import { volumeProgramName } from './backing-services';
import { secretVariable } from './interpolation';

const LONGEST_VARIABLE = 255;

/** Every name of a Compose file that could meet another: its services, and the variables of .env. */
export function madeNames(resolved: Resolved<ComposeEnvironment>): MadeName[] {
  const { services, jobs, backing, environment } = resolved;
  const alerting = alertsOf(environment) === undefined ? [] : [ALERTMANAGER.name];
  return [
    ...[PROMETHEUS.name, ...alerting, GRAFANA.name].map((name) => container(name, environment.name, 'monitoring')),
    ...(isRouted(resolved)
      ? [
          container(ROUTER.name, environment.name, 'the router'),
          ...portNames({ name: ROUTER.name, ports: { http: ROUTER.port } }, environment.name),
        ]
      : []),
    ...(environment.backups === undefined ? [] : backupsNames(resolved)),
    ...backing.flatMap(backingNames),
    ...backing.flatMap(({ backing: { kind, name }, form }) =>
      kind === 'postgres' && form.kind === 'server' && isKept(environment)
        ? [container(versionProgramName(form.program), name, `what looks at the version of ${name}`)]
        : [],
    ),
    ...services.flatMap(({ service: { name }, init, sidecars }) => [
      container(name, name, `the service ${name}`),
      ...[...init, ...sidecars].map((one) => container(one.name, name, `what stands beside ${name}`)),
    ]),
    ...jobs.map(({ job: { name, migrates } }) =>
      migrates === undefined
        ? container(name, name, `the job ${name}`)
        : container(name, migrates.name, `the migrations of ${migrates.name}`),
    ),
    ...envFileNames([
      ...services.flatMap(({ service, program, init, sidecars }) =>
        [program, ...init, ...sidecars].map(({ variables }) => ({ of: service.name, variables })),
      ),
      ...jobs.map(({ job, program }) => ({ of: job.migrates?.name ?? job.name, variables: program.variables })),
      ...backing.flatMap(({ backing: { name: of }, form }) =>
        form.kind === 'server' ? [{ of, variables: form.program.variables }] : [],
      ),
    ]),
    ...services.flatMap(({ service, program }) =>
      service.routes.length === 0 ? [] : portNames(program, service.name),
    ),
    ...backing.flatMap(({ backing: { name }, form }) => (form.kind === 'server' ? portNames(form.program, name) : [])),
  ];
}

/** What is absent keeps its name: in every environment a name is that of one thing. */
export const heldNames = (absent: readonly (Service | Job)[], environment: ComposeEnvironment): MadeName[] =>
  absent.map(({ kind, name }) => container(name, name, `the ${kind} ${name}, absent in ${environment.name}`));

const container = (name: string, of: string, what: string): MadeName => ({ name, among: 'Compose service', of, what });

function backingNames({ backing: { name }, form }: ResolvedBacking): MadeName[] {
  if (form.kind !== 'server') return [];
  const { program, front, metrics, preparations, volumeOfRoot } = form;
  return [
    container(program.name, name, `the server ${name}`),
    ...(metrics?.exporter ? [container(metrics.exporter.name, name, `the exporter of ${name}`)] : []),
    ...(front ? [container(front.program.name, name, `what stands in front of ${name}`)] : []),
    ...(volumeOfRoot ? [container(volumeProgramName(program), name, `the volume of ${name}`)] : []),
    ...preparations.map((one) => container(one.name, name, `what prepares ${name}`)),
  ];
}

const backupsNames = ({ backing, environment }: Resolved<ComposeEnvironment>): MadeName[] => {
  const readers = backedUp(backing).databases.map(({ form }) => readerProgramName(form.program.name));
  return [BACKUPS, BACKUPS_VOLUMES, RESTORE, ...readers].map((name) =>
    container(name, environment.name, 'its backups'),
  );
};

/** Those of ports that are not published, too: that may change with a route. */
const portNames = (program: Pick<Program, 'name' | 'ports'>, of: string): MadeName[] =>
  Object.values(program.ports).map((port) => {
    const what = `the port ${port} of ${program.name}`;
    return { name: portVariable(program, port), among: '.env', of, what, longest: LONGEST_VARIABLE };
  });

/** A setting and a secret could ask for one variable; the same one of several services is meant to be the same. */
function envFileNames(all: readonly { readonly of: string; readonly variables: readonly Variable[] }[]): MadeName[] {
  const found = new Map<string, MadeName>();
  const add = (name: string, of: string, what: string): void => {
    found.set(`${name} ${what}`, { name, among: '.env', of, what, longest: LONGEST_VARIABLE });
  };
  for (const { of, variables } of all) {
    for (const key of secretKeys(variables)) add(secretVariable(key), of, `the secret ${key.secret}/${key.key}`);
    for (const { name, value } of variables) if (value.kind === 'setting') add(name, of, `the setting ${name}`);
  }
  return [...found.values()];
}
