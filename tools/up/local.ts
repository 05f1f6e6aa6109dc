import { join, relative, resolve } from 'node:path';

/** What the environment of a developer's machine is called. */
export const LOCAL = 'local';

/** Its Compose file. */
export const LOCAL_FILE = resolve(__dirname, '../../dist', LOCAL, 'docker-compose.yml');

/** A path as one types it here. */
export const typed = (path: string): string => relative('.', path) || '.';

/** Where Compose looks for what variables hold. */
export const ENV_FILE = join(LOCAL_FILE, '..', '.env');
