import {
  formOf,
  isPlace,
  jobsBefore,
  programAt,
  type Client,
  type ComposeEnvironment,
  type Endpoint,
  type Program,
  type Resolved,
} from '../lib/model';
import type { Dependency } from './compose-file';
import { healthCheck } from './health-check';

type Compose = Resolved<ComposeEnvironment>;
export type Dependencies = Readonly<Record<string, Dependency>>;

/** That a server is there, as far as can be known of it. */
export const running = (server: Program): Dependencies => ({ [server.name]: { condition: stateOf(server) } });

/** That these have run to their ends. */
export const completed = (names: readonly string[]): Dependencies =>
  Object.fromEntries(names.map((name) => [name, { condition: 'service_completed_successfully' }]));

/** What must be up or done before a client starts. */
export function dependenciesOf(client: Client, resolved: Compose): Dependencies {
  const { jobs, environment } = resolved;
  const servers = client.connects.flatMap((endpoint) => serverOf(endpoint, resolved));
  const prepared = client.connects.flatMap((endpoint) => preparationsOf(endpoint, resolved));
  const before = jobsBefore(
    client,
    jobs.map(({ job }) => job),
    environment,
  );
  const ended = [...prepared, ...before.map(({ name }) => name)];
  return Object.assign({}, ...servers.map(running), completed(ended)) as Dependencies;
}

/** The program that an endpoint leads to, if it runs here. */
function serverOf({ of, name }: Endpoint, { services, environment }: Compose): Program[] {
  if (of.kind === 'service') return services.flatMap(({ service, program }) => (service === of ? [program] : []));
  const form = formOf(of, environment);
  return form.kind === 'server' && isPlace(form, name) ? [programAt(form, name)] : [];
}

/** The most that can be known of a server: that it is healthy, or, where nothing asks it, that it was started. */
export const stateOf = (server: Program): Dependency['condition'] =>
  healthCheck(server) === undefined ? 'service_started' : 'service_healthy';

/** What makes a backing service fit for use. */
function preparationsOf({ of }: Endpoint, { environment }: Compose): string[] {
  if (of.kind === 'service') return [];
  const form = formOf(of, environment);
  return form.kind === 'server' ? form.preparations.map(({ name }) => name) : [];
}
