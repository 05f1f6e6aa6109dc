import type { Images } from './image';
import type { Scaling } from './resources';

/** What every environment says. */
interface Common {
  /** DNS-1123 label; the folder of `dist/` and the Compose project. */
  readonly name: string;
  /** Name of the whole application: `app.kubernetes.io/part-of`, prefix of the Compose project. */
  readonly application: string;
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

/** Rendered to one folder of manifests a namespace. */
export interface KubernetesEnvironment extends Common {
  readonly target: 'kubernetes';
  /** Public host name. */
  readonly host: string;
  /** @default 'cluster.local' */
  readonly clusterDomain?: string;
  readonly objectStorage: { readonly api: 'azure'; readonly account: string; readonly clientId: string };
}

export type Environment = ComposeEnvironment | KubernetesEnvironment;
