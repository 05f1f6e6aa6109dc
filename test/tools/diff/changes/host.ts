import { secret } from '../../../../lib';
import { imagesWith } from './application';
import type { Row } from './row';

const UP = 'https://docs.docker.com/reference/cli/docker/compose/up/';
const PROFILES = 'https://docs.docker.com/compose/how-tos/profiles/';
const environment = 'host';
/** A host that Compose runs. */
export const host: readonly Row[] = [
  {
    title: 'an image on a host',
    environment,
    definition: { host: { images: imagesWith({ page: '1.4.1' }) } },
    effects: [['service page', 'restarts', 'container made anew', ['image'], { because: ['image'] }]],
    documented: UP,
  },
  {
    title: 'a variable on a host',
    environment,
    definition: { worker: { env: { MODE: 'fast' } } },
    effects: [['service worker', 'restarts', 'container made anew', ['MODE'], { because: ['MODE'] }]],
    documented: UP,
  },
  {
    title: 'a secret variable on a host',
    environment,
    definition: { worker: { env: { TOKEN: secret('mail', 'mail-token', 'sends mails') } } },
    effects: [
      ['service worker', 'restarts', 'container made anew', ['TOKEN'], { because: ['TOKEN'] }],
      ['file .env.example', 'secret contract', 'secrets differ', [], { needs: ['MAIL_MAIL_TOKEN'], drops: [] }],
    ],
    documented: 'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/',
  },
  {
    title: 'a port on a host',
    environment,
    definition: { api: { ports: { http: 8001 } } },
    effects: [
      ['service api', 'restarts', 'container made anew', ['test'], { because: ['healthcheck'] }],
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service page', 'restarts', 'container made anew', ['API_URL'], { because: ['API_URL'] }],
      ['service router', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
    ],
    documented: UP,
  },
  {
    title: 'what a service may use on a host',
    environment,
    definition: { page: { resources: { cpuMillis: 100, memoryMiB: 192 } } },
    effects: [['service page', 'restarts', 'container made anew', ['mem_limit'], { because: ['mem_limit'] }]],
    documented: UP,
  },
  {
    title: 'a service less on a host',
    environment,
    definition: { without: ['worker'] },
    effects: [
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service worker', 'keeps running', 'orphan runs', [], { service: 'worker' }],
    ],
    documented: UP,
  },
  {
    title: 'a service under another name on a host',
    environment,
    definition: { worker: { name: 'mailer', image: 'api' } },
    effects: [
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service mailer', 'recreates', 'begins beside', [], { from: 'worker', to: 'mailer' }],
      ['service mailer', 'keeps running', 'orphan runs', [], { service: 'worker' }],
    ],
    documented: UP,
  },
  {
    title: 'a connection less on a host',
    environment,
    definition: { page: { connects: [] } },
    effects: [
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service page', 'restarts', 'container made anew', ['API_URL'], { because: ['API_URL'] }],
      ['service page', 'reloads', 'order of start', ['depends_on']],
    ],
    documented: 'https://docs.docker.com/compose/how-tos/startup-order/',
  },
  {
    title: 'another host name of a host',
    environment,
    definition: { host: { public: { host: 'www.example.org', certificates: { from: 'files' } } } },
    effects: [
      ['service router', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['file router/config/Caddyfile', 'interrupts', 'host goes', ['staging.example.org']],
      ['file router/config/Caddyfile', 'by hand', 'host comes', ['www.example.org']],
    ],
    documented: UP,
  },
  {
    title: 'another project on a host',
    environment,
    definition: { host: { application: 'store' } },
    effects: [
      ['project host', 'leaves data', 'project renamed', ['name']],
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
    ],
    says: ['https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go'],
    documented: 'https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go',
  },
  {
    title: 'a service that starts on demand',
    environment,
    before: { closed: true },
    definition: { closed: true, worker: { profile: 'mails' } },
    effects: [['service worker', 'by hand', 'starts on demand', ['profiles']]],
    documented: PROFILES,
  },
  {
    title: 'a service that starts on another demand',
    environment,
    before: { closed: true, worker: { profile: 'mails' } },
    definition: { closed: true, worker: { profile: 'letters' } },
    effects: [['service worker', 'by hand', 'starts on another demand', ['profiles']]],
    documented: PROFILES,
  },
  {
    title: 'a service that starts always',
    environment,
    before: { closed: true, worker: { profile: 'mails' } },
    definition: { closed: true },
    effects: [['service worker', 'reloads', 'starts always', ['profiles']]],
    documented: PROFILES,
  },
  {
    title: 'another published port',
    environment,
    before: { closed: true },
    definition: { closed: true, host: { hostPorts: { api: 9000 } } },
    effects: [
      ['service api', 'interrupts', 'ports of the host', ['ports']],
      ['service api', 'restarts', 'container made anew', ['ports'], { because: ['ports'] }],
      ['service files', 'interrupts', 'ports of the host', ['ports']],
      ['service files', 'restarts', 'container made anew', ['ports'], { because: ['ports'] }],
    ],
    documented: 'https://docs.docker.com/reference/compose-file/services/#ports',
  },
  {
    title: 'a published port that .env moves no longer',
    environment,
    before: { closed: true },
    definition: { closed: true },
    written: [['host/docker-compose.yml', '127.0.0.1:${API_PORT:-8000}:8000', '127.0.0.1:8000:8000']],
    effects: [['service api', 'restarts', 'container made anew', ['ports'], { because: ['ports'] }]],
    documented: UP,
  },
];
