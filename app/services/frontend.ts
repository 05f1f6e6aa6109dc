import { defineService, http } from '../../lib';
import { frontendNamespace } from '../namespaces';
import { backend } from './backend';
import { entraId } from './entra-id';

export const frontend = defineService({
  name: 'frontend',
  namespace: frontendNamespace,
  purpose: 'The single-page application',
  ports: { http: 3000 },
  route: '/',
  connects: [backend, entraId.publicClient],
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 100, memoryMiB: 128 },
  scaling: { min: 2, max: 10 },
  source: { folder: 'frontend', live: { '/app/public': 'public' }, rebuild: ['Dockerfile', 'nginx.conf.template'] },
});
