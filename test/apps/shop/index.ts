import { topologyOf } from '../../../lib';
import * as services from './services';

/** An online shop of eleven small services that speak gRPC, and a store of carts; only its pages are public. */
export const topology = topologyOf(services);
export { environments } from './environments';
