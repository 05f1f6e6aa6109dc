import { defineService, http } from '../model';

export const docs = defineService({
  name: 'docs',
  namespace: 'frontend',
  purpose: 'Documentation',
  ports: { http: 8080 },
  route: '/docs',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  profile: 'apps',
  source: { folder: 'docs', live: { '/app/public': 'public' } },
});
