import type { KubernetesObject } from '../../../proof/objects';
import { named, workloadsIn, type Workload } from './pods';
import type { Question } from './question';

const runs =
  (image: RegExp) =>
  (objects: readonly KubernetesObject[]): Workload[] =>
    workloadsIn(objects).filter(({ pod }) => pod.containers.some((one) => image.test(one.image ?? '')));
const redis = runs(/(^|\/)redis:/);
const clusters = (objects: readonly KubernetesObject[]) =>
  objects.filter(({ kind, apiVersion }) => kind === 'Cluster' && apiVersion.startsWith('postgresql.cnpg.io/'));

const missing = (what: string, isThere: boolean): string[] => (isThere ? [] : [what]);

export const data: readonly Question[] = [
  {
    asks: 'PostgreSQL outlives a machine',
    unlike: (objects) =>
      missing(
        'no second server',
        clusters(objects).some(({ spec }) => ((spec as { instances?: number }).instances ?? 1) > 1),
      ),
  },
  {
    asks: 'PostgreSQL is backed up, to any moment',
    unlike: (objects) =>
      missing(
        'no backup',
        objects.some(({ kind }) => kind === 'ScheduledBackup'),
      ),
  },
  {
    asks: 'connections are pooled',
    unlike: (objects) =>
      missing(
        'no pooler',
        objects.some(({ kind }) => kind === 'Pooler'),
      ),
  },
  {
    asks: 'the schema is changed before what needs it is replaced',
    unlike: (objects) =>
      missing(
        'no Job before a release',
        objects.some(
          ({ kind, metadata }) => kind === 'Job' && /migrat/.test(metadata.name) && metadata.annotations !== undefined,
        ),
      ),
  },
  {
    asks: 'a queue refuses work before it forgets some, and keeps it on disk',
    unlike: (objects) => {
      const queues = redis(objects);
      const keeps = (one: Workload) => {
        const said = JSON.stringify(one.object.spec) + configOf(one, objects);
        return /noeviction/.test(said) && /appendonly/.test(said);
      };
      return queues.length === 0 ? ['no queue'] : named(queues, (_, one) => !keeps(one));
    },
  },
];

/** The text of the ConfigMaps beside a workload. */
const configOf = ({ namespace }: Workload, objects: readonly KubernetesObject[]): string =>
  objects
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && (metadata.namespace ?? 'default') === namespace)
    .map(({ data: texts }) => JSON.stringify(texts))
    .join();
