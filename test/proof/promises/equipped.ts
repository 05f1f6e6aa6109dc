import { inCompose, onKubernetes } from '../../../lib';
import {
  address,
  definePostgres,
  defineService,
  http,
  pod,
  scratch,
  secret,
  text,
  topologyOf,
  variable,
  type Application,
} from '../../../lib/model';
import { local, production, staging } from '../../apps/seed/environments';
import { backendNamespace } from '../../apps/seed/namespaces';
import { database } from '../../apps/seed/services';

const store = definePostgres({
  ...database,
  patches: [onKubernetes('Cluster', { spec: { logLevel: 'debug' } }), inCompose({ shm_size: '128m' })],
});

const api = defineService({
  name: 'api',
  namespace: backendNamespace,
  purpose: 'A service that uses all that its pods may hold',
  ports: { http: 8000 },
  route: '/',
  probes: { readiness: http('/ready') },
  resources: { cpuMillis: 250, memoryMiB: 256 },
  env: {
    POD_NAME: pod('name'),
    POD_NAMESPACE: pod('namespace'),
    SELF_URL: text`http://${variable('POD_ADDRESS')}:8000/`,
    POD_ADDRESS: pod('address'),
    MAIL_TOKEN: secret('mail', 'token', 'sends mail', { optional: true }),
    SESSION_SECRET: secret('api', 'session-secret', 'signs cookies', { local: 'Known-2-Everybody' }),
  },
  files: {
    '/etc/api/api.ini': '; no comment that begins with a number sign\n[api]\nlevel = $LEVEL',
    '/etc/api/api.json': '[1, 2]\n',
    '/etc/api/key.pem': secret('api', 'tls-key', 'proves who it is', { local: 'Line-1\nLine-2\n' }),
    '/srv/only/token': secret('api', 'upload-token', 'uploads'),
  },
  nodeSelector: { 'kubernetes.io/arch': 'arm64' },
  tolerations: [{ key: 'pool', value: 'web', effect: 'NoExecute', seconds: 60 }],
  annotations: { 'team.test/page': 'https://wiki.test/api' },
  connects: [store.readWrite],
  migrations: { args: ['migrate'] },
  init: {
    fetch: {
      image: 'tools',
      args: ['fetch', '--all'],
      resources: { cpuMillis: 10, memoryMiB: 32 },
      env: { WHERE: pod('name') },
      volumes: [scratch('work', '/work', 16)],
    },
    check: { image: 'api', args: ['check'], resources: { cpuMillis: 10, memoryMiB: 32 } },
  },
  sidecars: {
    proxy: {
      image: 'tools',
      ports: { admin: 9901 },
      probes: { readiness: http('/up') },
      resources: { cpuMillis: 20, memoryMiB: 64 },
      env: {
        UPSTREAM: address(store.readWrite),
        ADDRESS: pod('address'),
        PROXY_TOKEN: secret('proxy', 'token', 'lets it in'),
      },
      files: { '/etc/proxy/proxy.conf': 'listen 9901\n' },
      user: 4711,
      drainSeconds: 30,
    },
    watcher: { image: 'tools', args: ['watch'], resources: { cpuMillis: 10, memoryMiB: 32 }, runtime: 'none' },
  },
  patches: [
    onKubernetes('Deployment', {
      spec: {
        revisionHistoryLimit: null,
        template: {
          spec: {
            hostAliases: [{ ip: '10.0.0.1', hostnames: ['old.test'] }],
            containers: [{ name: 'api', terminationMessagePolicy: 'FallbackToLogsOnError' }],
          },
        },
      },
    }),
    onKubernetes('Ingress', { metadata: { annotations: { 'team.test/note': 'public' } } }),
    inCompose({ shm_size: '64m', extra_hosts: ['old.test:10.0.0.1'] }),
  ],
});

const images = { ...local.images, tools: { repository: 'registry.test/tools', tag: '1.2.3' } };

/** One service that uses all that its pods may hold beside its one program. */
export const equipped: Application = {
  topology: topologyOf({ api, store }),
  environments: [
    { ...local, images },
    { ...staging, images },
    { ...production, images, pullSecret: secret('registry', 'docker-config', 'pulls our images') },
  ],
};
