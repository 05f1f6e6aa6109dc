import type { Label, Line } from '../primitives';
import type { External } from './external';
import type { ObjectStorage } from './object-storage';
import type { Oidc } from './oidc';
import type { Postgres } from './postgres';
import type { Redis } from './redis';
import type { Server } from './server';

/** What every backing service says. */
export interface Backing {
  /** Becomes the host name of what we run ourselves, and the prefix of its secrets. */
  readonly name: Label;
  /** What it is, in one line. */
  readonly purpose: Line;
}

/** Something we run but did not write, or only talk to (12-factor's term). */
export type BackingService = Postgres | Redis | ObjectStorage | Oidc | Server | External;
