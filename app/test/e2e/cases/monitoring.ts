import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Scene } from '../scene';
import { eventually, type Stack } from '../stack';
import { stagingStack } from '../staging-stack';

const PROMETHEUS = 'http://127.0.0.1:9190';
const GRAFANA = 'http://127.0.0.1:3190';
const isSeen = !process.env.E2E_OVERRIDE;

/** What a receiver on this machine is sent, by the path that it is sent to. */
class Receiver {
  readonly heard: { readonly path: string; readonly text: string }[] = [];
  private readonly server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      this.heard.push({ path: request.url ?? '', text });
      response.end();
    });
  });

  /** Its address, as a container has it. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '0.0.0.0', resolve));
    return `http://${OUTSIDE}:${(this.server.address() as AddressInfo).port}`;
  }

  has = (path: string, word: string): boolean => this.heard.some((one) => one.path === path && one.text.includes(word));

  stop = (): void => void this.server.close();
}

/** What containers call this machine. */
const OUTSIDE = 'receiver.internal';

const read = async <T>(url: string, headers: Record<string, string> = {}): Promise<T> => {
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(8_000) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status} of ${url}`);
  return (await answer.json()) as T;
};

interface Targets {
  readonly data: { readonly activeTargets: { readonly labels: { readonly job: string }; readonly health: string }[] };
}

/** Jobs whose targets are not up. */
const down = async (): Promise<string[]> =>
  (await read<Targets>(`${PROMETHEUS}/api/v1/targets`)).data.activeTargets
    .filter(({ health }) => health !== 'up')
    .map(({ labels }) => labels.job);

/** Every dashboard that is there loads, and asks the one source that there is. */
async function dashboardsLoad(password: string): Promise<void> {
  const headers = { Authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}` };
  const found = await read<{ uid: string }[]>(`${GRAFANA}/api/search?type=dash-db`, headers);
  expect(found.map(({ uid }) => uid).sort()).toEqual(['service-backend', 'service-worker', 'topology']);
  for (const { uid } of found) {
    const { dashboard } = await read<{ dashboard: { panels: object[] } }>(
      `${GRAFANA}/api/dashboards/uid/${uid}`,
      headers,
    );
    expect(dashboard.panels.length).toBeGreaterThan(0);
  }
  expect(await read(`${GRAFANA}/api/datasources/uid/prometheus/health`, headers)).toMatchObject({ status: 'OK' });
}

const volumesWithoutAName = async (stack: Stack): Promise<string[]> =>
  (await stack.containers())
    .flatMap(({ Mounts }) => Mounts.filter(({ Type }) => Type === 'volume'))
    .flatMap(({ Name = '' }) => (Name.startsWith('topology-e2e-') ? [] : [Name]));

/** What watches the staging host, all of it, and whom it tells. */
export function monitoring({ stack: local }: Scene): void {
  const whole = isSeen ? 'Grafana loads every dashboard' : 'Grafana, which has no stand-in here, is left out';
  test(`every target is up, an alert reaches people, the watchdog whom it is for; ${whole}`, async () => {
    await local.compose('down');
    const receiver = new Receiver();
    const url = await receiver.start();
    const { stack, env } = stagingStack(local.folder, {
      alertmanager: { extra_hosts: [`${OUTSIDE}:host-gateway`] },
      prometheus: { ports: [`${PROMETHEUS.replace('http://', '')}:9090`] },
      ...(isSeen ? { grafana: { ports: [`${GRAFANA.replace('http://', '')}:3000`] } } : {}),
    });
    const secrets = join(stack.folder, 'dist/staging/.secrets');
    writeFileSync(join(secrets, 'alerts-url'), `${url}/people`);
    writeFileSync(join(secrets, 'alerts-watchdog-url'), `${url}/watchdog`);
    try {
      await stack.up();
      expect(await volumesWithoutAName(stack)).toEqual([]);
      const missing = isSeen ? '' : 'grafana';
      await eventually('every target is up', 120, async () => (await down()).join() === missing);
      await eventually('the watchdog is heard', 120, () => Promise.resolve(receiver.has('/watchdog', 'Watchdog')));
      if (isSeen) await dashboardsLoad(env['GRAFANA_ADMIN_PASSWORD'] ?? '');
      await stack.compose('stop', 'worker');
      await eventually('people hear of it', 360, () => Promise.resolve(receiver.has('/people', 'ServiceDown')));
    } finally {
      receiver.stop();
      await stack.remove();
    }
  }, 900_000);
}
