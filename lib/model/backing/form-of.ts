import { issuerOf, type Environment, type Managed } from '../environment';
import { ONLY_ENDPOINT } from '../connection';
import type { Location } from '../location';
import { own } from '../own';
import type { BackingService } from './backing-service';
import { azureUrl, hasIdentity, managedOf, settingsOf, storageOf } from './choices';
import type { External } from './external';
import type { ExternalForm, Form } from './forms';
import type { Oidc } from './oidc';
import type { Postgres } from './postgres';
import { grantsProgram } from './postgres-programs';
import { databasesOf, isOwnedApart } from './postgres-roles';
import { postgresServer } from './postgres-server';
import type { Redis } from './redis';
import { redisServer } from './redis-server';
import { s3Server } from './s3-server';
import type { Server } from './server';
import { serverForm } from './server-form';
import { signInServer } from './sign-in-server';

const known = new WeakMap<Environment, WeakMap<BackingService, Form>>();

/** The form of a backing service in an environment. */
export function formOf(backing: BackingService, environment: Environment): Form {
  const forms = known.get(environment) ?? new WeakMap<BackingService, Form>();
  known.set(environment, forms);
  const form = forms.get(backing) ?? newForm(backing, environment);
  forms.set(backing, form);
  return form;
}

function newForm(backing: BackingService, environment: Environment): Form {
  const managed = managedOf(backing, environment);
  switch (backing.kind) {
    case 'postgres':
      if (managed !== undefined) return managedPostgres(backing, managed);
      return environment.target === 'kubernetes'
        ? {
            kind: 'operator',
            settings: settingsOf(backing, environment),
            preparations:
              backing.isOld !== true && databasesOf(backing).some(isOwnedApart)
                ? [grantsProgram(backing, environment)]
                : [],
          }
        : postgresServer(backing, environment);
    case 'redis':
      return managed === undefined ? redisServer(backing, environment) : managedRedis(backing, managed);
    case 'server':
      return managed === undefined ? serverForm(backing, environment) : hostForm(backing, managed);
    case 'external':
      return hostForm(backing, managed);
    case 'oidc':
      return oidcForm(backing, environment);
    case 'objectStorage': {
      const storage = storageOf(environment);
      const endpoint = storage.api === 'azure' ? azureUrl(storage.account) : storage.endpoint;
      return endpoint === undefined ? s3Server(backing, environment) : storageForm(endpoint, environment);
    }
  }
}

const external = (
  locations: ExternalForm['locations'],
  { tls = true, addresses }: Partial<Managed>,
  more: Pick<ExternalForm, 'identity'> = {},
): ExternalForm => ({
  kind: 'external',
  locations,
  tls,
  ...(addresses === undefined ? {} : { addresses }),
  ...more,
});

function managedPostgres(postgres: Postgres, managed: Managed): ExternalForm {
  const { host, readOnlyHost = host, port = postgres.port } = managed;
  const at = (server: string): Location => ({ scheme: 'postgresql', host: server, port });
  return external({ readWrite: at(host), direct: at(host), readOnly: at(readOnlyHost) }, managed);
}

function managedRedis(redis: Redis, managed: Managed): ExternalForm {
  const { host, port = redis.port, tls = true } = managed;
  return external({ [ONLY_ENDPOINT]: { scheme: tls ? 'rediss' : 'redis', host, port } }, managed);
}

/** A host with its ports; the environment may say another host, and another number of the first port. */
function hostForm(of: Server | External, managed: Managed | undefined): ExternalForm {
  const host = managed?.host ?? (of.kind === 'external' ? of.host : undefined) ?? '';
  const locations = Object.entries(of.ports).map(([name, number], i) => {
    const port = i === 0 ? (managed?.port ?? number) : number;
    return [name, { scheme: own(of.schemes, name) ?? name, host, port }] as const;
  });
  const addresses = managed?.addresses ?? (of.kind === 'external' ? of.addresses : undefined);
  return external(Object.fromEntries(locations), { ...managed, ...(addresses === undefined ? {} : { addresses }) });
}

/** Only who asks the provider itself has a place to go to: of a public client it is the browser that does. */
function oidcForm(oidc: Oidc, environment: Environment): Form {
  const { signIn } = environment;
  if (signIn?.provider === 'development') return signInServer(oidc, environment);
  const { hostname: host, port } = new URL(signIn === undefined ? 'https://unknown.invalid' : issuerOf(signIn));
  const location = { scheme: 'https', host, port: Number(port || 443) };
  return external({ signIn: location, verify: location }, {});
}

function storageForm(endpoint: string, environment: Environment): ExternalForm {
  const { hostname: host, port } = new URL(endpoint);
  const location = { scheme: 'https', host, port: Number(port || 443) };
  return external({ [ONLY_ENDPOINT]: location }, {}, hasIdentity(environment) ? { identity: 'azure' } : {});
}
