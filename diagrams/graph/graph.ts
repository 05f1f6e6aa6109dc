import type { Definition } from '../../lib/model';
import type { PartKind } from './part-kind';

export type { PartKind };

/** Something of an environment that talks, or is talked to. */
export interface Part {
  /** `namespace/name` on Kubernetes, as the policies call it; the name in Compose and outside. */
  readonly id: string;
  readonly name: string;
  readonly kind: PartKind;
  /** Its namespace, or the Compose project. @default it lies outside */
  readonly group?: string;
  /** What is said of it, a line each. */
  readonly lines: readonly string[];
  /** What it follows from. @default the platform */
  readonly definition?: Definition;
}

/** Somebody opens connections to somebody. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Scheme of the URL. */
  readonly scheme: string;
  /** Of the pods or containers: what a policy sees, whatever number a Service has. */
  readonly port: number;
  /** The reason, in words. */
  readonly because: string;
  /** By which paths of which hosts. @default it is no route */
  readonly routes?: readonly string[];
}

/** Who opens connections to whom in an environment: what its definitions declare, and what watches and operates that. */
export interface Graph {
  /** Namespaces, or the Compose project, in the order of their names. */
  readonly groups: readonly string[];
  readonly parts: readonly Part[];
  /** Of the application: its connections, routes, and what its stores are made of. */
  readonly arrows: readonly Arrow[];
  /** Of what watches it, and of operators. */
  readonly watching: readonly Arrow[];
}

/** Something of a graph that is drawn together. */
export type Portion = Pick<Graph, 'parts' | 'arrows'>;

/** Several reasons for one arrow are one arrow. */
export function merged(arrows: readonly Arrow[]): Arrow[] {
  const found = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = [arrow.from, arrow.to, arrow.scheme, arrow.port].join(' ');
    const same = found.get(key);
    const routes = [...(same?.routes ?? []), ...(arrow.routes ?? [])];
    found.set(key, {
      ...arrow,
      because: [...new Set([...(same === undefined ? [] : [same.because]), arrow.because])].join('; '),
      ...(routes.length === 0 ? {} : { routes: [...new Set(routes)] }),
    });
  }
  return [...found.values()];
}
