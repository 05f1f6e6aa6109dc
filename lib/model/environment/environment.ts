import { definedBy } from '../defined';
import type { Images } from '../image';
import type { Quota } from '../namespace';
import type { GitUrl, Host, HttpsUrl, Label, Port, Registry, RelativePath } from '../primitives';
import type { SecretKey } from '../value';
import type { AddonsChoice } from './addons';
import type { ArchiveChoice } from './archive';
import type { CertificatesChoice } from './certificates';
import type { ClusterChoice } from './cluster';
import type { DatabaseSettings } from './database-settings';
import type { DeliveryChoice } from './delivery';
import type { EdgeChoice } from './edge';
import type { HostBackups } from './host-backups';
import type { Managed } from './managed';
import type { MeshChoice } from './mesh';
import type { Monitoring, Watching } from './monitoring';
import type { Network } from './network';
import type { ObjectStorageChoice } from './object-storage';
import type { PublicHost } from './public-host';
import type { SecretStoreChoice } from './secret-store';
import type { JobDifference, ServiceDifference } from './service-difference';
import type { SignInChoice } from './sign-in';

/** What every environment says, of either target. */
export interface Common {
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
  /** Who says who a user is. @default nobody: nothing may connect to an OpenID Connect provider */
  readonly signIn?: SignInChoice;
  /** Who keeps files, and how. @default nobody: nothing may connect to object storage */
  readonly objectStorage?: ObjectStorageChoice;
  /** Backing services that somebody else runs here, by name. @default we run them @keys label */
  readonly managed?: Readonly<Record<string, Managed>>;
  /** What is otherwise for a service here, by its name, or that it is absent. @default as the services say @keys label */
  readonly services?: Readonly<Record<string, ServiceDifference | 'absent'>>;
  /** What is otherwise for a job here, by its name, or that it is absent. @default as the jobs say @keys label */
  readonly jobs?: Readonly<Record<string, JobDifference | 'absent'>>;
}

/** Rendered to one docker-compose.yml. */
export interface ComposeEnvironment extends Common {
  readonly target: 'compose';
  /** Build the services from this folder, and watch it. @default published images are pulled */
  readonly sources?: RelativePath;
  /** `defaults`: harmless values that everybody knows. `required`: refuses to start until .env sets them. */
  readonly credentials: 'defaults' | 'required';
  /** For people elsewhere. @default for whoever is on the machine: all ports are those of 127.0.0.1 */
  readonly public?: PublicHost;
  /** Port on 127.0.0.1 by service name, for its first route. @default the service's own port, or the next free one */
  readonly hostPorts?: Readonly<Record<string, Port>>;
  /** What is otherwise of what watches, which is started on demand. @default nothing */
  readonly monitoring?: Watching;
  /** When copies are made of what is kept here, and where they are. @default none: what is lost is lost */
  readonly backups?: HostBackups;
}

/** Rendered to one folder of manifests a namespace. */
export interface KubernetesEnvironment extends Common {
  readonly target: 'kubernetes';
  /** Whose cluster it runs in. @default a cluster of its own */
  readonly cluster?: ClusterChoice;
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
  /** Where the backups of databases are kept. An environment whose operator runs a database says it. @default nowhere */
  readonly archive?: ArchiveChoice;
  /** Where the values of secrets come from. */
  readonly secrets: SecretStoreChoice;
  /** Where the certificates of public hosts come from. A topology with routes needs it. @default nowhere */
  readonly certificates?: CertificatesChoice;
  /** What terminates TLS and routes by path. A topology with routes needs it. @default nothing */
  readonly edge?: EdgeChoice;
  /** How what is written comes into the cluster. */
  readonly delivery: DeliveryChoice;
  /** Name of a Helm chart of the environment, which is written to `dist/charts` too. @default none is written */
  readonly chart?: Label;
  /** What differs from the add-ons that the engine brings. @default nothing */
  readonly addons?: AddonsChoice;
  /**
   * How the cluster is watched: metrics, alerts, dashboards.
   *
   * @default none: nothing is watched, nobody is called, and every synth repeats it
   */
  readonly monitoring?: Monitoring;
  readonly network: Network;
  /** What carries the connections between pods, and proves who is at either end. @default none: who may talk to whom is told by addresses alone */
  readonly mesh?: MeshChoice;
  /**
   * A Docker configuration in JSON, with which every pod pulls its images: `secret('registry', 'dockerconfigjson', '…')`.
   * The charts of add-ons are not ours to tell. @default images are public
   */
  readonly pullSecret?: SecretKey;
  /** Storage class of all volumes. @default the cluster's default storage class */
  readonly storageClass?: Label;
  /** What the pods of a namespace may use together here, by its name. @default as it says, or what is declared there comes to @keys label */
  readonly quotas?: Readonly<Record<string, Quota | 'none'>>;
  /** What counts what waits in the queues of services; KEDA is installed if a service names one. @default nothing: they are scaled by what they use alone */
  readonly queueScaling?: 'keda';
}

export type Environment = ComposeEnvironment | KubernetesEnvironment;

/** Where the application runs, and what differs there. Nothing is checked here: `validate` reports all problems together. */
export const defineEnvironment = <E extends Environment>(environment: E): E =>
  definedBy({ ...environment }, defineEnvironment);
