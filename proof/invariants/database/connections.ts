import type { Postgres } from '../../../lib/model';
import type { KubernetesObject } from '../../objects';
import { each, type Things } from '../../promise';
import type { ComposeSubject, KubernetesSubject } from '../../subject';
import { at, entry, unless, type Place, type Violation } from '../../violation';
import { containersOf, inService } from '../compose-file/document';
import { kinds, specOf } from '../workload';

type Parameters = Readonly<Record<string, string>>;

/** A server or PgBouncer: where it stands, and the parameters that it is started with. */
interface Configured {
  readonly place: (parameter: string) => Place;
  readonly parameters: Parameters;
}

interface PoolerSpec {
  readonly pgbouncer?: { readonly parameters?: Parameters };
}

interface ClusterSpec {
  readonly postgresql?: { readonly parameters?: Parameters };
}

const clusters = kinds('database clusters', 'Cluster');
const poolers = kinds('PgBouncers', 'Pooler');

const clusterIn = (object: KubernetesObject): Configured => ({
  place: (name) => at(object, entry('spec.postgresql.parameters', name)),
  parameters: specOf<ClusterSpec>(object).postgresql?.parameters ?? {},
});

const poolerIn = (object: KubernetesObject): Configured => ({
  place: (name) => at(object, entry('spec.pgbouncer.parameters', name)),
  parameters: specOf<PoolerSpec>(object).pgbouncer?.parameters ?? {},
});

const servers: Things<ComposeSubject, Configured> = {
  name: 'PostgreSQL servers',
  of: ({ document, resolved }) =>
    containersOf(document)
      .filter(({ name }) =>
        resolved.backing.some(({ backing }) => backing.kind === 'postgres' && backing.name === name),
      )
      .map((service) => ({
        place: () => inService(service, 'command'),
        parameters: Object.fromEntries(
          (service.container.command ?? []).flatMap((word) => [/^(\w+)=(.*)$/.exec(word)?.slice(1) ?? []]),
        ) as Parameters,
      })),
};

const NOTICED = 'PostgreSQL and PgBouncer notice within 15 seconds that the other end of a connection is gone.';
const LONGEST_SECONDS = 15;

/** PostgreSQL says `10s`, PgBouncer milliseconds. */
const seconds = (text = ''): number => (/^\d+s$/.test(text) ? parseInt(text, 10) : Number(text || NaN) / 1000);

/** @param names of the parameters: what silence, and what an answer that is owed, may last */
function unnoticed({ place, parameters: of }: Configured, names: readonly [string, string, string, string]) {
  const [idle, interval, count, user] = names;
  const silent = Number(of[idle]) + Number(of[interval]) * Number(of[count]);
  const owed = seconds(of[user]);
  return [
    ...unless(silent <= LONGEST_SECONDS, place(idle), `notices after ${silent} s of silence that nobody is there`),
    ...unless(owed <= LONGEST_SECONDS && owed > 0, place(user), `waits ${owed} s for what was sent to arrive`),
  ];
}

const OF_SERVER = [
  'tcp_keepalives_idle',
  'tcp_keepalives_interval',
  'tcp_keepalives_count',
  'tcp_user_timeout',
] as const;
const OF_POOLER = ['tcp_keepidle', 'tcp_keepintvl', 'tcp_keepcnt', 'tcp_user_timeout'] as const;

export const clustersNoticeWhoIsGone = each(NOTICED, clusters, (one) => unnoticed(clusterIn(one), OF_SERVER));
export const poolersNoticeWhoIsGone = each(NOTICED, poolers, (one) => unnoticed(poolerIn(one), OF_POOLER));
export const serversNoticeWhoIsGone = each(NOTICED, servers, (one) => unnoticed(one, OF_SERVER));

const IDLE = 'A transaction that is left open is ended, and gives back its locks.';

const leftOpen = ({ place, parameters }: Configured): Violation[] => {
  const name = 'idle_in_transaction_session_timeout';
  return unless(seconds(parameters[name]) > 0, place(name), 'lets a transaction stay open for ever');
};

export const clustersEndIdleTransactions = each(IDLE, clusters, (one) => leftOpen(clusterIn(one)));
export const serversEndIdleTransactions = each(IDLE, servers, leftOpen);

/** What a route has where it says nothing. */
const USUAL_SECONDS = 60;

const isOf = (postgres: Postgres, object: KubernetesObject): boolean =>
  object.metadata.name.startsWith(`${postgres.name}-pooler-`) && object.metadata.namespace === postgres.namespace.name;

/** The shortest time that a route leaves a client of the database that a PgBouncer is in front of. */
const patience = (pooler: KubernetesObject, { resolved }: KubernetesSubject): number =>
  Math.min(
    USUAL_SECONDS,
    ...resolved.services
      .filter(({ service }) => service.connects.some(({ of }) => of.kind === 'postgres' && isOf(of, pooler)))
      .flatMap(({ service }) => service.routes.map(({ timeoutSeconds = USUAL_SECONDS }) => timeoutSeconds)),
  );

export const nothingWaitsForEver = each(
  'At PgBouncer nothing waits for ever: a query fails before the edge gives its request up, and a server is soon tried again.',
  poolers,
  (object, subject) => {
    const { place, parameters } = poolerIn(object);
    const below = (name: string, limit: number) => {
      const value = Number(parameters[name]);
      const said = parameters[name] ?? 'nothing';
      return unless(value > 0 && value < limit, place(name), `says ${said}, not less than ${limit} s`);
    };
    return [
      ...below('query_wait_timeout', patience(object, subject)),
      ...below('client_login_timeout', USUAL_SECONDS),
      ...below('server_connect_timeout', LONGEST_SECONDS),
      ...below('server_login_retry', LONGEST_SECONDS),
    ];
  },
);
