import { http, secret } from '../../../../lib';
import { imagesWith } from './application';
import type { Row } from './row';

const DEPLOYMENT = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/';

/** What a service is and runs. */
export const services: readonly Row[] = [
  { title: 'nothing', definition: {}, effects: [], documented: DEPLOYMENT },
  {
    title: 'the image of a service',
    definition: { production: { images: imagesWith({ page: '1.4.1' }) } },
    effects: [['Deployment shop/page', 'rolls pods', 'pod template', ['image']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'the image of a service with migrations',
    definition: { production: { images: imagesWith({ api: '1.4.1' }) } },
    effects: [
      ['Deployment shop/api', 'rolls pods', 'pod template', ['image']],
      ['Job shop/api-migrations', 'runs again', 'hook runs', ['image'], { hook: 'Sync' }],
      ['Deployment work/worker', 'rolls pods', 'pod template', ['image']],
      ['Job work/api-schema', 'runs again', 'hook runs', ['image'], { hook: 'Sync' }],
    ],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/',
  },
  {
    title: 'a variable',
    definition: { worker: { env: { LOG_LEVEL: 'debug' } } },
    before: { worker: { env: { LOG_LEVEL: 'info' } } },
    effects: [['Deployment work/worker', 'rolls pods', 'pod template', ['LOG_LEVEL']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'a further variable',
    definition: { worker: { env: { MODE: 'fast' } } },
    effects: [['Deployment work/worker', 'rolls pods', 'pod template', ['MODE']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'a variable less',
    definition: {},
    before: { worker: { env: { MODE: 'fast' } } },
    effects: [['Deployment work/worker', 'rolls pods', 'pod template', ['MODE']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'a secret variable',
    definition: { worker: { env: { TOKEN: secret('mail', 'mail-token', 'sends mails') } } },
    effects: [
      ['Deployment work/worker', 'rolls pods', 'pod template', ['TOKEN']],
      [
        'ExternalSecret work/mail',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['mail-token (mail-mail-token)'], drops: [] },
      ],
    ],
    documented: 'https://external-secrets.io/latest/api/externalsecret/',
  },
  {
    title: 'the memory of a service',
    definition: { page: { resources: { cpuMillis: 100, memoryMiB: 192 } } },
    effects: [
      ['Deployment shop/page', 'rolls pods', 'pod template', ['memory']],
      ['ResourceQuota shop/shop', 'reloads', 'counts for later pods', ['limits.memory', 'requests.memory']],
    ],
    documented: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  },
  {
    title: 'a probe',
    definition: { page: { probes: { readiness: http('/up') } } },
    effects: [['Deployment shop/page', 'rolls pods', 'pod template', ['path']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'what a service is started with',
    definition: { worker: { args: ['work', '--fast'] } },
    effects: [['Deployment work/worker', 'rolls pods', 'pod template', ['args']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'how long a service may take to end',
    definition: { worker: { drainSeconds: 60 } },
    effects: [
      ['Deployment work/worker', 'rolls pods', 'pod template', ['DRAIN_SECONDS', 'terminationGracePeriodSeconds']],
    ],
    documented: DEPLOYMENT,
  },
  {
    title: 'the user of a program',
    definition: { page: { user: 20001 } },
    effects: [['Deployment shop/page', 'rolls pods', 'pod template', ['fsGroup', 'runAsGroup', 'runAsUser']]],
    documented: DEPLOYMENT,
  },
  {
    title: 'a service more',
    before: { without: ['worker'] },
    definition: {},
    effects: [
      [
        'ResourceQuota work/work',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    arrows: [
      'opens arrow work/worker → work/redis 6379 redis',
      'opens arrow work/worker → kube-dns 53 dns-tcp, 53/UDP dns',
      'opens arrow work/worker → node-local-dns 53, 53/UDP',
    ],
    documented: DEPLOYMENT,
  },
  {
    title: 'a service less',
    definition: { without: ['worker'] },
    effects: [
      ['Deployment work/worker', 'stops', 'is pruned'],
      ['HorizontalPodAutoscaler work/worker', 'scales', 'copies are fixed'],
      [
        'ResourceQuota work/work',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    arrows: [
      'closes arrow work/worker → work/redis 6379 redis',
      'closes arrow work/worker → kube-dns 53 dns-tcp, 53/UDP dns',
      'closes arrow work/worker → node-local-dns 53, 53/UDP',
    ],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/#automatic-pruning',
  },
  {
    title: 'a file that a program reads',
    before: { worker: { files: { '/etc/mail/mail.ini': 'sender = a\n' } } },
    definition: { worker: { files: { '/etc/mail/mail.ini': 'sender = b\n' } } },
    effects: [
      [
        'ConfigMap work/worker-etc-mail-mail',
        'reloads',
        'read by replaced pods',
        ['mail.ini'],
        { by: ['Deployment worker'] },
      ],
      ['Deployment work/worker', 'rolls pods', 'pod template'],
    ],
    documented: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  },
  {
    title: 'annotations of pods',
    definition: { worker: { annotations: { 'example.org/team': 'mail' } } },
    effects: [['Deployment work/worker', 'rolls pods', 'pod template', ['annotations']]],
    documented: DEPLOYMENT,
  },
];
