import * as availability from '../../../proof/invariants/database/availability';
import { definePostgres, topologyOf } from '../../../lib/model';
import * as composeServer from '../../../proof/invariants/database/compose-server';
import * as connections from '../../../proof/invariants/database/connections';
import type { KubernetesObject } from '../../../proof/objects';
import { ofKubernetes } from '../../../proof/promises';
import * as roles from '../../../proof/invariants/database/roles';
import { aService, database, environments as seeds, production } from '../../fixtures/definitions';
import { first, get, one, set, setIn, setNamed, without } from './break';
import { clustersOf, keptByCompose, keptByObjects, keptIn } from './kept';

const POOLER = 'spec pgbouncer parameters';
const SERVER = 'spec postgresql parameters';

describe('the connections of a database', () => {
  keptByObjects(connections.clustersNoticeWhoIsGone, {
    'silence for two hours': [setIn('Cluster', `${SERVER} tcp_keepalives_idle`, '7200'), 'after 7209 s of silence'],
    'the system’s own patience': [setIn('Cluster', `${SERVER} tcp_user_timeout`, undefined), 'waits NaN s'],
  });
  keptByObjects(connections.poolersNoticeWhoIsGone, {
    'many questions': [setIn('Pooler', `${POOLER} tcp_keepcnt`, '9'), 'after 32 s of silence'],
    'the system’s own patience': [setIn('Pooler', `${POOLER} tcp_user_timeout`, '0'), 'waits 0 s'],
  });
  keptByCompose(connections.serversNoticeWhoIsGone, {
    'nothing said': [
      (documents) => {
        const { services } = first(documents, (one) => 'postgres' in one.services, 'postgres');
        set(services, 'postgres command', ['postgres']);
      },
      'after NaN s of silence',
    ],
  });
  keptByObjects(connections.clustersEndIdleTransactions, {
    'transactions without end': [
      setIn('Cluster', `${SERVER} idle_in_transaction_session_timeout`, undefined),
      'stay open for ever',
    ],
  });
  keptByCompose(connections.serversEndIdleTransactions, {
    'transactions without end': [
      (documents) =>
        set(first(documents, (one) => 'postgres' in one.services, 'postgres').services, 'postgres command', []),
      'stay open for ever',
    ],
  });
  keptByObjects(connections.nothingWaitsForEver, {
    'a query that outlasts its request': [
      setIn('Pooler', `${POOLER} query_wait_timeout`, '120'),
      'says 120, not less than 60 s',
    ],
    'no end to a login': [setIn('Pooler', `${POOLER} client_login_timeout`, '0'), 'says 0'],
    'a server that is left alone': [setIn('Pooler', `${POOLER} server_login_retry`, undefined), 'says nothing'],
    'a server that never answers': [setIn('Pooler', `${POOLER} server_connect_timeout`, '15'), 'says 15'],
  });
});

describe('a database of which a part is away', () => {
  keptByObjects(availability.readersOutlastAReplica, {
    'replicas alone': [setNamed('Pooler', 'postgres-pooler-ro', 'spec type', 'ro'), 'leads to the replicas alone (ro)'],
  });
  keptByObjects(availability.primariesAreFollowedSoon, {
    'a restart': [setIn('Cluster', 'spec primaryUpdateMethod', undefined), 'is restarted in place'],
    'three minutes for clients to leave': [setIn('Cluster', 'spec smartShutdownTimeout', undefined), 'waits 180 s'],
    'an hour to end': [setIn('Cluster', 'spec switchoverDelay', undefined), 'for 3600 s'],
  });
  keptByObjects(availability.serversEnd, {
    'half an hour to end': [setIn('Cluster', 'spec stopDelay', undefined), 'may take 1800 s to end'],
    'an end before the hand-over': [setIn('Cluster', 'spec stopDelay', 60), 'is ended after 60 s'],
  });
  keptByObjects(availability.commitsAreOnAReplica, {
    'nothing said': [setIn('Cluster', 'spec postgresql synchronous', undefined), 'waits for nothing 0'],
    'more than the environment says': [
      setIn('Cluster', 'spec postgresql synchronous dataDurability', 'required'),
      'says required, not preferred',
    ],
  });
  keptByObjects(availability.databasesSpread, {
    'servers in one zone': [setIn('Cluster', 'spec topologySpreadConstraints', []), 'in one zone'],
    'PgBouncers in one zone': [setIn('Pooler', 'spec template spec topologySpreadConstraints', []), 'in one zone'],
  });
});

