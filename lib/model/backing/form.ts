import type { DatabaseSettings, Environment, Managed, ObjectStorageChoice } from '../environment';
import { ONLY_ENDPOINT } from '../connection';
import type { Location } from '../location';
import type { Namespace } from '../namespace';
import { own } from '../own';
import type { Cidr } from '../primitives';
import type { Program } from '../program';
import type { BackingService } from './backing-service';
import { azureUrl, managedOf, settingsOf, storageOf } from './choices';
import type { External } from './external';
import type { Oidc } from './oidc';
import type { Postgres } from './postgres';
import { postgresServer } from './postgres-server';
import type { Redis } from './redis';
import { redisServer } from './redis-server';
import { s3Server } from './s3-server';
import type { Server } from './server';
import { serverForm } from './server-form';

/** One server of ours: a program with a volume or without. */
export interface ServerForm {
  readonly kind: 'server';
  readonly program: Program;
  /** Where it runs on Kubernetes. @default in Compose alone */
  readonly namespace?: Namespace;
  /** Number of the port and scheme of the URL, by the name of an endpoint. */
  readonly endpoints: Readonly<Record<string, Omit<Location, 'host'>>>;
  /** A new volume belongs to root until it is given to the program's user. */
  readonly volumeOfRoot: boolean;
  /** What is scraped. @default nothing */
  readonly metrics?: ServerMetrics;
  /** Programs that run to their end once it is there; its clients wait for them. */
  readonly preparations: readonly Program[];
}

export interface ServerMetrics {
  /** The program that tells about the server. @default the server itself */
  readonly exporter?: Program;
  /** Name of the port that answers. */
  readonly port: string;
  readonly path: string;
}

/** A custom resource from which an operator makes the servers. */
export interface OperatorForm {
  readonly kind: 'operator';
  readonly settings: DatabaseSettings;
}

/** Somebody else's. */
export interface ExternalForm {
  readonly kind: 'external';
  /** By the name of an endpoint. */
  readonly locations: Readonly<Record<string, Location>>;
  readonly tls: boolean;
  /** @default the internet, without private ranges */
  readonly addresses?: readonly Cidr[];
  /** Whose token clients show in place of a key. @default they have a key, or need none */
  readonly identity?: 'azure';
}

/** How a backing service is had in one environment. */
export type Form = ServerForm | OperatorForm | ExternalForm;

/** Where an endpoint of a server is, under the host name that a target gives it, or of somebody else's. */
export function locationIn(form: ServerForm | ExternalForm, endpoint: string, host = ''): Location {
  const found = form.kind === 'server' ? own(form.endpoints, endpoint) : own(form.locations, endpoint);
  return { scheme: 'tcp', host, port: 0, ...found };
}

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
        ? { kind: 'operator', settings: settingsOf(backing, environment) }
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
      return endpoint === undefined ? s3Server(backing, environment) : storageForm(endpoint, storage);
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

function oidcForm(_: Oidc, { identity }: Environment): ExternalForm {
  const host = identity === undefined ? '' : new URL(identity.issuer).host;
  const location = { scheme: 'https', host, port: 443 };
  return external({ signIn: location, verify: location }, {});
}

function storageForm(endpoint: string, { api }: ObjectStorageChoice): ExternalForm {
  const { hostname: host, port } = new URL(endpoint);
  const location = { scheme: 'https', host, port: Number(port || 443) };
  return external({ [ONLY_ENDPOINT]: location }, {}, api === 'azure' ? { identity: 'azure' } : {});
}
