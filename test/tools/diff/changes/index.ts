import { backups } from './backups';
import { certificates } from './certificates';
import { composeFile } from './compose-file';
import { connections } from './connections';
import { database } from './database';
import { databaseNames } from './database-names';
import { delivered } from './delivered';
import { environments } from './environments';
import { gatewayObjects } from './gateway-objects';
import { host } from './host';
import { hostData } from './host-data';
import { mesh } from './mesh';
import { monitoring } from './monitoring';
import { networkObjects } from './network-objects';
import { numbers } from './numbers';
import { objects } from './objects';
import { platform } from './platform';
import { renames } from './renames';
import { postgresObjects } from './postgres-objects';
import type { Row } from './row';
import { secrets } from './secrets';
import { services } from './services';

/** Single changes, by what they are of. */
export const areas: Readonly<Record<string, readonly Row[]>> = {
  services,
  renames,
  numbers,
  connections,
  database,
  'names in a database': databaseNames,
  backups,
  platform,
  environments,
  mesh,
  monitoring,
  host,
  'data of a host': hostData,
  'a Compose file': composeFile,
  'what is delivered': delivered,
  secrets,
  objects,
  'objects of a database': postgresObjects,
  'objects of a network': networkObjects,
  'objects of a gateway': gatewayObjects,
  certificates,
};
