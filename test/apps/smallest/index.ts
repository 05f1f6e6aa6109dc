import { defineService, http, topologyOf } from '../../../lib';
import { helloNamespace } from './environments';

const hello = defineService({
  name: 'hello',
  namespace: helloNamespace,
  purpose: 'Says hello',
  ports: { http: 8080 },
  route: '/',
  probes: { readiness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
});

/** As little as an application can be: one service with one port. */
export const topology = topologyOf({ hello });
export { environments } from './environments';
