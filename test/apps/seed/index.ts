import { topologyOf } from '../../../lib';
import * as services from './services';

/** The first team's application: a page, an API, Celery workers, PostgreSQL, Redis, object storage and Entra ID. */
export const topology = topologyOf(services);
export { environments } from './environments';
