import { spawn, type ChildProcess } from 'node:child_process';
import { secret, type KubernetesEnvironment } from '../../../lib/model';
import { alertAddress, alertReceiver } from '../../../tools/rehearse/alert-receiver';
import { eventually } from '../../eventually';
import { freePorts } from '../../free-ports';
import { rehearsal } from '../../fixtures/rehearsal';
import { monitoringNamespace } from '../../fixtures/definitions';

const toldAt = (local?: string): KubernetesEnvironment => ({
  ...rehearsal,
  monitoring: {
    namespace: monitoringNamespace,
    retentionDays: 1,
    volumeGiB: 1,
    alerts: { to: 'webhook', url: secret('told', 'url', 'who is told', local === undefined ? {} : { local }) },
  },
});

test('Alerts are sent to a Service of the rehearsal where their address names one of its namespace.', () => {
  const at = (local?: string) => alertAddress(toldAt(local), 'rehearsal');
  expect(at('http://alerts.rehearsal.svc:8080/')).toEqual({ name: 'alerts', namespace: 'rehearsal', port: 8080 });
  expect(at('http://alerts.rehearsal.svc/')).toMatchObject({ port: 80 });
  expect(at('http://alerts.other.svc:8080/')).toBeUndefined();
  expect(at('https://alerts.example.org/')).toBeUndefined();
  expect(at()).toBeUndefined();
  expect(alertAddress(rehearsal, 'rehearsal')).toBeUndefined();
});

describe('what keeps alerts', () => {
  let running: ChildProcess;
  let url: string;
  let log = '';

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    const [, deployment] = alertReceiver({ name: 'alerts', namespace: 'rehearsal', port }, 'any') as [
      object,
      { spec: { template: { spec: { containers: [{ command: [string, ...string[]] }] } } } },
    ];
    const [program, ...args] = deployment.spec.template.spec.containers[0].command;
    running = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    running.stdout?.on('data', (chunk) => (log += String(chunk)));
    url = `http://127.0.0.1:${port}/`;
    await eventually('it answers', 10, async () => (await fetch(url, { method: 'POST', body: 'there' })).ok);
  }, 20_000);

  afterAll(() => running.kill());

  test('answers each message, and says it in its log', async () => {
    for (const body of ['{"alerts":[1]}', '{"alerts":["ü"]}'])
      expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
    await eventually('both are in its log', 10, () =>
      Promise.resolve(log.endsWith('there\n{"alerts":[1]}\n{"alerts":["ü"]}\n')),
    );
  });
});
