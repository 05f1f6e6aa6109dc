import { Construct } from 'constructs';
import {
  Cluster,
  type ClusterSpec,
  ClusterSpecManagedRolesEnsure,
  ClusterSpecResourcesLimits,
} from '../../../imports/postgresql.cnpg.io';
import {
  archiveOf,
  databasePassword,
  databasesOf,
  imageReference,
  poolerModes,
  serverParameters,
  type Database as FurtherRole,
  type DatabaseSettings,
  type KubernetesEnvironment,
  type Postgres,
} from '../../model';
import { environmentOf } from '../environment-chart';
import { CLUSTER_LABEL, instanceLabels, workloadLabels } from '../naming/labels';
import { secretName } from '../naming/secrets';
import { imagePullSecrets } from '../secrets/pull-secret';
import { TypedObject } from '../typed-object';
import { BARMAN_PLUGIN, Backups } from './backups';
import { PodMonitor } from './pod-monitor';
import { Pooler } from './pooler';
import { FurtherDatabase } from './further-database';
import { handover, synchronous } from './replication';
import { resourceList } from './resources';
import { IDENTITY_LABEL } from './workload-identity';

export interface DatabaseProps {
  readonly postgres: Postgres;
  readonly settings: DatabaseSettings;
}

/** What backups and segments of the log may take of the machine's disk on their way to and from the archive. */
const DISK_MIB = 4096;

/**
 * PostgreSQL run by CloudNativePG: a primary with streaming replicas, PgBouncer in front, continuous backups. The
 * operator's own PodDisruptionBudgets guard the primary, and the replicas from two on; evicting it is a switchover.
 *
 * @see https://cloudnative-pg.io/docs/1.30/
 */
export class Database extends Construct {
  constructor(scope: Construct, id: string, { postgres, settings }: DatabaseProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { name, namespace } = postgres;
    const { instances, backups, resources = postgres.resources, volumeGiB = postgres.volumeGiB } = settings;
    const { storageClass } = environment;
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace.name) };
    const size = { size: `${volumeGiB}Gi`, ...(storageClass === undefined ? {} : { storageClass }) };
    new TypedObject(this, 'Resource', Cluster, {
      metadata: { ...metadata, annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } },
      spec: {
        instances,
        imageName: imageReference(environment.images, environment.registry, 'postgres-cluster'),
        ...imagePullSecrets(environment),
        ...handover(),
        enableSuperuserAccess: false,
        ...origin(postgres, settings, environment),
        ...managedRoles(postgres, environment),
        postgresql: { parameters: serverParameters(postgres), ...synchronous(settings) },
        storage: size,
        // The log on a volume of its own: when archiving stalls it fills up alone, and the data stays writable.
        walStorage: size,
        resources: resourceList(resources, (text) => ClusterSpecResourcesLimits.fromString(text), DISK_MIB),
        affinity: {
          enablePodAntiAffinity: true,
          podAntiAffinityType: 'required',
          topologyKey: 'kubernetes.io/hostname',
        },
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'topology.kubernetes.io/zone',
            // Volumes are of a zone: an instance that finds no room in another one is better there than nowhere.
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: instanceLabels(name) },
          },
        ],
        ...(backups === undefined ? {} : archiver(name, environment)),
        inheritedMetadata: {
          labels: {
            'app.kubernetes.io/part-of': environment.application,
            ...(backups !== undefined && archiveIdentity(environment) !== undefined ? IDENTITY_LABEL : {}),
          },
        },
      },
    });
    if (backups !== undefined) new Backups(this, 'backups', { metadata, backups });
    for (const database of databasesOf(postgres).slice(1)) {
      new FurtherDatabase(this, `database-${database.name}`, { postgres, database });
    }
    for (const mode of poolerModes(postgres)) new Pooler(this, mode, { postgres, mode });
    new PodMonitor(this, 'pod-monitor', {
      metadata,
      selector: instanceLabels(name),
      jobLabel: CLUSTER_LABEL,
      port: 'metrics',
    });
  }
}

/** Who the pods of a database are to Azure, if an identity is the credential of the archive. */
function archiveIdentity(environment: KubernetesEnvironment): string | undefined {
  const archive = archiveOf(environment);
  return archive?.api === 'azure' ? archive.clientId : undefined;
}

/** Who archives the log, and who it is to Azure. */
function archiver(
  name: string,
  environment: KubernetesEnvironment,
): Pick<ClusterSpec, 'plugins' | 'serviceAccountTemplate'> {
  const plugins = [{ name: BARMAN_PLUGIN, isWalArchiver: true, parameters: { barmanObjectName: name } }];
  const clientId = archiveIdentity(environment);
  if (clientId === undefined) return { plugins };
  const annotations = { 'azure.workload.identity/client-id': clientId };
  return { plugins, serviceAccountTemplate: { metadata: { annotations } } };
}

/** The Secret from which the operator takes a role and its password: both, by the names that it has for them. */
const passwordSecret = (database: Pick<FurtherRole, 'secret'>, environment: KubernetesEnvironment) => ({
  name: secretName(databasePassword(database), environment),
});

/** The roles of the further databases; that of the first comes with the Cluster. */
function managedRoles(postgres: Postgres, environment: KubernetesEnvironment): Pick<ClusterSpec, 'managed'> {
  const further = databasesOf(postgres).slice(1);
  if (further.length === 0) return {};
  const roles = further.map((database) => ({
    name: database.role,
    // What the operator would add, so that what is written stays as it is.
    ensure: ClusterSpecManagedRolesEnsure.PRESENT,
    connectionLimit: -1,
    inherit: true,
    login: true,
    passwordSecret: passwordSecret(database, environment),
  }));
  return { managed: { roles } };
}

/** A new database, or an old one as it was at a moment, read from its archive. */
function origin(
  postgres: Postgres,
  { restore }: DatabaseSettings,
  environment: KubernetesEnvironment,
): Pick<ClusterSpec, 'bootstrap' | 'externalClusters'> {
  const { name, database, role: owner } = postgres;
  const common = { database, owner, secret: passwordSecret({ secret: name }, environment) };
  if (restore === undefined) return { bootstrap: { initdb: { ...common, dataChecksums: true } } };
  const target = restore.at === undefined ? {} : { recoveryTarget: { targetTime: restore.at } };
  const parameters = { barmanObjectName: name, serverName: restore.from };
  return {
    bootstrap: { recovery: { ...common, source: restore.from, ...target } },
    externalClusters: [{ name: restore.from, plugin: { name: BARMAN_PLUGIN, parameters } }],
  };
}
