import { defineEnvironment } from '../../lib';
import { alerts } from './alerts';
import { common } from './common';
import { settings } from './settings';

/** One host for people elsewhere, which runs the published images; every credential must be set. */
export const staging = defineEnvironment({
  ...common,
  name: 'staging',
  target: 'compose',
  credentials: 'required',
  public: {
    host: settings.stagingHost,
    certificates: { from: 'acme', server: 'https://acme-v02.api.letsencrypt.org/directory', email: settings.email },
  },
  monitoring: { alerts },
  backups: { schedule: '15 3 * * *', retentionDays: 14, to: { kind: 'folder', path: '/srv/backups' } },
  objectStorage: { api: 's3', region: 'us-east-1' },
});
