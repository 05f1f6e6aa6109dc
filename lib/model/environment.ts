import type { Images } from './image';
import type { Scaling } from './resources';

/** What every environment says. */
interface Common {
  /** DNS-1123 label; the folder of `dist/` and the Compose project. */
  readonly name: string;
  /** Name of the whole application: `app.kubernetes.io/part-of`, prefix of the Compose project. */
  readonly application: string;
  /** Address of this repository as git clones it. */
  readonly repository: string;
  readonly images: Images;
  /** Where the images that we build are pushed: `ghcr.io/team`. */
  readonly registry: string;
  readonly identity: { readonly issuer: string; readonly clientId: string };
  /** Copies by service name, where they differ from the service's own. @default as the service says */
  readonly scaling?: Readonly<Record<string, Scaling>>;
}

/** Rendered to one docker-compose.yml. */
export interface ComposeEnvironment extends Common {
  readonly target: 'compose';
  /** Build the services from this folder, and watch it. @default published images are pulled */
  readonly sources?: string;
  /** `defaults`: harmless values that everybody knows. `required`: refuses to start until .env sets them. */
  readonly credentials: 'defaults' | 'required';
  readonly objectStorage: { readonly api: 's3'; readonly region: string };
  /** Port on 127.0.0.1 by service name. @default the service's own port, or the next free one */
  readonly hostPorts?: Readonly<Record<string, number>>;
}

/** Base backups and the write-ahead log, in a container of the storage account. */
export interface Backups {
  readonly container: string;
  /** How far back a restore can go. */
  readonly retentionDays: number;
  /** Cron expression with seconds first, UTC. */
  readonly schedule: string;
}

/**
 * The database as it was at a moment, in a cluster of its own beside the old one; clients follow. It stays written down
 * for as long as that cluster lives.
 */
export interface Restore {
  /** Name of the new cluster; its archive is kept under the same name. */
  readonly cluster: string;
  /** Name of the cluster whose archive is read. */
  readonly from: string;
  /** ISO 8601 with a time zone. @default the end of the archive */
  readonly at?: string;
}

/** Addresses that policies must name, because no label finds what is behind them. */
export interface Network {
  /** The API server as pods reach it: after address translation, so the endpoint and not the `kubernetes` Service. */
  readonly apiServer: { readonly cidrs: readonly string[]; readonly port: number };
  /** The machines: their kubelets are scraped. */
  readonly nodes: readonly string[];
  /** The load balancer in front of the ingress controller, the only proxy whose word is taken for a client's address. */
  readonly loadBalancer: readonly string[];
  /** Narrower addresses of external backing services, by name. @default the internet without private ranges */
  readonly external?: Readonly<Record<string, readonly string[]>>;
}

/** The platform's add-ons, installed from their Helm charts unless the cluster has them. */
export const ADDONS = [
  'cert-manager',
  'external-secrets',
  'cloudnative-pg',
  'barman-cloud',
  'prometheus-operator',
  'metrics-server',
  'ingress-controller',
] as const;

export type Addon = (typeof ADDONS)[number];

/** How Argo CD comes by all this. */
export interface GitOps {
  /** Branch or tag that is synced. */
  readonly revision: string;
  /** Add-ons that the cluster has already; their Applications are not emitted. @default none */
  readonly provided?: readonly Addon[];
  /** Where certificates come from, and whom the authority writes to. */
  readonly acme: { readonly server: string; readonly email: string };
  readonly vault: { readonly url: string; readonly tenantId: string; readonly clientId: string };
}

/** Rendered to one folder of manifests a namespace. */
export interface KubernetesEnvironment extends Common {
  readonly target: 'kubernetes';
  /** Public host name. */
  readonly host: string;
  /** @default 'cluster.local' */
  readonly clusterDomain?: string;
  readonly objectStorage: { readonly api: 'azure'; readonly account: string; readonly clientId: string };
  readonly database: {
    /** One primary, the others streaming replicas. */
    readonly instances: number;
    readonly backups: Backups;
    /** @default a new, empty database */
    readonly restore?: Restore;
  };
  readonly monitoring: {
    /** How long samples are kept. */
    readonly retentionDays: number;
    readonly volumeGiB: number;
  };
  readonly network: Network;
  readonly gitops: GitOps;
  /** @default the cluster's default storage class */
  readonly storageClass?: string;
}

export type Environment = ComposeEnvironment | KubernetesEnvironment;
