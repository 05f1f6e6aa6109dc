import type { BackingService, PostgresEndpoint } from './backing-service';
import { endpointOf, type Endpoint } from './connection';
import type { Environment } from './environment';
import type { Service } from './service';
import { address, literal, secret, text, variable, type Value, type Variable } from './value';

/** What a secret is for, where it stands twice. */
const PURPOSE = {
  database: 'password of the application role in PostgreSQL; letters and digits only, it stands in a URL',
  broker: 'password of Redis; letters and digits only, it stands in a URL',
};

/** `user-service` as part of a variable name. */
export const upperSnake = (name: string): string => name.toUpperCase().replace(/-/g, '_');

export const databasePassword = (postgres: string) => secret(postgres, 'password', PURPOSE.database);
export const redisPassword = (redis: string) => secret(redis, 'password', PURPOSE.broker);
export const storageAccessKey = (storage: string) =>
  secret(storage, 'access-key', 'access key (user name) of the object storage');
export const storageSecretKey = (storage: string) =>
  secret(storage, 'secret-key', 'secret key of the object storage; at least 8 characters');

/**
 * The variables that a connection gives its client: the contract between this topology and the programs in it, also
 * written down in the README.
 */
export function variablesOf(endpoint: Endpoint<Service | BackingService>, environment: Environment): Variable[] {
  const { of } = endpoint;
  switch (of.kind) {
    case 'service':
      return [{ name: `${serviceVariable(of, endpoint.name)}_URL`, value: address(endpoint, 'url') }];
    case 'postgres':
      return databaseVariables(endpoint as Endpoint<typeof of>);
    case 'redis':
      return variablesFrom({
        REDIS_PASSWORD: redisPassword(of.name),
        REDIS_URL: text`redis://:${variable('REDIS_PASSWORD')}@${address(endpoint, 'host')}:${address(endpoint, 'port')}/0`,
      });
    case 'objectStorage':
      return storageVariables(endpoint as Endpoint<typeof of>, environment);
    case 'oidc':
      return oidcVariables(endpoint as Endpoint<typeof of>, environment);
  }
}

const variablesFrom = (variables: Readonly<Record<string, Value>>): Variable[] =>
  Object.entries(variables).map(([name, value]) => ({ name, value }));

/** BACKEND for the first port of `backend`, BACKEND_ADMIN for its port `admin`. */
function serviceVariable(service: Service, port: string): string {
  const first = endpointOf(service).name === port;
  return upperSnake(first ? service.name : `${service.name}-${port}`);
}

function databaseVariables(endpoint: Endpoint<BackingService & { kind: 'postgres' }>): Variable[] {
  const { name, role, database } = endpoint.of;
  const url = text`postgresql://${role}:${variable('DATABASE_PASSWORD')}@${address(endpoint, 'host')}:${address(endpoint, 'port')}/${database}`;
  return variablesFrom({
    DATABASE_PASSWORD: databasePassword(name),
    [urlVariable(endpoint.name)]: url,
  });
}

function urlVariable(endpoint: PostgresEndpoint): string {
  switch (endpoint) {
    case 'readWrite':
    case 'direct':
      return 'DATABASE_URL';
    case 'readOnly':
      return 'DATABASE_READ_URL';
  }
}

function storageVariables(
  endpoint: Endpoint<BackingService & { kind: 'objectStorage' }>,
  environment: Environment,
): Variable[] {
  const { name, bucket } = endpoint.of;
  const common = {
    STORAGE_API: literal(environment.objectStorage.api),
    STORAGE_ENDPOINT: address(endpoint, 'url'),
    STORAGE_BUCKET: literal(bucket),
  };
  switch (environment.objectStorage.api) {
    case 's3':
      return variablesFrom({
        ...common,
        STORAGE_REGION: literal(environment.objectStorage.region),
        STORAGE_ACCESS_KEY: storageAccessKey(name),
        STORAGE_SECRET_KEY: storageSecretKey(name),
      });
    case 'azure':
      // No key: the pod's workload identity is the credential.
      return variablesFrom(common);
  }
}

function oidcVariables(endpoint: Endpoint<BackingService & { kind: 'oidc' }>, environment: Environment): Variable[] {
  const { issuer, clientId } = environment.identity;
  return variablesFrom({
    OIDC_ISSUER: { kind: 'setting', value: issuer, purpose: 'OpenID Connect issuer of the tenant' },
    OIDC_CLIENT_ID: { kind: 'setting', value: clientId, purpose: 'application (client) id registered with the issuer' },
    ...(endpoint.name === 'signIn'
      ? {
          OIDC_CLIENT_SECRET: secret(
            endpoint.of.name,
            'client-secret',
            'client secret of the application registration',
          ),
        }
      : {}),
  });
}
