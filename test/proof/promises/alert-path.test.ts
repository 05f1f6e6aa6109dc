import { alertsReachPeople } from '../../../proof/invariants/alert-path';
import { composeAlertsReachPeople } from '../../../proof/invariants/compose-file/alert-path';
import type { DistFile } from '../../../proof/invariants/dist';
import type { KubernetesObject } from '../../../proof/objects';
import { alertsAreRoutedAlike } from '../../../proof/parity/routing';
import { alerted } from '../../fixtures/alerted';
import { set, one, setNamed, without } from './break';
import { keptByFiles as keptBySeedsFiles, keptByObjects as keptBySeed, keptIn, subjectsIn, written } from './kept';

const { keptByObjects, keptByFiles } = keptIn(alerted);
const setRoute = (path: string, value: unknown) =>
  setNamed('AlertmanagerConfig', 'alertmanager', `spec ${path}`, value);
const inFile = (path: string, from: RegExp, to: string) => (all: DistFile[]) =>
  all.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
const CONFIG = 'staging/alertmanager/config/alertmanager.yml';

describe('the way of alerts on Kubernetes', () => {
  keptByObjects(alertsReachPeople, {
    'nobody who tells': [without('Alertmanager'), 'has nothing that tells people of alerts'],
    'one who tells': [setNamed('Alertmanager', 'alertmanager', 'spec replicas', 1), 'is one'],
    'no configuration': [without('AlertmanagerConfig'), 'has a configuration that is not there'],
    'alerts that Prometheus keeps': [setNamed('Prometheus', 'prometheus', 'spec alerting', undefined), 'to nobody'],
    'alerts that go elsewhere': [
      setNamed('Prometheus', 'prometheus', 'spec alerting alertmanagers 0 namespace', 'other'),
      'hands its alerts to nobody',
    ],
    'another secret': [setRoute('receivers 0 webhookConfigs 0 urlSecret key', 'other'), 'does not read alerts/url'],
    'another way': [setRoute('receivers 0', { name: 'people', slackConfigs: [{}] }), 'tells nobody by webhookConfigs'],
    'a watchdog that is told to people': [setRoute('route routes', []), 'has no way for the watchdog'],
    'no switch': [setRoute('receivers 1 webhookConfigs', []), 'does not read alerts/watchdog-url'],
    'a watchdog that sleeps': [
      (all: KubernetesObject[]) => {
        const rule = one(all, 'PrometheusRule', 'monitoring');
        const { groups } = rule.spec as { groups: { rules: { alert: string }[] }[] };
        const i = groups[0]?.rules.findIndex(({ alert }) => alert === 'Watchdog') ?? -1;
        set(rule, `spec groups 0 rules ${i} expr`, 'vector(0) > 0');
      },
      'has no alert that always fires',
    ],
  });
});

describe('where nobody is named', () => {
  keptBySeed(alertsReachPeople, {
    'somebody who tells nobody': [
      (all: KubernetesObject[]) => [
        ...all,
        { apiVersion: 'monitoring.coreos.com/v1', kind: 'Alertmanager', metadata: { name: 'alertmanager' }, spec: {} },
      ],
      'is there to tell people, and nobody is named',
    ],
  });
  keptBySeedsFiles(composeAlertsReachPeople, 'compose', {
    'a configuration that nobody needs': [
      (all: DistFile[]) => [...all, { path: CONFIG, text: 'route: { receiver: people }\nreceivers: []\n' }],
      'tells people of alerts, and nobody is named',
    ],
  });
});

describe('the way of alerts in Compose', () => {
  keptByFiles(composeAlertsReachPeople, 'compose', {
    'no configuration': [
      (all: DistFile[]) => all.filter(({ path }) => path !== CONFIG),
      'has nothing that tells people of alerts',
    ],
    'alerts that Prometheus keeps': [
      inFile('staging/prometheus/config/prometheus.yml', /alertmanager:9093/, 'alertmanager:9094'),
      'hands its alerts to nobody',
    ],
    'another file': [inFile(CONFIG, /secrets\/receiver/, 'secrets/other'), 'does not read alerts-url from a file'],
    'another way': [inFile(CONFIG, /webhook_configs/, 'slack_configs'), 'tells nobody by webhook_configs'],
    'no way for the watchdog': [inFile(CONFIG, /="Watchdog"/, '="Other"'), 'has no way for the watchdog'],
  });
});

describe('routes of both targets', () => {
  const files = written(alerted);

  test(alertsAreRoutedAlike.title, () => {
    const all = subjectsIn(alerted, files);
    expect(alertsAreRoutedAlike.count(all)).toBe(2);
    expect(alertsAreRoutedAlike.holds(all)).toEqual([]);
  });

  test.each([
    ['how often', /repeat_interval: 4h/, 'repeat_interval: 5h'],
    ['by what they are put together', /- namespace\n/, '- job\n'],
    ['what is held back', /InstanceDown\|/, ''],
  ])('differ noticeably in %s', (_, from, to) => {
    const all = subjectsIn(alerted, inFile(CONFIG, from, to)(files));
    expect(alertsAreRoutedAlike.holds(all).map(({ words }) => words)).toEqual([
      'routes alerts otherwise than production',
    ]);
  });
});
