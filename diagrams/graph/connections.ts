import {
  endpointName,
  formOf,
  isPlace,
  poolerMode,
  programAt,
  runningClients,
  type Client,
  type Endpoint,
  type Environment,
  type Form,
  type Postgres,
  type Resolved,
} from '../../lib/model';
import type { Arrow } from './graph';
import { instancePlaces, PEOPLE, placeOf, poolerPlace } from './places';
import { tokenProvider } from './outside';

/** Where a connection leads, and how. */
type Target = Pick<Arrow, 'to' | 'scheme' | 'port'>;

/** The arrows that definitions say: one for each connection of whatever runs here. */
export const connectionArrows = (resolved: Resolved): Arrow[] =>
  runningClients(resolved).flatMap((client) =>
    client.connects.flatMap((endpoint) => arrowsTo(endpoint, client, resolved)),
  );

function arrowsTo(endpoint: Endpoint, client: Client, resolved: Resolved): Arrow[] {
  const { environment } = resolved;
  const from = placeOf(client.name, client.namespace, environment).id;
  const because = `${client.name} connects to ${endpointName(endpoint)}`;
  return [
    ...targetsOf(endpoint, environment).map((target) => ({ from, ...target, because })),
    ...browserArrows(endpoint, client, environment),
    ...tokenArrows(endpoint, client, resolved),
  ];
}

function targetsOf(endpoint: Endpoint, environment: Environment): Target[] {
  const { of, name } = endpoint;
  if (of.kind === 'service')
    return [{ to: placeOf(of.name, of.namespace, environment).id, scheme: 'http', port: of.ports[name] ?? 0 }];
  const form = formOf(of, environment);
  if (!isPlace(form, name)) return [];
  switch (form.kind) {
    case 'server': {
      const { scheme, port } = { scheme: 'tcp', port: 0, ...form.endpoints[name] };
      return [{ to: placeOf(programAt(form, name).name, form.namespace, environment).id, scheme, port }];
    }
    case 'operator':
      return of.kind === 'postgres'
        ? databaseTargets(endpoint as Endpoint<Postgres>, form.settings.instances, environment)
        : [];
    case 'external': {
      const { scheme, port } = { scheme: 'tcp', port: 0, ...form.locations[name] };
      return [{ to: of.name, scheme, port }];
    }
  }
}

/** PgBouncer, or past it the instances: any of them where they are only read. */
function databaseTargets({ of, name }: Endpoint<Postgres>, instances: number, environment: Environment): Target[] {
  const mode = poolerMode(of, name);
  const places =
    mode !== undefined
      ? [poolerPlace(of, mode, environment)]
      : instancePlaces(of, name === 'readOnly' ? instances : 1, environment);
  return places.map(({ id }) => ({ to: id, scheme: 'postgresql', port: of.port }));
}

/** Whoever signs in is sent to the provider by their browser. */
function browserArrows({ of, name }: Endpoint, client: Client, environment: Environment): Arrow[] {
  if (of.kind !== 'oidc' || name === 'verify') return [];
  const form = formOf(of, environment);
  const because = `users of ${client.name} sign in`;
  if (form.kind === 'external') {
    const [location] = Object.values(form.locations);
    return [{ from: PEOPLE.id, to: of.name, scheme: 'https', port: location?.port ?? 443, because }];
  }
  if (form.kind !== 'server' || environment.target !== 'compose') return [];
  const [port = 0] = Object.values(form.program.ports);
  return [{ from: PEOPLE.id, to: form.program.name, scheme: 'http', port, because }];
}

/** Who shows a token in place of a key gets it from who says who they are. */
function tokenArrows({ of }: Endpoint, client: Client, resolved: Resolved): Arrow[] {
  const { environment } = resolved;
  const form = of.kind === 'service' ? undefined : formOf(of, environment);
  if (!isKeyless(form)) return [];
  const because = `${client.name} exchanges its identity for a token`;
  const from = placeOf(client.name, client.namespace, environment).id;
  return [{ from, to: tokenProvider(resolved).id, scheme: 'https', port: 443, because }];
}

const isKeyless = (form: Form | undefined): boolean => form?.kind === 'external' && form.identity === 'azure';
