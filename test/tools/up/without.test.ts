import { readFileSync } from 'node:fs';
import { defineService, resolve, topologyOf, type ComposeEnvironment, type Resolved } from '../../../lib/model';
import { laptop } from '../../fixtures/definitions';
import * as seed from '../../apps/seed/services';
import { backendNamespace } from '../../apps/seed/namespaces';
import { leaveOut } from '../../../tools/up/leave-out';
import { leftOut, overlayWithout, promisedPorts, runIt } from '../../../tools/up/without';
import { requirePorts } from '../../../tools/up/taken-ports';
import { containers, DockerStandIn, stack } from './docker-stand-in';

const small = { namespace: backendNamespace, purpose: 'a test', resources: { cpuMillis: 100, memoryMiB: 64 } };
const inner = defineService({ ...small, name: 'inner', ports: { http: 8090 } });
const api = defineService({
  ...small,
  name: 'api',
  ports: { http: 8000 },
  route: '/api',
  connects: [seed.database.readWrite, inner],
  env: { LOG_LEVEL: 'info' },
});
const resolved: Resolved<ComposeEnvironment> = resolve(topologyOf({ api, inner, database: seed.database }), laptop);
const text = `
services:
  api: { ports: ['127.0.0.1:\${API_PORT:-8000}:8000'] }
  api-proxy: { network_mode: 'service:api' }
  page: { depends_on: { api: { condition: service_healthy }, inner: { condition: service_healthy } } }
  inner: { image: inner }
`;

describe('a service that is left out', () => {
  const out = leftOut(resolved, ['api']);

  test('goes with what is in its network, is waited for by nobody, and is found on this machine by its name', () => {
    expect(leaveOut(text, ['api'], [{ service: 'inner', port: 8090 }])).toBe(
      [
        'services:',
        '  api: !reset null',
        '  api-proxy: !reset null',
        '  page:',
        '    depends_on:',
        '      api: !reset null',
        "    extra_hosts: ['api:host-gateway']",
        '  inner:',
        "    ports: ['127.0.0.1:8090:8090']",
        "    extra_hosts: ['api:host-gateway']",
        '',
      ].join('\n'),
    );
  });

  test('is laid out of the stack by a file, for as long as that is needed', () => {
    const overlay = overlayWithout(out, text, laptop);
    const [, file = ''] = overlay.options;
    expect(readFileSync(file, 'utf8')).toContain("ports: ['127.0.0.1:8090:8090']");
    overlay.remove();
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
    expect(overlayWithout([], text, laptop).options).toEqual([]);
  });

  test('is given its variables with the addresses that this machine has, secrets and settings as .env says them', () => {
    const [one] = out;
    if (one === undefined) throw new Error('nothing is left out');
    const DATABASE_PASSWORD = 'from-env';
    const written = { api: { environment: { DATABASE_PASSWORD, DATABASE_POOL_SIZE: '5', LOG_LEVEL: 'info' } } };
    const running = {
      postgres: { ports: [{ published: '15432', target: 5432 }] },
      inner: { ports: [{ published: '8090', target: 8090 }] },
    };
    const lines = runIt(one, laptop, { written, stack: running });
    expect(lines[0]).toBe('api is yours to run, on 0.0.0.0:8000, where the containers ask for it. Its variables:');
    expect(lines).toContainEqual(
      expect.stringMatching(/^DATABASE_URL=postgresql:\/\/\w+:from-env@127\.0\.0\.1:15432\/\w+$/),
    );
    for (const line of ['INNER_URL=http://127.0.0.1:8090', 'DATABASE_PASSWORD=from-env', 'LOG_LEVEL=info'])
      expect(lines).toContain(line);
  });

  test('has its port to itself: who is published there is named, and how that one is moved', async () => {
    const docker = new DockerStandIn([
      containers({ Service: 'web', State: 'running', Publishers: [{ PublishedPort: 8080 }] }),
    ]);
    const asked = {
      text: "services: { web: { ports: ['127.0.0.1:${WEB_PORT:-8080}:8080'] } }",
      isTaken: () => Promise.resolve(false),
    };
    const promised = new Map([[8080, 'page, which is left out,']]);
    await expect(requirePorts(docker.machine, docker.compose, stack, { ...asked, promised })).rejects.toThrow(
      /web wants 8080, which page, which is left out, has\n[^]*WEB_PORT=8081/,
    );
    expect([...promisedPorts(out)]).toEqual([[8000, 'api, which is left out,']]);
  });

  test('must be one that there is', () => {
    expect(() => leftOut(resolved, ['apii'])).toThrow(
      '--without apii: there is no such service; there are api, inner.',
    );
  });
});
