import type { Problem } from '../problem';
import { clientsOf, secretKeys, variablesOfClient } from '../client';
import { companionsOf } from '../companion';
import { alertsOf, alertSecrets } from '../environment';
import { foldersOf, secretFiles, type FilesProps } from '../files';
import { variablesFrom, vaultName, type SecretKey, type Variable } from '../value';
import { writtenAt } from './connections';
import type { Definitions } from './rule';

/**
 * A secret's name and key become one name in the vault and one variable of .env: no two secrets come to the same, and each
 * has one value on a developer's machine.
 */
export function* secrets({ topology, environments }: Definitions): Iterable<Problem> {
  const known = new Map<string, SecretKey>();
  for (const { key, ...place } of readings({ topology, environments })) {
    const other = known.get(vaultName(key)) ?? key;
    known.set(vaultName(key), other);
    for (const problem of problemsOf(key, other)) yield { ...place, ...problem };
  }
}

/** A secret, and where it is named. */
interface Reading extends Pick<Problem, 'subject' | 'field'> {
  readonly key: SecretKey;
}

function* readings({ topology, environments }: Definitions): Iterable<Reading> {
  for (const client of clientsOf(topology)) {
    for (const environment of environments) {
      const variables = variablesOfClient(client, environment);
      const { subject } = writtenAt(client);
      yield* secretKeys(variables).map((key) => ({ subject, field: fieldOf(key, variables), key }));
    }
    yield* inFiles(client.name, '', client);
  }
  for (const service of topology.services) {
    for (const { prefix, props } of companionsOf(service)) {
      const variables = variablesFrom(props.env);
      yield* secretKeys(variables).map((key) => ({
        subject: service.name,
        field: `${prefix}${fieldOf(key, variables)}`,
        key,
      }));
      yield* inFiles(service.name, prefix, props);
    }
  }
  for (const environment of environments) {
    const alerts = alertsOf(environment);
    for (const { field, key } of alerts === undefined ? [] : alertSecrets(alerts))
      yield { subject: environment.name, field: `monitoring.alerts.${field}`, key };
  }
  for (const { name, ...environment } of environments) {
    if (environment.target !== 'kubernetes' || environment.pullSecret === undefined) continue;
    yield { subject: name, field: 'pullSecret', key: environment.pullSecret };
  }
}

/** Where a secret among variables is named. */
const fieldOf = (key: SecretKey, variables: readonly Variable[]): string =>
  `env.${variables.find(({ value }) => value === key)?.name}`;

const inFiles = (subject: string, prefix: string, props: FilesProps): Reading[] =>
  secretFiles(foldersOf(props)).map(({ path, key }) => ({ subject, field: `${prefix}files.${path}`, key }));

function* problemsOf(key: SecretKey, other: SecretKey): Iterable<Omit<Problem, 'subject' | 'field'>> {
  const given = `secret('${key.secret}', '${key.key}')`;
  if (other.secret !== key.secret || other.key !== key.key) {
    yield {
      given,
      allowed: `a name that no other secret comes to; secret('${other.secret}', '${other.key}') is ${vaultName(key)} too`,
      fix: 'rename one of them',
    };
  } else if (other.local !== key.local) {
    yield {
      given: `${given}, with a local value that another reader does not have`,
      allowed: 'one value on the machines of developers, for all who read it',
      fix: 'make the secret once, as a constant, and use it wherever it is read',
    };
  }
}
