import { kubectl, pods } from '../../../test/cluster/cluster';
import { allReady, cordon, machineNames, namespacesOfApplication, uncordon } from '../../../test/cluster/machines';
import { note } from '../../../test/cluster/note';
import { eventually } from '../../../test/eventually';

/** What a program beside this one says, sent by Alertmanager: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
interface Message {
  readonly alerts: readonly {
    readonly status: 'firing' | 'resolved';
    readonly labels: Readonly<Record<string, string>>;
  }[];
}

/** An alert waits for two minutes, and messages for up to five that others have been sent. */
const WITHIN_SECONDS = 720;

/** What is taken away, each with the namespace and the label that its pods are found by. */
const GONE = { redis: 'worker', docs: 'frontend' } as const;

/** What has been said since then: `docs: ServiceUnavailable firing`. */
async function toldSince(moment: Date): Promise<readonly string[]> {
  const since = ['--since-time', moment.toISOString()];
  const log = await kubectl.run(['logs', '--namespace', 'rehearsal', 'deployment/alerts', '--tail', '-1', ...since]);
  const messages = log.split('\n').filter(Boolean);
  const alerts = messages.flatMap((line) => (JSON.parse(line) as Message).alerts);
  return [
    ...new Set(
      alerts.map(({ status, labels }) => `${labels.about ?? labels.job ?? ''}: ${labels.alertname ?? ''} ${status}`),
    ),
  ];
}

const about = (lines: readonly string[], name: string, status: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${name}: `) && line.endsWith(` ${status}`));

/** Waits until something was said of each. @returns seconds that it took, and what was said */
async function saidOfEach(status: string): Promise<string> {
  const started = new Date();
  const heard = async () => {
    const all = await toldSince(started);
    const missing = Object.keys(GONE).filter((name) => about(all, name, status).length === 0);
    if (missing.length > 0) throw new Error(`nothing of ${missing.join(', ')}; told: ${all.join(', ')}`);
    return all;
  };
  const lines = await eventually(`that they are ${status} is told`, WITHIN_SECONDS, heard, 3000);
  const seconds = ((Date.now() - started.getTime()) / 1000).toFixed(0);
  return `${status} after ${seconds} s: ${Object.keys(GONE)
    .flatMap((name) => about(lines, name, status))
    .join(', ')}`;
}

afterAll(async () => {
  for (const name of await machineNames()) await uncordon(name);
  await allReady(await namespacesOfApplication(), 600);
}, 660_000);

test('that something is away reaches whoever is told, and that it is back', async () => {
  for (const name of await machineNames()) await cordon(name);
  for (const [name, namespace] of Object.entries(GONE)) {
    expect(await pods(`app.kubernetes.io/name=${name}`, namespace)).not.toEqual([]);
    await kubectl.run(['delete', 'pods', '--namespace', namespace, '--selector', `app.kubernetes.io/name=${name}`], {
      timeoutSeconds: 300,
    });
  }
  note(await saidOfEach('firing'));
  for (const name of await machineNames()) await uncordon(name);
  note(await saidOfEach('resolved'));
}, 1_800_000);
