import { defineService, http } from '../../lib';
import { frontendNamespace } from '../namespaces';

export const teamManager = defineService({
  name: 'team-manager',
  namespace: frontendNamespace,
  purpose: "The team managers' application",
  ports: { http: 8080 },
  route: '/team-manager',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  priority: 'background',
  profile: 'apps',
  source: { folder: 'team-manager', live: { '/app/public': 'public' } },
});
