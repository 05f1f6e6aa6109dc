import { parse } from 'yaml';
import { composeDocumentsOf } from '../../proof/invariants/dist';
import { filesOf } from '../apps/files';
import * as seed from '../apps/seed';

const files = filesOf(seed);
const documents = composeDocumentsOf(files);

interface Scraped {
  readonly scrape_configs: readonly {
    readonly job_name: string;
    readonly sample_limit?: number;
    readonly static_configs: readonly { targets: string[] }[];
  }[];
}

describe.each(['local', 'staging'])('monitoring in %s', (environment) => {
  const document = documents.find((d) => d.environment === environment);
  const services = document?.services ?? {};
  const read = (path: string): string => files.find((f) => f.path === `${environment}/${path}`)?.text ?? '';
  const config = parse(read('prometheus/config/prometheus.yml')) as Scraped;

  test.each(['prometheus', 'grafana', 'redis-exporter'])('%s runs on demand', (name) => {
    expect(services[name]).toMatchObject({ profiles: ['monitoring'] });
  });

  test('every target that is scraped is a service of the file', () => {
    const hosts = config.scrape_configs.flatMap((c) =>
      c.static_configs.flatMap((s) => s.targets.map((t) => t.split(':')[0])),
    );
    expect(hosts.filter((host) => host !== 'localhost' && !(host !== undefined && host in services))).toEqual([]);
    expect(config.scrape_configs.map((c) => c.job_name)).toEqual([
      'backend',
      'worker',
      'redis',
      'prometheus',
      'grafana',
    ]);
  });

  test('no target may tell without end', () => {
    const limits = config.scrape_configs.map((c) => [c.job_name, c.sample_limit]);
    expect(Object.fromEntries(limits)).toEqual({
      ...{ backend: 2000, worker: 2000, redis: 2000 },
      ...{ prometheus: 5000, grafana: 10_000 },
    });
  });

  test('the rules are there, and loaded', () => {
    expect(read('prometheus/config/prometheus.yml')).toContain('/etc/prometheus/rules.yml');
    expect((parse(read('prometheus/config/rules.yml')) as { groups: unknown[] }).groups).not.toEqual([]);
  });

  test('the dashboards are JSON, and ask the data source that is provisioned', () => {
    const dashboards = files.filter((f) => f.path.startsWith(`${environment}/grafana/dashboards/`));
    expect(dashboards.map((f) => (JSON.parse(f.text) as { uid: string }).uid).sort()).toEqual([
      'service-backend',
      'service-worker',
      'topology',
    ]);
    expect(read('grafana/data-sources/prometheus.yaml')).toContain('uid: prometheus');
  });
});
