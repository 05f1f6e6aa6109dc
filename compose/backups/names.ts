/** What backs up, on schedule. */
export const BACKUPS = 'backups';

/** What restores, on demand. */
export const RESTORE = 'restore';

/** What gives the volumes of both to their user, and brings them the program that keeps backups. */
export const BACKUPS_VOLUMES = `${BACKUPS}-volumes`;

/** What makes the role that reads a server of PostgreSQL. */
export const readerProgramName = (server: string): string => `${server}-${BACKUPS}`;
