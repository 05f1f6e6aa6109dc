import type { Addon } from './addon';
import { definedBy } from './defined';
import type { Images } from './image';
import type { Namespace } from './namespace';
import type {
  BucketName,
  Cidr,
  ClientId,
  Count,
  CronWithSeconds,
  Email,
  GitRevision,
  GitUrl,
  Host,
  HttpsUrl,
  Label,
  Moment,
  Port,
  Region,
  Registry,
  RelativePath,
  StorageAccountName,
} from './primitives';
import type { Resources } from './resources';
import type { Copies } from './scaling';
import type { SecretKey } from './value';

/** What every environment says. */
interface Common {
  /** The folder of `dist/` and the Compose project. */
  readonly name: Label;
  /** Name of the whole application: `app.kubernetes.io/part-of`, prefix of the Compose project. */
  readonly application: Label;
  /** Address of this repository as git clones it. */
  readonly repository: GitUrl;
  readonly images: Images;
  /** Where the images that we build are pushed: `ghcr.io/team`. */
  readonly registry: Registry;
  /** Address of the page with a heading for each alert. @default alerts carry no link */
  readonly runbook?: HttpsUrl;
  /** The OpenID Connect provider. @default none: nothing may connect to one */
  readonly identity?: {
    /** Address of the provider, as its tokens name it. */
    readonly issuer: HttpsUrl;
    /** What the application is registered as. */
    readonly clientId: ClientId;
  };
  /** Who keeps files, and how. @default nobody: nothing may connect to object storage */
  readonly objectStorage?: ObjectStorageChoice;
  /** Backing services that somebody else runs here, by name. @default we run them @keys label */
  readonly managed?: Readonly<Record<string, Managed>>;
  /** Copies by service name: what differs from the service's own. @default as the service says */
  readonly scaling?: Readonly<Record<string, Copies>>;
}

/** A PostgreSQL, Redis or any other server that somebody else runs, and where an external host is in this environment. */
export interface Managed {
  /** Its name in DNS. */
  readonly host: Host;
  /** The host of a replica of PostgreSQL, for reads. @default the host itself */
  readonly readOnlyHost?: Host;
  /** Of the first port. @default that of the definition */
  readonly port?: Port;
  /** Whether clients speak TLS with it. @default true */
  readonly tls?: boolean;
  /** Where its hosts are. @default the internet, without private ranges @minItems 1 */
  readonly addresses?: readonly Cidr[];
}

/** Azure Blob Storage, with a workload identity as the credential on Kubernetes, and a key in Compose. */
export interface AzureBlob {
  readonly api: 'azure';
  /** The storage account. */
  readonly account: StorageAccountName;
  /** The identity that pods act as. Kubernetes needs it. @default no identity */
  readonly clientId?: ClientId;
}

/** Object storage that speaks S3. */
export interface S3 {
  readonly api: 's3';
  /** The region that requests are signed for. */
  readonly region: Region;
  /** Where somebody else runs it. @default the server that the definition describes is run here */
  readonly endpoint?: HttpsUrl;
}

export type ObjectStorageChoice = AzureBlob | S3;

/** Rendered to one docker-compose.yml. */
export interface ComposeEnvironment extends Common {
  readonly target: 'compose';
  /** Build the services from this folder, and watch it. @default published images are pulled */
  readonly sources?: RelativePath;
  /** `defaults`: harmless values that everybody knows. `required`: refuses to start until .env sets them. */
  readonly credentials: 'defaults' | 'required';
  /** Port on 127.0.0.1 by service name, for its first route. @default the service's own port, or the next free one */
  readonly hostPorts?: Readonly<Record<string, Port>>;
}

/** Base backups and the write-ahead log, in a container of the storage account or a bucket of the S3 endpoint. */
export interface Backups {
  /** The container or bucket. */
  readonly container: BucketName;
  /** How far back a restore can go. */
  readonly retentionDays: Count;
  /** When base backups are made. */
  readonly schedule: CronWithSeconds;
}

/**
 * The database as it was at a moment, in a cluster of its own beside the old one; clients follow. It stays written down
 * for as long as that cluster lives.
 */
export interface Restore {
  /** Name of the new cluster; its archive is kept under the same name. */
  readonly cluster: Label;
  /** Name of the cluster whose archive is read. */
  readonly from: Label;
  /** The moment that is restored. @default the end of the archive */
  readonly at?: Moment;
}

