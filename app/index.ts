import { topologyOf } from '../lib';
import * as services from './services';

/** What runs. */
export const topology = topologyOf(services);
export { environments } from './environments';
export { settings } from './environments/settings';
