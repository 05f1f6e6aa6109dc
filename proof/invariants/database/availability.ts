import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, inFile, unless } from '../../violation';
import { kinds, ofKind, specOf } from '../workload';

interface PoolerSpec {
  readonly type?: string;
  readonly template?: { readonly spec?: { readonly topologySpreadConstraints?: readonly { topologyKey?: string }[] } };
}

interface ClusterSpec {
  readonly instances?: number;
  readonly primaryUpdateMethod?: string;
  readonly smartShutdownTimeout?: number;
  readonly switchoverDelay?: number;
  readonly stopDelay?: number;
  readonly topologySpreadConstraints?: readonly {
    readonly topologyKey?: string;
  }[];
  readonly postgresql?: {
    readonly synchronous?: { readonly method?: string; readonly number?: number; readonly dataDurability?: string };
  };
}

const clusters = kinds('database clusters', 'Cluster');

export const readersOutlastAReplica = each(
  'Who reads through PgBouncer goes on while a replica is away: it leads to every server that can be read from.',
  {
    name: 'PgBouncers for reading',
    of: ({ objects }: KubernetesSubject) =>
      ofKind(objects, 'Pooler').filter((one) => specOf<PoolerSpec>(one).type !== 'rw'),
  },
  (object) => {
    const { type } = specOf<PoolerSpec>(object);
    return unless(type === 'r', at(object, 'spec.type'), `leads to the replicas alone (${type ?? 'nothing'})`);
  },
);

export const primariesAreFollowedSoon = each(
  'A primary is followed by a replica within seconds: it waits for no client to leave, and no update restarts it in place.',
  clusters,
  (object) => {
    const { primaryUpdateMethod, smartShutdownTimeout = 180, switchoverDelay = 3600 } = specOf<ClusterSpec>(object);
    return [
      ...unless(primaryUpdateMethod === 'switchover', at(object, 'spec.primaryUpdateMethod'), 'is restarted in place'),
      ...unless(
        smartShutdownTimeout <= 15,
        at(object, 'spec.smartShutdownTimeout'),
        `waits ${smartShutdownTimeout} s for PgBouncer, which never leaves`,
      ),
      ...unless(
        switchoverDelay <= 300,
        at(object, 'spec.switchoverDelay'),
        `lets a primary that can't end keep writing shut for ${switchoverDelay} s`,
      ),
    ];
  },
);

/** @see https://cloudnative-pg.io/docs/1.30/instance_manager#shutdown-control */
export const serversEnd = each(
  'A server of a database that does not end is ended: it has time for a hand-over, and holds a machine for minutes at most.',
  clusters,
  (object) => {
    const { stopDelay = 1800, switchoverDelay = 3600 } = specOf<ClusterSpec>(object);
    return [
      ...unless(stopDelay <= 300, at(object, 'spec.stopDelay'), `may take ${stopDelay} s to end`),
      ...unless(
        stopDelay > switchoverDelay,
        at(object, 'spec.stopDelay'),
        `is ended after ${stopDelay} s, and may need ${switchoverDelay} s to hand over`,
      ),
    ];
  },
);

export const commitsAreOnAReplica = each(
  'Where there is a replica, it is stated what a commit waits for, as the environment says it.',
  {
    name: 'replicated databases',
    of: (subject: KubernetesSubject) =>
      clusters.of(subject).filter((one) => (specOf<ClusterSpec>(one).instances ?? 1) > 1),
  },
  (object, { resolved }) => {
    const { synchronous } = specOf<ClusterSpec>(object).postgresql ?? {};
    const form = resolved.backing.find(
      ({ backing }) => backing.name === object.metadata.name && backing.kind === 'postgres',
    )?.form;
    const due = (form?.kind === 'operator' ? form.settings.durability : undefined) ?? 'preferred';
    const { method = 'nothing', number = 0, dataDurability = 'required' } = synchronous ?? {};
    const place = at(object, 'spec.postgresql.synchronous');
    return [
      ...unless(method === 'any' && number === 1, place, `waits for ${method} ${number}, not for any 1 replica`),
      ...unless(synchronous === undefined || dataDurability === due, place, `says ${dataDurability}, not ${due}`),
    ];
  },
);

const ZONE = 'topology.kubernetes.io/zone';

export const databasesSpread = each(
  'The servers of a database, and its PgBouncers, spread over zones where there are several.',
  kinds('databases and PgBouncers', 'Cluster', 'Pooler'),
  (object) => {
    const [field, over] =
      object.kind === 'Cluster'
        ? (['spec.topologySpreadConstraints', specOf<ClusterSpec>(object).topologySpreadConstraints] as const)
        : ([
            'spec.template.spec.topologySpreadConstraints',
            specOf<PoolerSpec>(object).template?.spec?.topologySpreadConstraints,
          ] as const);
    const zone = over?.find(({ topologyKey }) => topologyKey === ZONE);
    return unless(zone !== undefined, at(object, field), 'may have all its pods in one zone');
  },
);

export const oldDatabasesStay = each(
  'A restore leaves the cluster that it reads from as it is, until that is said to be deleted: it can be looked at.',
  {
    name: 'restored databases',
    of: ({ resolved }: KubernetesSubject) =>
      resolved.backing.flatMap(({ backing, form }) => {
        const { restore } = form.kind === 'operator' ? form.settings : {};
        return restore === undefined || restore.old === 'deleted' || backing.kind !== 'postgres'
          ? []
          : [{ restore, namespace: backing.namespace.name }];
      }),
  },
  ({ restore, namespace }, { objects }) => {
    const named = (name: string) =>
      ofKind(objects, 'Cluster').find(({ metadata }) => metadata.name === name && metadata.namespace === namespace);
    const [old, restored] = [named(restore.from), named(restore.cluster)];
    const place = restored === undefined ? inFile('') : at(restored, 'spec.externalClusters');
    return [
      ...unless(restored !== undefined, place, `${restore.cluster} is not there`),
      ...unless(old !== undefined, place, `${restore.from} is not there any more, nor what it needs`),
    ];
  },
);
