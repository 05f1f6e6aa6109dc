import { topologyOf } from '../../../lib';
import * as services from './services';

/** An online shop of eleven small services that speak gRPC, and a store of carts; its pages are public, and what it sells to machines. */
export const topology = topologyOf(services);
export { environments, stores } from './environments';
