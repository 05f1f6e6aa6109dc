import { topologyOf } from '../../../lib';
import * as services from './services';
import * as stores from './stores';

/** A Django site with Celery: four processes of one code base, two databases, and a queue. */
export const topology = topologyOf({ ...services, ...stores });
export { environments, meshed } from './environments';
