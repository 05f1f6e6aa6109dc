import { defineEnvironment } from '../../lib';
import { alerts } from './alerts';
import { common } from './common';

/** One host that runs the published images; every credential must be set. */
export const staging = defineEnvironment({
  ...common,
  name: 'staging',
  target: 'compose',
  credentials: 'required',
  monitoring: { alerts },
  objectStorage: { api: 's3', region: 'us-east-1' },
});
