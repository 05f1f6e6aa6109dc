import { databaseOf, migrationsName, type Endpoint, type Job, type Service } from '../../lib/model';
import { fileOf, where, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless } from '../violation';
import { waveOf } from './argo-cd';
import { isByKubectl, stepsOf } from './kubectl/script';
import { ofKind, specOf, workloadsOf } from './workload';

/** What uses a database, and the service that migrates it. */
interface Client {
  readonly migrating: Service;
  readonly object: KubernetesObject;
}

const isDatabaseOf = (migrating: Service, { of, database }: Endpoint): boolean => {
  const migrated = databaseOf(migrating);
  return (
    of === migrated && migrating.connects.some((own) => own.of === of && (own.database ?? '') === (database ?? ''))
  );
};

function clientsOfMigrated({ resolved: { topology }, objects }: KubernetesSubject): Client[] {
  const all: readonly (Service | Job)[] = [...topology.services, ...topology.jobs.filter(({ awaits }) => !awaits)];
  return topology.services
    .filter(({ migrations, connects }) => migrations !== undefined && connects.some(({ of }) => of.kind === 'postgres'))
    .flatMap((migrating) =>
      all
        .filter(({ connects }) => connects.some((endpoint) => isDatabaseOf(migrating, endpoint)))
        .flatMap(({ name, namespace }) =>
          ofKind(objects, 'Deployment', 'CronJob', 'Job').filter(
            ({ metadata }) => metadata.name === name && metadata.namespace === namespace.name,
          ),
        )
        .map((object) => ({ migrating, object })),
    );
}

/** Jobs of a namespace that run what migrates, given what migrates or, elsewhere, what asks whether it has. */
function gatesOf({ migrating, object }: Client, { objects }: KubernetesSubject): KubernetesObject[] {
  const isOwn = object.metadata.namespace === migrating.namespace.name;
  const given = isOwn ? migrating.migrations?.args : migrating.migrations?.check;
  const [migrations] = workloadsOf(ofKind(objects, 'Job')).filter(
    (one) => one.namespace === migrating.namespace.name && one.object.metadata.name === migrationsName(migrating),
  );
  const image = migrations?.containers[0]?.image;
  return workloadsOf(ofKind(objects, 'Job'))
    .filter(({ namespace, containers }) => {
      const [container] = containers;
      const isGiven = given !== undefined && container?.args?.join('\0') === given.join('\0').replaceAll('$', '$$$$');
      return namespace === object.metadata.namespace && image !== undefined && container?.image === image && isGiven;
    })
    .map((one) => one.object);
}

/** When an object takes effect, among those of its own Application or of the script. */
function placeOf(object: KubernetesObject, subject: KubernetesSubject): number {
  if (!isByKubectl(subject)) return waveOf(object);
  const path = fileOf(object).replace(/^[^/]*\//, '');
  return stepsOf(subject).findIndex((step) => 'file' in step && step.file === path);
}

export const schemasAreThereFirst = each(
  'What uses a database that a release migrates is replaced once the schema is there: its own namespace migrates, or waits.',
  { name: 'clients of migrated databases', of: clientsOfMigrated },
  (client, subject) => {
    const { migrating, object } = client;
    const gates = gatesOf(client, subject).filter((gate) => placeOf(gate, subject) < placeOf(object, subject));
    return unless(
      gates.length > 0,
      at(object),
      `uses what ${migrating.name} migrates, and no Job before it waits for the schema`,
    );
  },
);

export const jobsGiveUp = each(
  'A Job gives up, after so many failures and so long: nothing that comes after it waits for ever.',
  { name: 'Jobs', of: ({ objects }: KubernetesSubject) => ofKind(objects, 'Job') },
  (job) => {
    const { backoffLimit, activeDeadlineSeconds } = specOf<Readonly<Record<string, unknown>>>(job);
    return [
      ...unless(typeof backoffLimit === 'number', at(job, 'spec.backoffLimit'), 'does not say how often it may fail'),
      ...unless(
        typeof activeDeadlineSeconds === 'number',
        at(job, 'spec.activeDeadlineSeconds'),
        `${where(job)} does not say how long it may take`,
      ),
    ];
  },
);
