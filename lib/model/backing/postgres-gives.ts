import type { Endpoint } from '../connection';
import type { Environment } from '../environment';
import { here, literal, text, variable } from '../value';
import { speaksTls } from './choices';
import type { Given } from './given';
import type { Postgres, PostgresEndpoint } from './postgres';
import { databaseAt, roleAt } from './postgres-roles';
import { databasePassword } from './secrets';

export function postgresGives(endpoint: Endpoint<Postgres>, environment: Environment): Given {
  const { name } = databaseAt(endpoint);
  const { role, secret } = roleAt(endpoint);
  const prefix = prefixOf(endpoint.name);
  const options = speaksTls(endpoint.of, environment) ? '?sslmode=require' : '';
  return {
    variables: {
      DATABASE_PASSWORD: databasePassword({ secret }),
      [`${prefix}_URL`]: text`postgresql://${role}:${variable('DATABASE_PASSWORD')}@${here('host')}:${here('port')}/${name}${options}`,
    },
    parts: {
      [`${prefix}_HOST`]: here('host'),
      [`${prefix}_PORT`]: here('port'),
      DATABASE_USER: literal(role),
      DATABASE_NAME: literal(name),
    },
  };
}

/** The same connection straight to the primary, with the client's own names for what is called otherwise there. */
export function directOf(endpoint: Endpoint<Postgres>): Endpoint<Postgres> {
  const { names, ...rest } = endpoint;
  const direct = { ...rest, name: 'direct' as const };
  if (names === undefined) return direct;
  const [from, to] = [`${prefixOf(endpoint.name)}_`, `${prefixOf(direct.name)}_`];
  const named = Object.entries(names).map(([name, own]) => [
    name.startsWith(from) ? to + name.slice(from.length) : name,
    own,
  ]);
  return { ...direct, names: Object.fromEntries(named) as Readonly<Record<string, string>> };
}

/** What a replica serves may be a moment old: it has an address of its own. */
function prefixOf(endpoint: PostgresEndpoint): string {
  switch (endpoint) {
    case 'readWrite':
    case 'direct':
      return 'DATABASE';
    case 'readOnly':
      return 'DATABASE_READ';
  }
}
