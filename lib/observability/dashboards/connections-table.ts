import type { Endpoint, Resolved } from '../../model';

/** Every declared connection and route, as a Markdown table. */
export function connectionsTable({ topology }: Resolved): string {
  const connections = topology.services.flatMap((from) =>
    from.connects.map((endpoint) => row(from.name, nameOf(endpoint), portOf(endpoint), endpoint.of.purpose)),
  );
  const routes = topology.services.flatMap((service) =>
    service.route === undefined
      ? []
      : [row(`\`${service.route.prefix}\``, service.name, String(service.ports[service.route.port]), service.purpose)],
  );
  return [row('From', 'To', 'Port', 'What is there'), '| --- | --- | --- | --- |', ...routes, ...connections].join(
    '\n',
  );
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const ENDPOINTS: Readonly<Record<string, string>> = {
  readWrite: 'read-write',
  readOnly: 'read-only',
  direct: 'direct',
  signIn: 'sign-in',
  verify: 'tokens',
};

function nameOf({ of, name }: Endpoint): string {
  const words = ENDPOINTS[name];
  return words === undefined ? of.name : `${of.name} (${words})`;
}

function portOf({ of, name }: Endpoint): string {
  switch (of.kind) {
    case 'service':
      return String(of.ports[name]);
    case 'postgres':
    case 'redis':
      return String(of.port);
    case 'objectStorage':
    case 'oidc':
      return 'HTTP';
  }
}
