import { Construct } from 'constructs';
import {
  Cluster,
  type ClusterSpec,
  ClusterSpecPrimaryUpdateStrategy,
  ClusterSpecResourcesLimits,
} from '../../../imports/postgresql.cnpg.io';
import { imageReference, type KubernetesEnvironment, type Postgres } from '../../model';
import { environmentOf } from '../environment-chart';
import { CLUSTER_LABEL, instanceLabels, workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { BARMAN_PLUGIN, Backups } from './backups';
import { PodMonitor } from './pod-monitor';
import { Pooler } from './pooler';
import { resourceList } from './resources';

export interface DatabaseProps {
  readonly postgres: Postgres;
}

/**
 * PostgreSQL run by CloudNativePG: a primary with streaming replicas, PgBouncer in front of each kind, continuous
 * backups. The operator's own PodDisruptionBudgets guard primary and replicas.
 *
 * @see https://cloudnative-pg.io/docs/1.30/
 */
export class Database extends Construct {
  constructor(scope: Construct, id: string, { postgres }: DatabaseProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { name, namespace, resources, volumeGiB, maxConnections } = postgres;
    const { storageClass, objectStorage } = environment;
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace.name) };
    const size = { size: `${volumeGiB}Gi`, ...(storageClass === undefined ? {} : { storageClass }) };
    new TypedObject(this, 'Resource', Cluster, {
      metadata: { ...metadata, annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } },
      spec: {
        instances: environment.database.instances,
        imageName: imageReference(environment.images, environment.registry, 'postgres-cluster'),
        // Replicas first, then a switchover: the primary is away for seconds, not for a restart.
        primaryUpdateStrategy: ClusterSpecPrimaryUpdateStrategy.UNSUPERVISED,
        enableSuperuserAccess: false,
        ...origin(postgres, environment),
        postgresql: { parameters: { max_connections: String(maxConnections) } },
        storage: size,
        // The log on a volume of its own: when archiving stalls it fills up alone, and the data stays writable.
        walStorage: size,
        resources: resourceList(resources, (text) => ClusterSpecResourcesLimits.fromString(text)),
        affinity: {
          enablePodAntiAffinity: true,
          podAntiAffinityType: 'required',
          topologyKey: 'kubernetes.io/hostname',
        },
        plugins: [{ name: BARMAN_PLUGIN, isWalArchiver: true, parameters: { barmanObjectName: name } }],
        serviceAccountTemplate: {
          metadata: { annotations: { 'azure.workload.identity/client-id': objectStorage.clientId } },
        },
        inheritedMetadata: {
          labels: { 'app.kubernetes.io/part-of': environment.application, 'azure.workload.identity/use': 'true' },
        },
      },
    });
    new Backups(this, 'backups', { metadata });
    for (const mode of ['rw', 'ro'] as const) new Pooler(this, mode, { postgres, mode });
    new PodMonitor(this, 'pod-monitor', {
      metadata,
      selector: instanceLabels(name),
      jobLabel: CLUSTER_LABEL,
      port: 'metrics',
    });
  }
}

/** A new database, or an old one as it was at a moment, read from its archive. */
function origin(
  { name, database, role: owner }: Postgres,
  { database: { restore } }: KubernetesEnvironment,
): Pick<ClusterSpec, 'bootstrap' | 'externalClusters'> {
  const common = { database, owner, secret: { name } };
  if (restore === undefined) return { bootstrap: { initdb: { ...common, dataChecksums: true } } };
  const target = restore.at === undefined ? {} : { recoveryTarget: { targetTime: restore.at } };
  const parameters = { barmanObjectName: name, serverName: restore.from };
  return {
    bootstrap: { recovery: { ...common, source: restore.from, ...target } },
    externalClusters: [{ name: restore.from, plugin: { name: BARMAN_PLUGIN, parameters } }],
  };
}
