import {
  migrationsName,
  redisExporterName,
  secretKeys,
  type BackingService,
  type ComposeEnvironment,
  type MadeName,
  type Resolved,
  type Variable,
} from '../lib/model';
import { GRAFANA } from '../lib/programs/grafana';
import { MINIO, MINIO_BUCKET, MINIO_VOLUME } from '../lib/programs/minio';
import { PROMETHEUS } from '../lib/programs/prometheus';
import { secretVariable } from './interpolation';

/** Every name of a Compose file that could meet another: its services, and the variables of .env. */
export function madeNames({ services, topology, environment }: Resolved<ComposeEnvironment>): MadeName[] {
  return [
    ...[PROMETHEUS.name, GRAFANA.name].map((name) => container(name, environment.name, 'monitoring')),
    ...topology.backing.flatMap(backingNames),
    ...services.flatMap(({ service, migrations }) => [
      container(service.name, service.name, `the service ${service.name}`),
      ...(migrations ? [container(migrationsName(service), service.name, `the migrations of ${service.name}`)] : []),
    ]),
    ...envFileNames(services.map(({ service, program }) => ({ of: service.name, variables: program.variables }))),
  ];
}

const container = (name: string, of: string, what: string): MadeName => ({ name, among: 'Compose service', of, what });

function backingNames(backing: BackingService): MadeName[] {
  const { name } = backing;
  switch (backing.kind) {
    case 'postgres':
      return [container(name, name, `the database ${name}`)];
    case 'redis':
      return [
        container(name, name, `the Redis ${name}`),
        container(redisExporterName(backing), name, `the exporter of ${name}`),
      ];
    case 'objectStorage':
      return [MINIO, MINIO_VOLUME, MINIO_BUCKET].map((made) => container(made, name, `the object storage ${name}`));
    case 'oidc':
      return [];
  }
}

/** A setting and a secret could ask for one variable; the same one of several services is meant to be the same. */
function envFileNames(all: readonly { readonly of: string; readonly variables: readonly Variable[] }[]): MadeName[] {
  const found = new Map<string, MadeName>();
  const add = (name: string, of: string, what: string): void => {
    found.set(`${name} ${what}`, { name, among: '.env', of, what, longest: 255 });
  };
  for (const { of, variables } of all) {
    for (const key of secretKeys(variables)) add(secretVariable(key), of, `the secret ${key.secret}/${key.key}`);
    for (const { name, value } of variables) if (value.kind === 'setting') add(name, of, `the setting ${name}`);
  }
  return [...found.values()];
}
