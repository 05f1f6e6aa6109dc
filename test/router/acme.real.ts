import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { freePorts } from '../free-ports';
import { lead, Running } from './running';
import { Upstream, wait } from './upstream';

const HOST = 'app.example.org';

let authority: ChildProcess | undefined;
let web: Upstream | undefined;
let router: Running | undefined;
const folder = mkdtempSync(join(tmpdir(), 'topology-acme-'));

afterAll(async () => {
  authority?.kill();
  router?.stop();
  await web?.stop();
  rmSync(folder, { recursive: true });
});

/** An authority of the tests on loopback, which asks no host: where it would, is the public's. */
function startAuthority(port: number, manage: number): string {
  const files = { certificate: join(folder, 'tls.crt'), privateKey: join(folder, 'tls.key') };
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', files.privateKey, '-out', files.certificate];
  execFileSync('openssl', ['req', '-x509', ...key, ...names], { stdio: 'ignore' });
  const path = join(folder, 'pebble.json');
  const listening = { listenAddress: `127.0.0.1:${port}`, managementListenAddress: `127.0.0.1:${manage}` };
  writeFileSync(path, JSON.stringify({ pebble: { ...listening, ...files, httpPort: 80, tlsPort: 443 } }));
  const env = { ...process.env, PEBBLE_VA_ALWAYS_VALID: '1', PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' };
  authority = spawn(process.env.PEBBLE ?? 'pebble', ['-config', path], { stdio: 'ignore', env });
  return files.certificate;
}

test('a public host has a certificate made by the authority that is named, and keeps it in its volume', async () => {
  const [port = 0, tlsPort = 0, upstream = 0, acme = 0, manage = 0] = await freePorts(5);
  web = new Upstream('web', upstream);
  router = new Running(port, tlsPort);
  await web.start();
  const trusted = startAuthority(acme, manage);
  const server = `https://127.0.0.1:${acme}/dir`;
  await router.start(
    {
      sites: [{ host: HOST, leads: [lead(web, {})] }],
      certificates: { from: 'acme', server, email: 'us@example.org' },
    },
    undefined,
    { SSL_CERT_FILE: trusted },
  );
  const asked = { headers: { host: HOST }, tls: HOST };
  for (let i = 0; i < 200 && (await router.status('/', asked).catch(() => 0)) !== 200; i++) await wait(100);
  const answer = await router.ask('/', asked);
  answer.resume();
  const { issuer, subjectaltname } = (answer.socket as TLSSocket).getPeerCertificate();
  expect([answer.statusCode, issuer.CN, subjectaltname]).toEqual([
    200,
    expect.stringContaining('Pebble') as string,
    `DNS:${HOST}`,
  ]);
  expect(existsSync(join(router.folder, 'caddy/certificates'))).toBe(true);
});
