import { defineService, exec, http, pod, resilient, secret } from '../../../lib';
import * as namespaces from './namespaces';
import { content, queue, results } from './stores';

// One code base, four processes.
const site = { image: 'site', runtime: 'python', source: { folder: 'site' } } as const;
const settings = { DJANGO_SETTINGS_MODULE: 'site.settings' };

export const thumbnails = defineService({
  ...site,
  name: 'thumbnails',
  namespace: namespaces.web,
  purpose: 'Makes pictures small',
  args: ['gunicorn', 'site.thumbnails'],
  ports: { http: 8000 },
  servicePorts: { http: 80 },
  probes: { readiness: http('/ready') },
  resources: { cpuMillis: 250, memoryMiB: 256 },
  env: settings,
});

// A page does without a picture that is not there in time, and any copy makes the same one.
const pictures = resilient(thumbnails, {
  timeoutSeconds: 6,
  retries: { attempts: 2, perTryTimeoutSeconds: 2, on: ['connect-failure', 'reset', 503] },
  outlierDetection: { consecutiveErrors: 5 },
});

export const web = defineService({
  ...site,
  name: 'web',
  namespace: namespaces.web,
  purpose: 'The site',
  args: ['gunicorn', 'site.wsgi'],
  ports: { http: 8000, metrics: 9100 },
  // Editors upload films.
  route: { prefix: '/', maxBodyMiB: 100 },
  metrics: { port: 'metrics', path: '/prometheus', family: 'http' },
  connects: [content.readWrite, queue, pictures],
  probes: { readiness: http('/ready'), liveness: http('/alive') },
  resources: { cpuMillis: 500, memoryMiB: 512 },
  env: { ...settings, SECRET_KEY: secret('web', 'secret-key', 'signs sessions'), POD_NAME: pod('name') },
  files: {
    '/etc/gunicorn/gunicorn.conf.py': 'access_log_format = "%(h)s %(r)s %(s)s"\n',
    '/etc/gunicorn/saml.pem': secret('web', 'saml-key', 'proves to the university who the site is'),
  },
  migrations: { args: ['python', 'manage.py', 'migrate'] },
});

// A connection gives DATABASE_URL, so a service has one database: the workers are told by the queue what to do, and
// keep what comes of it in a database of their own.
const answers = exec(['celery', '-A', 'site', 'inspect', 'ping'], { periodSeconds: 60, timeoutSeconds: 20 });

export const worker = defineService({
  ...site,
  name: 'worker',
  namespace: namespaces.jobs,
  purpose: 'Jobs from the queue',
  args: ['celery', '-A', 'site', 'worker'],
  ports: { metrics: 9808 },
  metrics: { port: 'metrics', family: 'celery' },
  connects: [queue, results.readWrite, pictures],
  probes: { readiness: answers },
  resources: { cpuMillis: 1000, memoryMiB: 1024 },
  scaling: { min: 2, max: 8, cpuPercent: 80, queue: { of: queue, perCopy: 20 } },
  drainSeconds: 600,
  env: settings,
  migrations: { args: ['python', 'manage.py', 'migrate', '--database', 'results'], timeoutSeconds: 120 },
});

export const beat = defineService({
  ...site,
  name: 'beat',
  namespace: namespaces.jobs,
  purpose: 'Puts jobs into the queue when their time has come',
  args: ['celery', '-A', 'site', 'beat', '--schedule', '/tmp/schedule'],
  connects: [queue],
  resources: { cpuMillis: 50, memoryMiB: 128 },
  singleton: true,
  env: settings,
});
