import { topologyOf } from '../../../lib';
import * as services from './services';

/** What the recipes of docs/recipes are tried on: part of the sample, in files of the same names. */
export const topology = topologyOf(services);
export { environments } from './environments';
