import { defineService, http } from '../../lib';
import { frontendNamespace } from '../namespaces';

export const itManager = defineService({
  name: 'it-manager',
  namespace: frontendNamespace,
  purpose: "The IT managers' application",
  ports: { http: 8080 },
  route: '/it-manager',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  priority: 'background',
  profile: 'apps',
  source: { folder: 'it-manager', live: { '/app/public': 'public' } },
});
