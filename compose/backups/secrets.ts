import { secret, type SecretKey } from '../../lib/model';

/** What is ours to choose of backups is called after it; the keys of a bucket are somebody else's. */
const OF_BACKUPS = 'backups';
const BUCKET = 'backups-bucket';

/** What backups are encrypted with. */
export const backupsPassword = secret(
  OF_BACKUPS,
  'password',
  'password that backups are encrypted with: whoever loses it has lost them, so keep it elsewhere, too',
);

/** The key of the bucket with the backups: the access key, then its secret. */
export const backupsKeys: readonly [SecretKey, SecretKey] = [
  secret(BUCKET, 'access-key', 'access key of the bucket with the backups'),
  secret(BUCKET, 'secret-key', 'secret key of the bucket with the backups'),
];

/** The password of the role that reads a server of PostgreSQL for its backups. */
export const readerPassword = (server: string): SecretKey =>
  secret(`${server}-${OF_BACKUPS}`, 'password', 'password of the role of PostgreSQL that backups are made as');

/** Whether a secret, by its first name, guards backups alone: any random text will do. */
export const isOfBackups = (secret: string, servers: readonly string[]): boolean =>
  [OF_BACKUPS, ...servers.map((server) => readerPassword(server).secret)].includes(secret);
