import type { Environment } from './environment';
import type { Images } from './image';

/** The same environments with other images: what they would be after a release. */
export const withImages = (environments: readonly Environment[], images: Images): Environment[] =>
  environments.map((environment) => ({ ...environment, images }));
