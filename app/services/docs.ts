import { defineService, http } from '../../lib';
import { frontendNamespace } from '../namespaces';

export const docs = defineService({
  name: 'docs',
  namespace: frontendNamespace,
  purpose: 'Documentation',
  ports: { http: 8080 },
  route: '/docs',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  priority: 'background',
  profile: 'apps',
  source: { folder: 'docs', live: { '/app/public': 'public' } },
});
