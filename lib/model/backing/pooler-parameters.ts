import { waitSecondsOf, type Pooler } from './postgres';

/** Prepared statements that PgBouncer follows through its server connections, for each client. */
const PREPARED_STATEMENTS = 200;

/**
 * How PgBouncer is configured. A server or client that went without a word is noticed within a quarter of a minute, and
 * nothing waits for ever: not for a connection, not for a login, not for the next try.
 *
 * @see https://www.pgbouncer.org/config.html
 */
export const poolerParameters = (pooler: Pooler): Record<string, string> => ({
  max_client_conn: String(pooler.maxClientConnections),
  default_pool_size: String(pooler.poolSize),
  max_prepared_statements: String(PREPARED_STATEMENTS),
  // Silence is asked about after 5 s, and is the end after three questions of 3 s each; what was sent is answered in 10 s.
  tcp_keepalive: '1',
  tcp_keepidle: '5',
  tcp_keepintvl: '3',
  tcp_keepcnt: '3',
  tcp_user_timeout: '10000',
  // A server that does not answer, and one that refuses, is tried again soon: a new primary is there within seconds.
  server_connect_timeout: '5',
  server_login_retry: '1',
  client_login_timeout: '15',
  query_wait_timeout: String(waitSecondsOf(pooler)),
});