describe('a database that its clients do not own', () => {
  const store = definePostgres({ ...database, owner: 'app', role: 'app_client' });
  const api = aService({
    name: 'api',
    connects: [store.readWrite, store.readOnly],
    migrations: { args: ['migrate'] },
  });
  const apart = keptIn({
    topology: topologyOf({ api, store }),
    environments: seeds.map((one) => ({ ...one, images: { ...one.images, api: { tag: '1.2.3' } } })),
  });
  /** Gives the first container of an object a variable in place of the one that it has. */
  const told = (kind: string, name: string, variable: { readonly name: string }) => (all: KubernetesObject[]) => {
    const path = 'spec template spec containers 0 env';
    const object = one(all, kind, name);
    const env = get(object, path) as { readonly name: string }[];
    set(object, path, [...env.filter((other) => other.name !== variable.name), variable]);
  };
  const url = (role: string) => ({ name: 'DATABASE_URL', value: `postgresql://${role}:x@host:5432/app` });

  apart.keptByObjects(roles.kubernetesClientsOwnNothing, {
    'a service that is the owner': [told('Deployment', 'api', url('app')), 'is app to app, not app_client'],
    'migrations that are a client': [told('Job', 'api-migrations', url('app_client')), 'is app_client to app, not app'],
    'the password of the owner': [
      told('Deployment', 'api', {
        name: 'DATABASE_PASSWORD',
        ...{ valueFrom: { secretKeyRef: { name: 'postgres', key: 'password' } } },
      }),
      'reads the password of app',
    ],
  });
  apart.keptByObjects(roles.kubernetesClientsAreLetIn, {
    'nobody lets them in': [without('Job', 'postgres-grants'), 'has no job that says ALTER DEFAULT PRIVILEGES'],
    'no role': [setIn('Cluster', 'spec managed roles', []), 'has no plain role app_client'],
    'a superuser': [setIn('Cluster', 'spec managed roles 0 superuser', true), 'has no plain role app_client'],
  });
  apart.keptByCompose(roles.composeClientsOwnNothing, {
    'a service that is the owner': [
      ([document]) =>
        set(document?.services ?? {}, 'api environment DATABASE_URL', 'postgresql://app:x@postgres:5432/app'),
      'is app to app, not app_client',
    ],
  });
  apart.keptByCompose(roles.composeClientsAreLetIn, {
    'nobody lets them in': [
      ([document]) => set(document?.services ?? {}, 'postgres-databases entrypoint', ['true']),
      'makes no plain role app_client',
    ],
  });
  apart.keptByCompose(composeServer.noClientIsSuperuser, {
    'the owner, as the image makes it': [
      ([document]) => set(document?.services ?? {}, 'postgres environment POSTGRES_USER', 'app'),
      'makes app, whom clients are, the superuser',
    ],
    'a password of it': [
      ([document]) => set(document?.services ?? {}, 'postgres environment POSTGRES_PASSWORD', 'x'),
      'says POSTGRES_PASSWORD, by which its superuser comes in over the network',
    ],
    'nobody who needs one': [
      ([document]) => set(document?.services ?? {}, 'postgres environment POSTGRES_HOST_AUTH_METHOD', 'trust'),
      'says POSTGRES_HOST_AUTH_METHOD',
    ],
    'a role that was one and stays it': [
      ([document]) => set(document?.services ?? {}, 'postgres-databases entrypoint', ['true']),
      'nothing says that app is no superuser',
    ],
    'a service that is told its name': [
      ([document]) =>
        set(document?.services ?? {}, 'api environment DATABASE_URL', 'postgresql://postgres:x@postgres:5432/app'),
      'is the superuser of app',
    ],
    'a service with the socket': [
      ([document]) =>
        set(document?.services ?? {}, 'api volumes', [
          { type: 'volume', source: 'postgres-socket', target: '/run/postgresql' },
        ]),
      'can reach the socket of postgres',
    ],
  });
  apart.keptByCompose(composeServer.workersShareMemory, {
    'what an engine gives': [
      ([document]) => set(document?.services ?? {}, 'postgres tmpfs', ['/tmp:size=128m,mode=1777']),
      'leaves 64m of',
    ],
  });
});

describe('a database that is restored beside the old one', () => {
  const store = definePostgres({
    ...database,
    owner: 'app',
    role: 'app_client',
    maxConnections: 400,
    databases: { reports: { owner: 'reports', role: 'reports_client' } },
  });
  const api = aService({ name: 'api', connects: [store.readWrite], migrations: { args: ['migrate'] } });
  const restore = { cluster: 'postgres-2', from: 'postgres' };
  const environment = {
    ...production,
    images: { ...production.images, api: { tag: '1.2.3' } },
    database: { ...production.database, instances: 2, restore },
  };
  const application = { topology: topologyOf({ api, store }), environments: [environment] };

  keptIn(application).keptByObjects(availability.oldDatabasesStay, {
    'the old cluster is taken away': [without('Cluster', 'postgres'), 'postgres is not there any more'],
  });

  test('keeps every promise, and so does what the old cluster needs', () => {
    for (const subject of clustersOf(application)) {
      const broken = ofKubernetes.flatMap((promise) =>
        promise.holds(subject).map((one) => `${promise.title} ${one.words}`),
      );
      expect(broken).toEqual([]);
    }
  });
});
