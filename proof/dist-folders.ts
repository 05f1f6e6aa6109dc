/** The folder of Helm charts, in dist/ beside those of environments. */
export const CHARTS = 'charts';

/** The folder of the values of add-ons, in that of an environment: what helm reads, and no objects. */
export const ADDON_VALUES = 'addons/';

/** The page of pictures of an environment, in its folder: for people, and no object. */
export const PICTURES = 'README.md';
