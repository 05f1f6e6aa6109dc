import type { Endpoint } from './connection';
import { migratedBy, migrationsOf, type Job } from './job';
import type { Namespace } from './namespace';
import { schemaCheckName } from './naming';
import type { Service } from './service';
import type { Topology } from './topology';

/**
 * Longest that one run waits: Argo CD starts another, of what is wanted by then. A revert waits for no longer than this
 * either.
 */
const TIMEOUT_SECONDS = 180;

type Clients = Pick<Topology, 'services' | 'jobs'>;

/**
 * What waits, in each namespace but that of the migrations, until the database has the schema of this release: nothing
 * there that uses the database is replaced before, and nothing at all where the migrations fail.
 *
 * A run of its own and no step of each pod, so that a copy more, or one that moves to another node, asks nobody, and the one
 * copy of a singleton is not gone before its successor may start.
 */
export const schemaChecksOf = (topology: Clients): Job[] =>
  topology.services.flatMap((service) =>
    service.migrations?.check === undefined
      ? []
      : namespacesAwaiting(service, topology).flatMap((namespace) => schemaChecks(service, namespace)),
  );

/** The namespaces other than a service's own in which something uses the database that it migrates. */
export function namespacesAwaiting(service: Service, { services, jobs }: Clients): Namespace[] {
  const migrated = migratedBy(service);
  if (migrated === undefined) return [];
  const uses = ({ connects }: Service | Job): boolean => connects.some((one) => isOneDatabase(one, migrated));
  const found = [...services, ...jobs].filter((one) => one.namespace !== service.namespace && uses(one));
  return [...new Set(found.map(({ namespace }) => namespace))];
}

/** What uses the database that a service migrates, in a namespace. */
export const clientsAwaiting = (service: Service, namespace: Namespace, { services, jobs }: Clients) =>
  [...services, ...jobs].filter(
    (one) =>
      one.namespace === namespace && one.connects.some((endpoint) => isOneDatabase(endpoint, migratedBy(service))),
  );

const isOneDatabase = (a: Endpoint, b: Endpoint | undefined): boolean => a.of === b?.of && a.database === b.database;

/** The migrations' program in every way but for what it is given. */
const schemaChecks = (service: Service, namespace: Namespace): Job[] =>
  migrationsOf(service).map(({ migrates: _, connects, ...program }) => ({
    ...program,
    // It only reads, in namespaces that the owner's password is no business of.
    connects: connects.map(({ asOwner: __, ...endpoint }) => endpoint),
    name: schemaCheckName(service),
    namespace,
    purpose: `Waits for the schema that ${service.name} expects`,
    args: service.migrations?.check ?? [],
    timeoutSeconds: TIMEOUT_SECONDS,
    // It asks until its time is up.
    retries: 20,
    awaits: service,
  }));
