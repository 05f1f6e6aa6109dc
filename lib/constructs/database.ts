import type { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Cluster,
  type ClusterSpec,
  ClusterSpecPrimaryUpdateStrategy,
  ClusterSpecResourcesLimits,
} from '../../imports/postgresql.cnpg.io';
import { imageReference, type KubernetesEnvironment, type Postgres } from '../model';
import { backups, BARMAN_PLUGIN } from './backups';
import { CLUSTER_LABEL, instanceLabels, workloadLabels } from '../naming/labels';
import { podMonitor } from './pod-monitor';
import { Pooler } from './pooler';
import { resourceList } from './resources';
import { emit } from '../output/manifest-object';

export interface DatabaseProps {
  readonly postgres: Postgres;
  readonly environment: KubernetesEnvironment;
}

/**
 * PostgreSQL run by CloudNativePG: a primary with streaming replicas, PgBouncer in front of each kind, continuous
 * backups. The operator's own PodDisruptionBudgets guard primary and replicas.
 *
 * @see https://cloudnative-pg.io/docs/1.30/
 */
export class Database extends Construct {
  constructor(scope: Construct, id: string, { postgres, environment }: DatabaseProps) {
    super(scope, id);
    const { name, namespace } = postgres;
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace) };
    cluster(this, metadata, postgres, environment);
    backups(this, metadata, environment);
    for (const mode of ['rw', 'ro'] as const) new Pooler(this, mode, { postgres, mode, environment });
    podMonitor(this, metadata, {
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

function cluster(
  scope: Construct,
  metadata: k8s.ObjectMeta,
  postgres: Postgres,
  environment: KubernetesEnvironment,
): void {
  const { name, resources, volumeGiB, maxConnections } = postgres;
  const { storageClass, objectStorage } = environment;
  const size = { size: `${volumeGiB}Gi`, ...(storageClass === undefined ? {} : { storageClass }) };
  emit(Cluster, scope, 'cluster', {
    metadata: {
      name,
      labels: metadata.labels ?? {},
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
    },
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
      affinity: { enablePodAntiAffinity: true, podAntiAffinityType: 'required', topologyKey: 'kubernetes.io/hostname' },
      plugins: [{ name: BARMAN_PLUGIN, isWalArchiver: true, parameters: { barmanObjectName: name } }],
      serviceAccountTemplate: {
        metadata: { annotations: { 'azure.workload.identity/client-id': objectStorage.clientId } },
      },
      inheritedMetadata: {
        labels: { 'app.kubernetes.io/part-of': environment.application, 'azure.workload.identity/use': 'true' },
      },
    },
  });
}
