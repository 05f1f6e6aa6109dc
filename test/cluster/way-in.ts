import type { RouteSpec } from '../../proof/gateway/attached';
import type { GatewaySpec } from '../../proof/gateway/listeners';
import type { IngressSpec } from '../../proof/invariants/ingress';
import { specOf } from '../../proof/invariants/workload';
import { namespaceOf, type KubernetesObject } from '../../proof/objects';

/** How users come to what is routed to. */
export interface WayIn {
  readonly host: string;
  /** Of the Service of what leads users in. */
  readonly address: string;
  readonly port: number;
  readonly namespace: string;
  readonly service: string;
  /** The Secret with the certificate of the host. */
  readonly secretName: string;
  /** What is served, and by which Service. */
  readonly routes: readonly Led[];
}

interface Led {
  readonly path: string;
  readonly namespace: string;
  readonly service: string;
}

/** @param objects Ingresses, Gateways with their routes, and Services, as a cluster has them */
export function wayInOf(objects: readonly KubernetesObject[]): WayIn {
  const of = (kind: string) => objects.filter((one) => one.kind === kind);
  const [host] = [...of('Ingress').flatMap(certified), ...of('Gateway').flatMap(listening)];
  const service = of('Service').find((one) => {
    const { ports = [] } = specOf<ServiceSpec>(one);
    return namespaceOf(one) === host?.namespace && [80, 443].every((port) => ports.some((each) => each.port === port));
  });
  if (host === undefined || service === undefined)
    throw new Error('The cluster has no Ingress or Gateway with TLS beside a Service that listens on 80 and 443.');
  return {
    ...host,
    address: specOf<ServiceSpec>(service).clusterIP ?? '',
    port: 443,
    service: service.metadata.name,
    routes: [...of('Ingress').flatMap(ledByIngress), ...of('HTTPRoute').flatMap(ledByRoute)],
  };
}

interface ServiceSpec {
  readonly clusterIP?: string;
  readonly ports?: readonly { readonly port: number }[];
}

type Host = Pick<WayIn, 'host' | 'namespace' | 'secretName'>;

const certified = (ingress: KubernetesObject): Host[] =>
  (specOf<IngressSpec>(ingress).tls ?? []).flatMap(({ hosts: [host] = [], secretName }) =>
    host === undefined || secretName === undefined ? [] : [{ host, namespace: namespaceOf(ingress), secretName }],
  );

const listening = (gateway: KubernetesObject): Host[] =>
  specOf<GatewaySpec>(gateway).listeners.flatMap(({ hostname, tls }) => {
    const [secret] = tls?.certificateRefs ?? [];
    return hostname === undefined || secret === undefined
      ? []
      : [{ host: hostname, namespace: namespaceOf(gateway), secretName: secret.name }];
  });

const ledByIngress = (ingress: KubernetesObject): Led[] =>
  (specOf<IngressSpec>(ingress).rules ?? []).flatMap(({ http }) =>
    (http?.paths ?? []).map(({ path, backend }) => ({
      path,
      namespace: namespaceOf(ingress),
      service: backend.service?.name ?? '',
    })),
  );

const ledByRoute = (route: KubernetesObject): Led[] =>
  (specOf<RouteSpec>(route).rules ?? []).flatMap(({ matches = [], backendRefs = [] }) =>
    matches.flatMap(({ path }) =>
      backendRefs.map(({ name }) => ({ path: path?.value ?? '/', namespace: namespaceOf(route), service: name })),
    ),
  );
