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
  // Where the profile of monitoring has it; the page links to it.
  services: { frontend: { env: { GRAFANA_URL: 'http://localhost:3001' } } },
  objectStorage: { api: 's3', region: 'us-east-1' },
});
