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
