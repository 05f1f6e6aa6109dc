import { defineExternal, defineObjectStorage, definePostgres, defineRedis, defineServer } from '../../../lib';
import { exec, here, http, scratch, secret, text, variable } from '../../../lib';
import { calculator } from './namespaces';

const small = { cpuMillis: 50, memoryMiB: 128 };

// The computing centre runs it; on a laptop it is a server of its own.
export const database = definePostgres({
  name: 'postgres',
  namespace: calculator,
  purpose: 'Models, runs and who owns them',
  port: 5432,
  database: 'calculator',
  role: 'calculator',
  databases: { audit: { role: 'auditor' } },
  user: 999,
  resources: { cpuMillis: 500, memoryMiB: 512 },
  volumeGiB: 10,
  maxConnections: 100,
  reservedConnections: 10,
});

export const queue = defineServer({
  name: 'rabbitmq',
  namespace: calculator,
  purpose: 'Calculations that wait',
  ports: { amqp: 5672, metrics: 15692 },
  user: 999,
  volume: { path: '/var/lib/rabbitmq', sizeGiB: 5 },
  env: {
    RABBITMQ_DEFAULT_USER: 'calculator',
    RABBITMQ_DEFAULT_PASS: secret(
      'rabbitmq',
      'password',
      'password of the queue; letters and digits only, it stands in a URL',
    ),
  },
  probes: { readiness: exec(['rabbitmq-diagnostics', '-q', 'ping'], { periodSeconds: 30, timeoutSeconds: 10 }) },
  resources: { cpuMillis: 200, memoryMiB: 512 },
  metrics: { port: 'metrics' },
  gives: {
    RABBITMQ_PASSWORD: secret(
      'rabbitmq',
      'password',
      'password of the queue; letters and digits only, it stands in a URL',
    ),
    RABBITMQ_URL: text`amqp://calculator:${variable('RABBITMQ_PASSWORD')}@${here('host')}:${here('port')}`,
  },
});

export const cache = defineRedis({
  name: 'cache',
  use: 'cache',
  password: false,
  namespace: calculator,
  purpose: 'Results that were asked for lately',
  port: 6379,
  user: 999,
  resources: small,
});

export const uploads = defineObjectStorage({
  name: 'uploads',
  purpose: 'Models that people bring, and results',
  bucket: 'calculator',
  server: { resources: { cpuMillis: 100, memoryMiB: 256 } },
});

/** The university's own mail server: it has an address, and no others. */
export const mail = defineExternal({
  name: 'mail',
  purpose: 'Tells people that a calculation is done',
  ports: { smtp: 587 },
  gives: {
    SMTP_HOST: here('host'),
    SMTP_PORT: here('port'),
    SMTP_USER: 'calculator',
    SMTP_PASSWORD: secret('mail', 'password', 'password at the mail server'),
  },
});

/** Published data of an agency, on the internet. */
export const emissions = defineExternal({
  name: 'emissions',
  purpose: 'Emission factors',
  host: 'factors.agency.test',
});

/** A console for the database, for those who may forward a port. */
export const pgadmin = defineServer({
  name: 'pgadmin',
  namespace: calculator,
  purpose: 'Looks into the database',
  ports: { http: 8080 },
  user: 5050,
  volume: { path: '/var/lib/pgadmin', sizeGiB: 1 },
  scratch: [scratch('run', '/var/log/pgadmin', 16)],
  runtime: 'python',
  env: {
    PGADMIN_LISTEN_PORT: '8080',
    PGADMIN_DEFAULT_EMAIL: 'platform@calculator.test',
    PGADMIN_DEFAULT_PASSWORD: secret('pgadmin', 'password', 'password of the console'),
  },
  probes: { readiness: http('/misc/ping') },
  resources: { cpuMillis: 50, memoryMiB: 256 },
  connects: [database.readOnly],
  databasePool: 2,
});
