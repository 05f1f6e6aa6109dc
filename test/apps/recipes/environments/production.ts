import { defineEnvironment, secret } from '../../../../lib';
import { monitoringNamespace } from '../namespaces';
import { aks } from './aks';
import { common } from './common';

export const production = defineEnvironment({
  ...common,
  ...aks,
  name: 'production',
  target: 'kubernetes',
  host: 'app.test',
  database: {
    instances: 2,
    backups: { container: 'database-backups', retentionDays: 30, schedule: '0 0 2 * * *' },
  },
  monitoring: {
    namespace: monitoringNamespace,
    retentionDays: 15,
    volumeGiB: 50,
    alerts: { to: 'slack', url: secret('alerts', 'url', 'posts to the channel of operations') },
  },
  delivery: { by: 'argocd', revision: 'main' },
  certificates: { from: 'acme', server: 'https://acme.test/directory', email: 'platform@app.test' },
  network: {
    apiServer: { cidrs: ['192.0.2.10/32'], port: 443 },
    nodes: ['198.51.100.0/24'],
  },
  objectStorage: { api: 'azure', account: 'appfiles', clientId: 'app' },
  archive: { api: 'azure', account: 'appfiles', clientId: 'app' },
});
