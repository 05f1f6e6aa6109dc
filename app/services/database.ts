import { definePostgres } from '../../lib';
import { dataNamespace } from '../namespaces';

export const database = definePostgres({
  name: 'postgres',
  namespace: dataNamespace,
  purpose: 'The application database',
  port: 5432,
  database: 'app',
  owner: 'app',
  role: 'app_client',
  user: 999,
  resources: { cpuMillis: 500, memoryMiB: 1024 },
  volumeGiB: 20,
  maxConnections: 200,
  reservedConnections: 20,
  pooler: {
    instances: 2,
    maxClientConnections: 500,
    poolSize: 40,
    resources: { cpuMillis: 100, memoryMiB: 128 },
  },
});