/** How the operator runs a PostgreSQL. */
export interface DatabaseSettings {
  /** One primary, the others streaming replicas. */
  readonly instances: Count;
  /** @default none: what is lost is lost */
  readonly backups?: Backups;
  /** @default a new, empty database */
  readonly restore?: Restore;
  /** What one instance needs. @default as its definition says */
  readonly resources?: Resources;
  /** Size of the data volume. @default as its definition says */
  readonly volumeGiB?: Count;
}

/** At least one. @minItems 1 */
type CidrList = readonly Cidr[];

/** Addresses that policies must name, because no label finds what is behind them. */
export interface Network {
  /** The API server as pods reach it: after address translation, so the endpoint and not the `kubernetes` Service. */
  readonly apiServer: {
    /** Its addresses. @minItems 1 */
    readonly cidrs: readonly Cidr[];
    /** Its port there. */
    readonly port: Port;
  };
  /** The machines: their kubelets are scraped. @minItems 1 */
  readonly nodes: readonly Cidr[];
  /** The load balancer in front of the ingress controller, the only proxy whose word is taken for a client's address. @minItems 1 */
  readonly loadBalancer: readonly Cidr[];
  /** Narrower addresses of external backing services, by name. @default the internet without private ranges */
  readonly external?: Readonly<Record<string, CidrList>>;
}

/** How Argo CD comes by all this. */
export interface GitOps {
  /** Branch or tag that is synced. */
  readonly revision: GitRevision;
  /**
   * Names of add-ons that the cluster has already; their Applications are not emitted. An ingress controller among them must
   * have custom resources enabled if a route says who may see it: without, everyone may. @default none
   */
  readonly provided?: readonly string[];
  /** Add-ons besides those that the engine brings. @default none */
  readonly addons?: readonly Addon[];
  /** Where certificates come from, and whom the authority writes to. */
  readonly acme: {
    /** Directory of the certificate authority. */
    readonly server: HttpsUrl;
    /** Whom it writes to when a certificate is about to expire. */
    readonly email: Email;
  };
  /** The Azure Key Vault with all secrets. */
  readonly vault: {
    /** Its address. */
    readonly url: HttpsUrl;
    /** The directory that it belongs to. */
    readonly tenantId: ClientId;
    /** The managed identity that may read it. */
    readonly clientId: ClientId;
  };
}

/** Rendered to one folder of manifests a namespace. */
export interface KubernetesEnvironment extends Common {
  readonly target: 'kubernetes';
  /** Public host name, which routes call `main`. */
  readonly host: Host;
  /**
   * Further public hosts, by the names that routes call them. One that no route names is not written.
   *
   * @default none @keys label
   */
  readonly hosts?: Readonly<Record<string, Host>>;
  /** What the names of the cluster's Services end with. @default 'cluster.local' */
  readonly clusterDomain?: Host;
  /** How databases are run. @default `databases` says it of each, or somebody else runs them */
  readonly database?: DatabaseSettings;
  /** What is otherwise for one of several databases, by name. @default `database` holds for all @keys label */
  readonly databases?: Readonly<Record<string, Partial<DatabaseSettings>>>;
  /** How the cluster is watched. */
  readonly monitoring: {
    /** Where Prometheus and Grafana run. */
    readonly namespace: Namespace;
    /** How long samples are kept. */
    readonly retentionDays: Count;
    /** Size of Prometheus' volume. */
    readonly volumeGiB: Count;
  };
  readonly network: Network;
  readonly gitops: GitOps;
  /**
   * A Docker configuration in JSON, with which every pod pulls its images: `secret('registry', 'dockerconfigjson', '…')`.
   * The charts of add-ons are not ours to tell. @default images are public
   */
  readonly pullSecret?: SecretKey;
  /** Storage class of all volumes. @default the cluster's default storage class */
  readonly storageClass?: Label;
  /** What counts what waits in the queues of services; KEDA is installed if a service names one. @default nothing: they are scaled by what they use alone */
  readonly queueScaling?: 'keda';
}

export type Environment = ComposeEnvironment | KubernetesEnvironment;

/** Where the application runs, and what differs there. Nothing is checked here: `validate` reports all problems together. */
export const defineEnvironment = <E extends Environment>(environment: E): E =>
  definedBy({ ...environment }, defineEnvironment);
