import { clientsOf, endpointName, type Client, type Definition, type Resolved } from '../../lib/model';
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
export function arrowsIn(of: Definition, { topology }: Resolved, target: Target): Fact[] {
  const clients = clientsOf(topology).flatMap(({ name, connects }) =>
    connects.filter((endpoint) => endpoint.of === of).map((endpoint) => [name, at(target.locate(endpoint))] as const),
  );
  if (of.kind !== 'service') return section('connected to by', clients);
  const { routes, metrics, ports } = of;
  return section('connected to by', [
    ...clients,
    ...[...new Set(routes.map(({ port }) => ports[port]))].map((port) => [target.edge, `port ${port}`] as const),
    ...(metrics === undefined ? [] : [['prometheus', `port ${ports[metrics.port]}`] as const]),
  ]);
}
