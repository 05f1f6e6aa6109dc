import type { ComposeEnvironment, PublicHost } from '../../../lib/model';
import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import type { DistFile } from '../../../proof/invariants/dist';
import { portsAreLocal } from '../../../proof/invariants/compose-file';
import * as publicHosts from '../../../proof/invariants/public-hosts';
import { transactionModeIsMet } from '../../../proof/invariants/database/transaction-mode';
import * as restarts from '../../../proof/invariants/restarts';
import { routesAreServedByTheRouter } from '../../../proof/invariants/router';
import * as seed from '../../apps/seed';
import { staging } from '../../apps/seed/environments';
import { setService } from './break';
import { publicEverywhere } from './hostile';
import { keptIn } from './kept';

/** An application with routes that say all there is to say, on a machine for people elsewhere. */
const on = (certificates: PublicHost['certificates']) => {
  const { topology } = publicEverywhere();
  const environment: ComposeEnvironment = {
    ...staging,
    public: { host: 'app.example.org', hosts: { inner: 'inner.example.org' }, certificates },
  };
  return keptIn({ topology, environments: [environment] });
};

const acme = on({ from: 'acme', server: 'https://acme.test/directory', email: 'us@example.org' });
const files = on({ from: 'files' });
const proxy = on({ from: 'proxy', addresses: ['10.1.0.0/16'] });

const say =
  (from: string | RegExp, to: string) =>
  (all: DistFile[]): DistFile[] =>
    all.map((file) => {
      if (!file.path.endsWith('/Caddyfile')) return file;
      const text = file.text.replace(from, to);
      if (text === file.text) throw new Error(`nothing to break: no ${String(from)}`);
      return { ...file, text };
    });
const inRouter = (path: string, value: unknown) => setService('staging', 'cap_add', path, value);

describe('a machine for people elsewhere', () => {
  acme.keptByCompose(publicHosts.onlyTheRouterIsOpen, {
    'a database that anybody can ask': [
      setService('staging', 'environment', 'ports', ['127.0.0.1:5432:5432']),
      /publishes 127\.0\.0\.1:5432/,
    ],
    'something that nobody starts': [inRouter('profiles', ['apps']), 'is started on demand alone'],
  });
  acme.keptByCompose(portsAreLocal, {
    'a port of another service': [
      setService('staging', 'environment', 'ports', ['5432:5432']),
      'publishes 5432:5432 to everyone',
    ],
  });
  acme.keptByCompose(publicHosts.publicHostsSpeakTls, {
    'another port': [inRouter('ports', ['80:8080', '8443:8443']), 'not 80:8080,443:8443'],
    'certificates that are forgotten': [inRouter('volumes', []), 'forgets its certificates'],
  });
  acme.keptByFiles(publicHosts.publicHostsSpeakTls, 'compose', {
    'no certificates': [
      say('auto_https disable_redirects', 'auto_https off'),
      'has no certificate of https://acme.test',
    ],
    'another authority': [
      say('acme_ca https://acme.test', 'acme_ca https://other.test'),
      'has no certificate of https',
    ],
    'a plain host': [
      say('redir https://{host}{uri} permanent', 'respond 200'),
      'answers http://app.example.org by 200, and not by TLS',
    ],
  });
  acme.keptByFiles(routesAreServedByTheRouter, 'compose', {
    everybody: [say(/respond @\S+ 403/, ''), 'seen by (nothing)'],
    others: [say('client_ip 10.0.0.0/8', 'client_ip 10.0.0.0/7'), 'seen by 10.0.0.0/7 2001:db8::/32'],
    'whoever says so': [say('not client_ip', 'client_ip'), 'refused 403'],
    'a browser that asks without TLS': [
      say('header Strict-Transport-Security max-age=2592000', ''),
      'header strict-transport-security (nothing)',
    ],
    'a host of nobody': [say('https://inner', 'https://outer'), 'on https://inner.example.org to nobody'],
  });
  files.keptByCompose(publicHosts.publicHostsSpeakTls, {
    'files that are not there': [inRouter('secrets', []), 'has no certificate of https://inner.example.org'],
  });
  files.keptByFiles(routesAreServedByTheRouter, 'compose', {
    'a host without a certificate': [say(/\ttls \S+ \S+\n/, ''), 'certificate (nothing)'],
  });
  proxy.keptByCompose(publicHosts.publicHostsSpeakTls, {
    'a port for everybody': [inRouter('ports', ['8080:8080']), 'publishes 8080:8080 without TLS'],
  });
  proxy.keptByFiles(publicHosts.publicHostsSpeakTls, 'compose', {
    'the word of anybody': [say('static 10.1.0.0/16', 'static 0.0.0.0/0'), 'takes the word of others'],
  });
});

describe('a database for people elsewhere', () => {
  const certificates = { from: 'proxy' } as const;
  const open: ComposeEnvironment = { ...staging, public: { host: 'app.example.org', certificates } };
  const { keptByCompose, keptByFiles } = keptIn({ topology: seed.topology, environments: [open] });
  const inBackend = (to: string) => (all: ComposeDocument[]) =>
    setService(
      'staging',
      'environment DATABASE_READ_URL',
      'environment DATABASE_READ_URL',
      `postgresql://app@${to}:5432/app`,
    )(all);

  keptByCompose(transactionModeIsMet, {
    'a client that goes past PgBouncer': [inBackend('postgres'), 'leads to postgres, which is no PgBouncer'],
    'a migration that goes through it': [
      setService('staging', 'command', 'environment DATABASE_URL', 'postgresql://app@postgres-pooler:5432/app'),
      'leads to postgres-pooler, not to postgres itself',
    ],
  });
  keptByFiles(transactionModeIsMet, 'compose', {
    'a session for each client': [
      (all) =>
        all.map((file) => ({ ...file, text: file.text.replace('pool_mode = transaction', 'pool_mode = session') })),
      'which is no PgBouncer in transaction mode',
    ],
    'another server behind it': [
      (all) => all.map((file) => ({ ...file, text: file.text.replace('host=postgres ', 'host=redis ') })),
      'which does not lead to postgres',
    ],
  });

  /** The health check of the backend, changed. */
  const checking = (from: string | RegExp, to: string) => (all: ComposeDocument[]) => {
    const check = all[0]?.services['backend']?.healthcheck as { test: string[]; timeout: string };
    const text = check.test[3]?.replace(from, to) ?? '';
    if (text === check.test[3]) throw new Error(`nothing to break: no ${String(from)}`);
    check.test[3] = text;
  };
  const inBackendSay = (path: string, value: unknown) =>
    setService('staging', 'environment DATABASE_READ_URL', path, value);

  keptByCompose(restarts.whatDoesNotLiveIsStartedAnew, {
    'a question about something else': [checking('/healthz', '/ready'), 'does not ask whether it lives'],
    'what goes on although it does not live': [checking('kill -TERM 1', 'true'), 'does not end when it fails'],
    'what ends at the first failure': [checking('-eq 3', '-eq 1'), 'or too soon'],
    'what hangs for ever': [checking('kill -KILL -1', 'true'), 'or never ends it'],
    'work that is cut': [checking(/-ge \d+/, '-ge 4'), 'cuts what is in flight'],
    'a check that Docker ends': [inBackendSay('healthcheck timeout', '5s'), 'before it has counted'],
    'what stays down': [inBackendSay('restart', 'no'), 'stays down once it has ended'],
  });
  keptByCompose(restarts.nobodyHasTheEngine, {
    'somebody who may do anything': [
      inBackendSay('volumes', [{ type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock' }]),
      'is given /var/run/docker.sock',
    ],
  });
});
