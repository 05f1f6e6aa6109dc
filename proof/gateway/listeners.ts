import { ofKind, specOf } from '../invariants/workload';
import { namespaceOf, type KubernetesObject } from '../objects';
import { WAYPOINT_CLASS } from '../operator-pods';

/** A place where a Gateway listens, as far as it is judged. */
export interface ListenerSpec {
  readonly name: string;
  /** @default every host */
  readonly hostname?: string;
  readonly port: number;
  readonly protocol: string;
  readonly tls?: { readonly mode?: string; readonly certificateRefs?: readonly Ref[] };
  readonly allowedRoutes?: {
    readonly namespaces?: { readonly from?: string; readonly selector?: Selector };
    readonly kinds?: readonly { readonly kind: string }[];
  };
}

/** Something that is named. */
export interface Ref {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
}

export interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

export interface GatewaySpec {
  readonly gatewayClassName: string;
  readonly listeners: readonly ListenerSpec[];
}

/** A listener, and whose it is. */
export interface Listener {
  readonly gateway: KubernetesObject;
  readonly spec: ListenerSpec;
}

/** Gateways that lead users in; those of the other class stand between pods. */
export const gatewaysOf = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  ofKind(objects, 'Gateway').filter((one) => specOf<GatewaySpec>(one).gatewayClassName !== WAYPOINT_CLASS);

export const listenersOf = (objects: readonly KubernetesObject[]): Listener[] =>
  gatewaysOf(objects).flatMap((gateway) => specOf<GatewaySpec>(gateway).listeners.map((spec) => ({ gateway, spec })));

/** The Secrets whose certificates a Gateway reads, in its own namespace. */
export const certificatesRead = (gateway: KubernetesObject): string[] =>
  specOf<GatewaySpec>(gateway).listeners.flatMap(({ tls }) =>
    (tls?.certificateRefs ?? [])
      .filter(({ namespace }) => (namespace ?? namespaceOf(gateway)) === namespaceOf(gateway))
      .map(({ name }) => name),
  );
