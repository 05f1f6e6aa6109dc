import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { alerted } from '../../fixtures/alerted';
import { written } from '../../proof/promises/kept';
import { alertmanagerConfig, prometheusConfig, rules } from './shortened';

const ENVIRONMENT = 'staging';
const STOPPED = 'backend';
const PATIENCE_SECONDS = 60;

interface Message {
  readonly to: string;
  readonly alerts: readonly { readonly status: string; readonly labels: Readonly<Record<string, string>> }[];
}

const files = written(alerted);
const textOf = (path: string): string => {
  const found = files.find((file) => file.path === `${ENVIRONMENT}/${path}`);
  if (found === undefined) throw new Error(`${path} is not written`);
  return found.text;
};

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });

const listening = (server: Server, port: number): Promise<Server> =>
  new Promise((resolve) => void server.listen(port, '127.0.0.1', () => resolve(server)));

/** Answers whoever asks for metrics, with one of no meaning. */
const target = (port: number): Promise<Server> =>
  listening(
    createServer((_, answer) => answer.setHeader('Connection', 'close').end('stands_in_for_metrics 1\n')),
    port,
  );

/** Keeps what is posted to it. */
function receiver(port: number, messages: Message[]): Promise<Server> {
  const server = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { alerts } = JSON.parse(body) as Pick<Message, 'alerts'>;
      messages.push({ to: request.url ?? '', alerts });
      answer.end();
    });
  });
  return listening(server, port);
}

/** Waits for something, and says how long it took. */
async function until(what: string, holds: () => boolean): Promise<void> {
  const started = Date.now();
  while (!holds()) {
    if (Date.now() - started > PATIENCE_SECONDS * 1000) throw new Error(`not within ${PATIENCE_SECONDS} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${what}\n`);
}

async function run(folder: string, started: ChildProcess[], servers: Server[], logs: string[]): Promise<void> {
  const [prometheus, alertmanager, posted, stopped, others] = await Promise.all([1, 2, 3, 4, 5].map(freePort));
  const messages: Message[] = [];
  const config = parse(textOf('prometheus/config/prometheus.yml')) as {
    readonly scrape_configs: readonly {
      readonly job_name: string;
      readonly static_configs: readonly { targets: string[] }[];
    }[];
  };
  const targets = new Map(
    config.scrape_configs.flatMap(({ job_name: job, static_configs: all }) =>
      all.flatMap((one) => one.targets.map((at) => [at, `127.0.0.1:${job === STOPPED ? stopped : others}`] as const)),
    ),
  );
  // It is scraped, and handed alerts.
  targets.set('alertmanager:9093', `127.0.0.1:${alertmanager}`);
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  put('rules.yml', rules(textOf('prometheus/config/rules.yml')));
  const url = (path: string): string => `http://127.0.0.1:${posted}/${path}`;
  const addresses = { receiver: url('people'), watchdog: url('watchdog') };
  const run = (command: string, ...args: readonly string[]): void => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.on('error', (error) => logs.push(`${command}: ${String(error)}\n`));
    child.stderr.on('data', (chunk: Buffer) => logs.push(`${command}: ${chunk.toString()}`));
    started.push(child);
  };
  servers.push(await receiver(posted ?? 0, messages), await target(others ?? 0));
  const backend = await target(stopped ?? 0);
  servers.push(backend);
  run(
    'prometheus-alertmanager',
    `--config.file=${put('alertmanager.yml', alertmanagerConfig(textOf('alertmanager/config/alertmanager.yml'), addresses))}`,
    `--storage.path=${join(folder, 'alertmanager')}`,
    `--web.listen-address=127.0.0.1:${alertmanager}`,
    '--cluster.listen-address=',
  );
  run(
    'prometheus',
    `--config.file=${put('prometheus.yml', prometheusConfig(textOf('prometheus/config/prometheus.yml'), { targets, folder }))}`,
    `--storage.tsdb.path=${join(folder, 'prometheus')}`,
    `--web.listen-address=127.0.0.1:${prometheus}`,
    // What fires before it has found Alertmanager is not handed over, and would be anew after a minute.
    '--rules.alert.resend-delay=2s',
  );

  const told = (to: string, status: string, labels: Readonly<Record<string, string>>) =>
    messages.some(
      (message) =>
        message.to === to &&
        message.alerts.some(
          (alert) =>
            alert.status === status && Object.entries(labels).every(([name, value]) => alert.labels[name] === value),
        ),
    );
  const down = { alertname: 'ServiceDown', about: STOPPED, severity: 'critical', environment: ENVIRONMENT };
  await until("the watchdog is posted to the dead man's switch", () =>
    told('/watchdog', 'firing', { alertname: 'Watchdog' }),
  );
  if (told('/people', 'firing', down)) throw new Error(`people are told of ${STOPPED}, which runs`);
  backend.close();
  await until(`${STOPPED} is stopped, and people are told that it is down`, () => told('/people', 'firing', down));
  servers.push(await target(stopped ?? 0));
  await until(`${STOPPED} runs again, and people are told that it does`, () => told('/people', 'resolved', down));
  if (told('/people', 'firing', { alertname: 'Watchdog' })) throw new Error('people are told of the watchdog');
  const held = ['HttpErrors', 'InstanceDown'].filter((alertname) =>
    told('/people', 'firing', { alertname, about: STOPPED }),
  );
  if (held.length > 0) throw new Error(`people are told of what follows, too: ${held.join(', ')}`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alert-path-'));
  const started: ChildProcess[] = [];
  const servers: Server[] = [];
  const logs: string[] = [];
  try {
    await run(folder, started, servers, logs);
  } catch (error) {
    process.stderr.write(logs.join(''));
    throw error;
  } finally {
    for (const child of started) child.kill('SIGKILL');
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
