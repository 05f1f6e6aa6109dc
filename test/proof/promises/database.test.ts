import * as availability from '../../../proof/invariants/database/availability';
import * as connections from '../../../proof/invariants/database/connections';
import { first, set, setIn, setNamed } from './break';
import { keptByCompose, keptByObjects } from './kept';

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
