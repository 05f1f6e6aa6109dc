import { composeMonitoring, kubernetesMonitoring } from '../../../proof/invariants/monitoring';
import type { KubernetesObject } from '../../../proof/objects';
import { get, one, set, setNamed, without } from './break';
import { keptByFiles, keptByObjects } from './kept';
import type { DistFile } from '../../../proof/invariants/dist';

const RULE = 'spec groups 0 rules 0';
const setRule = (path: string, value: unknown) =>
  setNamed('PrometheusRule', 'service-backend', `${RULE} ${path}`, value);
const inDashboard = (from: RegExp, to: string) => (all: KubernetesObject[]) => {
  const map = one(all, 'ConfigMap', 'grafana-dashboards-service-backend');
  const [file = ''] = Object.keys(map['data'] as object);
  const data = get(map, 'data') as Record<string, string>;
  const text = (data[file] ?? '').replace(from, to);
  expect(text).not.toBe(data[file]);
  set(map, 'data', { [file]: text });
};
const inFile = (path: string, from: RegExp, to: string) => (all: DistFile[]) =>
  all.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));

describe('what is measured on Kubernetes', () => {
  const [asked, spoken, scraped] = kubernetesMonitoring;
  if (!asked || !spoken || !scraped) throw new Error('there are three promises');
  keptByObjects(asked, {
    'a metric that nobody brings': [setRule('expr', 'nonsense{job="backend"} > 0'), 'does not bring nonsense'],
    'a job that nobody scrapes': [setRule('expr', 'up{job="backside"} == 0'), 'backside does not bring up'],
    'a monitor that is gone': [without('PodMonitor', 'backend'), 'backend does not bring up'],
    'a panel that asks for another metric': [inDashboard(/http_requests_total/, 'http_hits_total'), 'http_hits_total'],
  });
  keptByObjects(spoken, {
    'a label that was summed away': [
      setRule('annotations summary', '{{ $labels.pod }} is down'),
      'speaks of the label pod, which its result has not',
    ],
  });
  keptByObjects(scraped, {
    'a service that nobody scrapes': [without('PodMonitor', 'worker'), 'worker has metrics, and nothing scrapes it'],
  });
});

describe('what is measured in Compose', () => {
  const [asked, spoken, scraped] = composeMonitoring;
  if (!asked || !spoken || !scraped) throw new Error('there are three promises');
  const rules = 'local/prometheus/config/rules.yml';
  keptByFiles(asked, 'compose', {
    'a metric that nobody brings': [inFile(rules, /http_requests_total/, 'http_hits_total'), 'http_hits_total'],
  });
  keptByFiles(spoken, 'compose', {
    'a label that is not there': [inFile(rules, /summary: /, 'summary: $labels.pod '), 'speaks of the label pod'],
  });
  keptByFiles(scraped, 'compose', {
    'a service that nobody scrapes': [
      inFile('local/prometheus/config/prometheus.yml', /job_name: worker/, 'job_name: other'),
      'worker has metrics, and nothing scrapes it',
    ],
  });
});
