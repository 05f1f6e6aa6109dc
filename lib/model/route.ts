import type { RoutePrefix } from './primitives';

/**
 * A public path prefix served by a service. Paths are not rewritten: the service answers under its own prefix. The
 * longest matching prefix wins.
 */
export interface Route {
  readonly prefix: RoutePrefix;
  /** Name of the port that answers. */
  readonly port: string;
}
