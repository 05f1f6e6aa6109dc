import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigFolder } from '../../lib/model';
import { BACKUPS } from './names';

const FOLDER = join(__dirname, 'scripts');
const NAMES = ['backups.sh', 'back-up.sh', 'restore.sh', 'common.sh'] as const;

/** Where containers find the scripts. */
export const SCRIPTS = '/opt/backups';

/** The scripts, beside the Compose file once for all that run them. */
export const scripts = (): ConfigFolder => ({
  name: 'scripts',
  of: BACKUPS,
  path: SCRIPTS,
  files: Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')])),
});
