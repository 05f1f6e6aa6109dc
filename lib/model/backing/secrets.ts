import { secret, type SecretKey } from '../value';
import type { Role } from './postgres-roles';

/** The password of a role of a database. */
export const databasePassword = ({ secret: name }: Pick<Role, 'secret'>) =>
  secret(name, 'password', 'password of a role of PostgreSQL; letters and digits only, it stands in a URL');

export const redisPassword = (redis: string) =>
  secret(redis, 'password', 'password of Redis; letters and digits only, it stands in a URL');

/** The application's own key: to its bucket, and no other. */
export const storageAccessKey = (storage: string) =>
  secret(storage, 'access-key', 'access key (user name) of the object storage; letters, digits, - and _, and not root');
export const storageSecretKey = (storage: string) =>
  secret(storage, 'secret-key', 'secret key of the object storage; at least 8 characters');
/** The key of the server itself, with which the application's key and bucket are made. */
export const storageRootKey = (storage: string) =>
  secret(storage, 'root-secret-key', "secret key of the object storage's own user; at least 8 characters");
export const storageAccountKey = (storage: string) =>
  secret(storage, 'account-key', 'key of the Azure storage account');

/** What proves to an OpenID Connect provider that a server is the client that it says it is. */
export const clientSecret = (oidc: string) =>
  secret(oidc, 'client-secret', 'client secret of the application registration');

/** The key of an archive in S3: the access key, then its secret. */
export const archiveBucketKeys = (of: string): readonly [SecretKey, SecretKey] => [
  secret(`${of}-archive`, 'access-key', 'access key of the bucket with the backups of the database'),
  secret(`${of}-archive`, 'secret-key', 'secret key of the bucket with the backups of the database'),
];

/** The key of an archive in Azure, where no identity is the credential. */
export const archiveAccountKey = (postgres: string): SecretKey =>
  secret(`${postgres}-archive`, 'account-key', 'key of the Azure storage account with the backups of the database');
