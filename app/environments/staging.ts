import { defineEnvironment } from '../../lib';
import { common } from './common';

/** One host that runs the published images; every credential must be set. */
export const staging = defineEnvironment({
  ...common,
  name: 'staging',
  target: 'compose',
  credentials: 'required',
  objectStorage: { api: 's3', region: 'us-east-1' },
});
