import { authorityOf } from '../../tools/rehearse/edge';
import { kubectl } from './cluster';

interface Ingress {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName: string }[];
    readonly rules?: readonly {
      readonly host?: string;
      readonly http?: {
        readonly paths: readonly {
          readonly path: string;
          readonly backend: { readonly service: { readonly name: string } };
        }[];
      };
    }[];
  };
}

interface Service {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: { readonly clusterIP: string; readonly ports: readonly { readonly port: number }[] };
}

/** The way in, as the cluster knows it. */
export interface Edge {
  readonly host: string;
  /** Of the ingress controller's Service. */
  readonly address: string;
  readonly port: number;
  /** Who signed the certificate of the host, in PEM. */
  readonly ca: string;
  readonly namespace: string;
  readonly service: string;
  /** What is served, and by which Service. */
  readonly routes: readonly { readonly path: string; readonly namespace: string; readonly service: string }[];
}

/** Reads the edge from Ingresses, Services and the certificate's Secret. */
export async function edgeOf(): Promise<Edge> {
  const ingresses = await kubectl.list<Ingress>('ingresses', '--all-namespaces');
  const services = await kubectl.list<Service>('services', '--all-namespaces');
  const tls = ingresses.find(({ spec }) => spec.tls !== undefined);
  const [entry] = tls?.spec.tls ?? [];
  const host = entry?.hosts?.[0];
  const controller = services.find(
    ({ metadata, spec }) =>
      metadata.namespace === tls?.metadata.namespace &&
      [80, 443].every((port) => spec.ports.some((one) => one.port === port)),
  );
  if (tls === undefined || entry === undefined || host === undefined || controller === undefined)
    throw new Error('The cluster has no Ingress with TLS beside a Service that listens on 80 and 443.');
  return {
    host,
    address: controller.spec.clusterIP,
    port: 443,
    ca: await authorityOf(kubectl, tls.metadata.namespace, entry.secretName),
    namespace: controller.metadata.namespace,
    service: controller.metadata.name,
    routes: ingresses.flatMap(({ metadata: { namespace }, spec }) =>
      (spec.rules ?? []).flatMap(({ http }) =>
        (http?.paths ?? []).map(({ path, backend }) => ({ path, namespace, service: backend.service.name })),
      ),
    ),
  };
}
