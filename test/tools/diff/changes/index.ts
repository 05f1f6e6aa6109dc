import { backups } from './backups';
import { composeFile } from './compose-file';
import { connections } from './connections';
import { database } from './database';
import { host } from './host';
import { monitoring } from './monitoring';
import { numbers } from './numbers';
import { objects } from './objects';
import { platform } from './platform';
import type { Row } from './row';
import { services } from './services';

export const areas: Readonly<Record<string, readonly Row[]>> = {
  services,
  numbers,
  connections,
  database,
  backups,
  platform,
  monitoring,
  host,
  composeFile,
  objects,
};
