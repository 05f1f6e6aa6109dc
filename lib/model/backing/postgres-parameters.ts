import type { Postgres } from './postgres';

/**
 * What a PostgreSQL server is started with, whoever runs it. How long statements and locks may take is said to roles, not
 * here: backups, replication and migrations take as long as they take.
 *
 * @see https://www.postgresql.org/docs/current/runtime-config-connection.html
 */
export const serverParameters = ({ maxConnections }: Pick<Postgres, 'maxConnections'>): Record<string, string> => ({
  max_connections: String(maxConnections),
  // A client that went without a word is noticed after 5 + 3 × 3 seconds if it is silent, after 10 if it is owed an answer.
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '3',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '10s',
  // What nobody waits for any more is not worked on.
  client_connection_check_interval: '10s',
  // A transaction that is left open holds its locks, and keeps vacuum from what is old.
  idle_in_transaction_session_timeout: '60s',
});
