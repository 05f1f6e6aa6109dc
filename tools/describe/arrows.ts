import {
  endpointName,
  onceOf,
  runningClients,
  type Client,
  type Definition,
  type Endpoint,
  type Resolved,
} from '../../lib/model';
import { section, type Fact } from './fact';
import type { Target } from './target';

const at = ({ host, port }: { readonly host: string; readonly port: number }): string => `${host}:${port}`;

/** What a client connects to, and where that is. */
export const arrowsOut = ({ connects }: Pick<Client, 'connects'>, { locate }: Target): Fact[] =>
  section(
    'connects to',
    connects.map((endpoint) => [endpointName(endpoint), at(locate(endpoint))]),
  );

/** Who connects to something, and by which endpoint. */
export function arrowsIn(of: Definition, resolved: Resolved, target: Target): Fact[] {
  const clients = (arrowsTo(resolved).get(of) ?? []).map(
    ({ client, endpoint }) => [client.name, at(target.locate(endpoint))] as const,
  );
  if (of.kind !== 'service') return section('connected to by', clients);
  const { routes, metrics, ports } = of;
  return section('connected to by', [
    ...clients,
    ...[...new Set(routes.map(({ port }) => ports[port]))].map((port) => [target.edge, `port ${port}`] as const),
    ...(metrics === undefined ? [] : [['prometheus', `port ${ports[metrics.port]}`] as const]),
  ]);
}

interface Arrow {
  readonly client: Client;
  readonly endpoint: Endpoint;
}

/** All connections of an environment, by what they lead to. */
const arrowsTo = onceOf((resolved: Resolved): ReadonlyMap<Definition, readonly Arrow[]> => {
  const found = new Map<Definition, Arrow[]>();
  for (const client of runningClients(resolved)) {
    for (const endpoint of client.connects) {
      const arrows = found.get(endpoint.of);
      if (arrows === undefined) found.set(endpoint.of, [{ client, endpoint }]);
      else arrows.push({ client, endpoint });
    }
  }
  return found;
});
