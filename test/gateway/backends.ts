import { ofKind, specOf } from '../../proof/invariants/workload';
import type { RouteSpec } from '../../proof/gateway/attached';
import type { KubernetesObject } from '../../proof/objects';

interface ServiceSpec {
  readonly ports?: readonly { readonly port: number; readonly appProtocol?: string }[];
}

const GROUP = 'gateway.envoyproxy.io';
const nameOf = (service: string, port: number): string => `${service}-${port}`;

/** What stands in the place of each port of a Service: the same port of this machine, which speaks what the Service says. */
export const backends = (objects: readonly KubernetesObject[]): object[] =>
  ofKind(objects, 'Service').flatMap(({ metadata: { name, namespace }, ...service }) =>
    (specOf<ServiceSpec>({ ...service, metadata: { name } }).ports ?? []).map(({ port, appProtocol }) => ({
      apiVersion: `${GROUP}/v1alpha1`,
      kind: 'Backend',
      metadata: { name: nameOf(name, port), namespace },
      spec: {
        endpoints: [{ ip: { address: '127.0.0.1', port } }],
        ...(appProtocol?.startsWith('kubernetes.io/')
          ? { appProtocols: [appProtocol.replace('kubernetes.io', GROUP)] }
          : {}),
      },
    })),
  );

/** A route that leads to those. */
export function ledToBackends(route: KubernetesObject): KubernetesObject {
  if (!route.kind.endsWith('Route')) return route;
  const { rules = [], ...spec } = specOf<RouteSpec>(route);
  const led = rules.map(({ backendRefs = [], ...rule }) => ({
    ...rule,
    ...(backendRefs.length === 0
      ? {}
      : {
          backendRefs: backendRefs.map(({ name, port = 0 }) => ({
            group: GROUP,
            kind: 'Backend',
            name: nameOf(name, port),
          })),
        }),
  }));
  return { ...route, spec: { ...spec, rules: led } };
}
