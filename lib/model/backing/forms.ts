import type { DatabaseSettings } from '../environment';
import type { Location } from '../location';
import type { Namespace } from '../namespace';
import { own } from '../own';
import type { Cidr } from '../primitives';
import type { Program } from '../program';
import type { Route } from '../route';

/** One server of ours: a program with a volume or without. */
export interface ServerForm {
  readonly kind: 'server';
  readonly program: Program;
  /** Where it runs on Kubernetes. @default in Compose alone */
  readonly namespace?: Namespace;
  /** Number of the port and scheme of the URL, by the name of an endpoint. */
  readonly endpoints: Readonly<Record<string, Omit<Location, 'host'>>>;
  /** A new volume belongs to root until it is given to the program's user. */
  readonly volumeOfRoot: boolean;
  /** What is scraped. @default nothing */
  readonly metrics?: ServerMetrics;
  /** Where it is public, where an edge leads to it. @default not public */
  readonly routes?: readonly Route[];
  /** The port of a developer's machine that it must have, because others name it. @default its own, or the next free one */
  readonly hostPort?: number;
  /** What its image is built from where services are built: the engine's own. @default it is pulled */
  readonly source?: EngineSource;
  /** What clients of some endpoints go to in its place. @default nothing */
  readonly front?: Front;
  /** Programs that run to their end once it is there; its clients wait for them. */
  readonly preparations: readonly Program[];
}

/** A program in front of a server, which listens on the same port. */
export interface Front {
  readonly program: Program;
  /** Names of the endpoints that lead through it. */
  readonly endpoints: readonly string[];
}

/** The program that an endpoint of a server leads to. */
export const programAt = ({ program, front }: ServerForm, endpoint: string): Program =>
  front?.endpoints.includes(endpoint) === true ? front.program : program;

/** A program that comes with the engine. */
export interface EngineSource {
  /** What its image is called among the environment's images. */
  readonly image: string;
  /** From the root of the repository. */
  readonly folder: string;
}

export interface ServerMetrics {
  /** The program that tells about the server. @default the server itself */
  readonly exporter?: Program;
  /** Name of the port that answers. */
  readonly port: string;
  readonly path: string;
  /** How many samples it may tell of. @default as many as a service */
  readonly sampleLimit?: number;
}

/** A custom resource from which an operator makes the servers. */
export interface OperatorForm {
  readonly kind: 'operator';
  readonly settings: DatabaseSettings;
  /** Programs that run to their end once it is there. */
  readonly preparations: readonly Program[];
}

/** Somebody else's. */
export interface ExternalForm {
  readonly kind: 'external';
  /** By the name of an endpoint. */
  readonly locations: Readonly<Record<string, Location>>;
  readonly tls: boolean;
  /** @default the internet, without private ranges */
  readonly addresses?: readonly Cidr[];
  /** Whose token clients show in place of a key. @default they have a key, or need none */
  readonly identity?: 'azure';
}

/** How a backing service is had in one environment. */
export type Form = ServerForm | OperatorForm | ExternalForm;

/** Whether a client goes to an endpoint itself: a page that is a public client sends the browser. */
export const isPlace = (form: Form, endpoint: string): boolean =>
  form.kind === 'operator' || Object.hasOwn(form.kind === 'server' ? form.endpoints : form.locations, endpoint);

/** Where an endpoint of a server is, under the host name that a target gives it, or of somebody else's. */
export function locationIn(form: ServerForm | ExternalForm, endpoint: string, host = ''): Location {
  const found = form.kind === 'server' ? own(form.endpoints, endpoint) : own(form.locations, endpoint);
  return { scheme: 'tcp', host, port: 0, ...found };
}
