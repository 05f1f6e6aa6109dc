import { topologyOf } from '../../../lib';
import * as services from './services';
import * as stores from './stores';

/** A university's calculator: a queue of its own kind, a database and files that somebody else keeps, and old names. */
export const topology = topologyOf({ ...services, ...stores });
export { campus, environments, lab, laptop } from './environments';
