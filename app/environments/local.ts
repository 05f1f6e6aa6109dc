import { defineEnvironment } from '../../lib';
import { common } from './common';

/** A developer's machine: built from source, reloaded on change, credentials that everybody knows. */
export const local = defineEnvironment({
  ...common,
  name: 'local',
  target: 'compose',
  sources: 'examples/app',
  credentials: 'defaults',
  signIn: { provider: 'development' },
  objectStorage: { api: 's3', region: 'us-east-1' },
});
