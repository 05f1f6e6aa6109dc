import {
  followedBy,
  formOf,
  isPlace,
  MAIN_HOST,
  routedIn,
  runningClients,
  type Endpoint,
  type Environment,
  type Resolved,
  type Route,
} from '../../model';

/** Every declared connection and route, as a Markdown table. */
export function connectionsTable(resolved: Resolved): string {
  const { environment } = resolved;
  // What migrations connect to is said by their service.
  const clients = runningClients(resolved).filter(
    (client) => client.kind !== 'job' || followedBy(client) === undefined,
  );
  const connections = clients.flatMap((from) =>
    from.connects.map((endpoint) =>
      row(from.name, nameOf(endpoint), portOf(endpoint, environment), endpoint.of.purpose),
    ),
  );
  const routes = routedIn(resolved).flatMap(({ name, ports, routes, definition }) =>
    routes.map((route) => row(publicName(route), name, String(ports[route.port]), definition.purpose)),
  );
  return [row('From', 'To', 'Port', 'What is there'), '| --- | --- | --- | --- |', ...routes, ...connections].join(
    '\n',
  );
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The prefix, and the hosts where the main one is not meant alone. */
const publicName = ({ prefix, hosts }: Route): string =>
  hosts.every((host) => host === MAIN_HOST) ? `\`${prefix}\`` : `\`${prefix}\` on ${hosts.join(', ')}`;

const ENDPOINTS: Readonly<Record<string, string>> = {
  readWrite: 'read-write',
  readOnly: 'read-only',
  direct: 'direct',
  signIn: 'sign-in',
  publicClient: 'sign-in of the browser',
  verify: 'tokens',
};

function nameOf({ of, name, database }: Endpoint): string {
  const words = [
    ...(database === undefined ? [] : [database]),
    ...(Object.hasOwn(ENDPOINTS, name) ? [ENDPOINTS[name]] : []),
  ];
  return words.length === 0 ? of.name : `${of.name} (${words.join(', ')})`;
}

function portOf({ of, name }: Endpoint, environment: Environment): string {
  if (of.kind === 'service') return String(of.ports[name]);
  const form = formOf(of, environment);
  if (!isPlace(form, name)) return '';
  switch (form.kind) {
    case 'server':
      return String(form.endpoints[name]?.port);
    case 'operator':
      return of.kind === 'postgres' ? String(of.port) : '';
    case 'external':
      return form.locations[name]?.scheme === 'https' ? 'HTTPS' : String(form.locations[name]?.port);
  }
}
