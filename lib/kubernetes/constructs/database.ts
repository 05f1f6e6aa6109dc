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
  rolesOf,
  imageReference,
  poolerModes,
  serverParameters,
  type DatabaseSettings,
  type KubernetesEnvironment,
  type Postgres,
  type Program,
  type Role,
} from '../../model';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { environmentOf } from '../environment-chart';
import { CLUSTER_LABEL, instanceLabels, workloadLabels } from '../naming/labels';
import { priorityOf } from '../naming/priority';
import { secretName } from '../naming/secrets';
import { imagePullSecrets } from '../secrets/pull-secret';
import { TypedObject } from '../typed-object';
import { BARMAN_PLUGIN, Backups } from './backups';
import { PodMonitor } from './pod-monitor';
import { Pooler } from './pooler';
import { FurtherDatabase } from './further-database';
import { Preparation } from './preparation';
import { handover, synchronous } from './replication';
import { overZones } from './spread';
import { resourceList } from './resources';
import { IDENTITY_LABEL } from './workload-identity';
import { gibibytes } from '../quantity';

export interface DatabaseProps {
  readonly postgres: Postgres;
  readonly settings: DatabaseSettings;
  /** What runs to its end once it is there. @default nothing */
  readonly preparations?: readonly Program[];
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
  constructor(scope: Construct, id: string, { postgres, settings, preparations = [] }: DatabaseProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { name, namespace } = postgres;
    const { instances, backups, resources = postgres.resources, volumeGiB = postgres.volumeGiB } = settings;
    const { storageClass } = environment;
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace.name) };
    const size = { size: gibibytes(volumeGiB), ...(storageClass === undefined ? {} : { storageClass }) };
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
        ...priorityOf('data', environment),
        storage: size,
        // The log on a volume of its own: when archiving stalls it fills up alone, and the data stays writable.
        walStorage: size,
        resources: resourceList(resources, (text) => ClusterSpecResourcesLimits.fromString(text), DISK_MIB),
        affinity: {
          enablePodAntiAffinity: true,
          podAntiAffinityType: 'required',
          topologyKey: 'kubernetes.io/hostname',
        },
        topologySpreadConstraints: overZones(instanceLabels(name)),
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
    for (const program of preparations) new Preparation(this, program.name, { program, namespace: namespace.name });
    for (const mode of poolerModes(postgres)) new Pooler(this, mode, { postgres, mode });
    new PodMonitor(this, 'pod-monitor', {
      metadata,
      selector: instanceLabels(name),
      jobLabel: CLUSTER_LABEL,
      port: 'metrics',
      sampleLimit: SAMPLE_LIMITS.database,
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
  // `enabled` is the default, which a list that is taken as a whole must say: the API server adds it.
  const plugins = [{ name: BARMAN_PLUGIN, enabled: true, isWalArchiver: true, parameters: { barmanObjectName: name } }];
  const clientId = archiveIdentity(environment);
  if (clientId === undefined) return { plugins };
  const annotations = { 'azure.workload.identity/client-id': clientId };
  return { plugins, serviceAccountTemplate: { metadata: { annotations } } };
}

/** The Secret from which the operator takes a role and its password: both, by the names that it has for them. */
const passwordSecret = (role: Pick<Role, 'secret'>, environment: KubernetesEnvironment) => ({
  name: secretName(databasePassword(role), environment),
});

/** Every role but the owner of the first database, who comes with the Cluster. */
function managedRoles(postgres: Postgres, environment: KubernetesEnvironment): Pick<ClusterSpec, 'managed'> {
  const more = rolesOf(postgres).slice(1);
  if (more.length === 0) return {};
  const roles = more.map((one) => ({
    name: one.role,
    // What the operator would add, so that what is written stays as it is.
    ensure: ClusterSpecManagedRolesEnsure.PRESENT,
    connectionLimit: -1,
    inherit: true,
    login: true,
    passwordSecret: passwordSecret(one, environment),
  }));
  return { managed: { roles } };
}

/** A new database, or an old one as it was at a moment, read from its archive. */
function origin(
  postgres: Postgres,
  { restore }: DatabaseSettings,
  environment: KubernetesEnvironment,
): Pick<ClusterSpec, 'bootstrap' | 'externalClusters'> {
  const { name } = postgres;
  const [first] = databasesOf(postgres);
  if (first === undefined) throw new Error(`${name} has no database`);
  const common = { database: first.name, owner: first.owner.role, secret: passwordSecret(first.owner, environment) };
  if (restore === undefined) return { bootstrap: { initdb: { ...common, dataChecksums: true } } };
  const target = restore.at === undefined ? {} : { recoveryTarget: { targetTime: restore.at } };
  const parameters = { barmanObjectName: name, serverName: restore.from };
  return {
    bootstrap: { recovery: { ...common, source: restore.from, ...target } },
    externalClusters: [
      { name: restore.from, plugin: { name: BARMAN_PLUGIN, enabled: true, isWalArchiver: false, parameters } },
    ],
  };
}
