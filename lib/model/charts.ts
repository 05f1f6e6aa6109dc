/** The folder of Helm charts, beside those of environments: no environment is called so. */
export const CHARTS = 'charts';
