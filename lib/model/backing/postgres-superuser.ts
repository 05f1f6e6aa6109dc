import { shared, type SharedVolume } from '../volume';
import type { Postgres } from './postgres';

/** Who may do everything in a server of ours: no client is, and it has no password, so that nobody is over the network. */
export const SUPERUSER = 'postgres';

/** The folder with the server's socket. Whoever has it may come in as any role, as the image says of what is local. */
export const socketOf = ({ name }: Pick<Postgres, 'name'>): SharedVolume =>
  shared(name, 'socket', '/var/run/postgresql', 16);
