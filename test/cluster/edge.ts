import type { KubernetesObject } from '../../proof/objects';
import { authorityOf } from '../../tools/rehearse/edge';
import { kubectl } from './cluster';
import { wayInOf, type WayIn } from './way-in';

/** The way in, as the cluster knows it. */
export interface Edge extends WayIn {
  /** Who signed the certificate of the host, in PEM. */
  readonly ca: string;
}

const GATEWAYS = ['gateways.gateway.networking.k8s.io', 'httproutes.gateway.networking.k8s.io'];

/** Reads the edge from Ingresses or a Gateway, Services and the certificate's Secret. */
export async function edgeOf(): Promise<Edge> {
  const [gateways = ''] = GATEWAYS;
  const hasGateways = await kubectl.has('customresourcedefinition', gateways);
  const kinds = ['ingresses', 'services', ...(hasGateways ? GATEWAYS : [])];
  const objects = await Promise.all(kinds.map((kind) => kubectl.list<KubernetesObject>(kind, '--all-namespaces')));
  const wayIn = wayInOf(objects.flat());
  return { ...wayIn, ca: await authorityOf(kubectl, wayIn.namespace, wayIn.secretName) };
}
