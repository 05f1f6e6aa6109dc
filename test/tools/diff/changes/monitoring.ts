import { imagesWith, watch, watched } from './application';
import type { Row } from './row';

const before = { production: watched };
const monitored = (retentionDays: number, volumeGiB: number) => ({
  production: { monitoring: { namespace: watch, retentionDays, volumeGiB } },
});

const SERVER =
  'https://github.com/prometheus-operator/prometheus-operator/blob/main/pkg/prometheus/server/statefulset.go';
const of = (kind: string) => (spec: object) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind,
  metadata: { name: 'one', namespace: 'shop' },
  spec,
});
const prometheus = of('Prometheus');
const alertmanager = of('Alertmanager');

/** What watches. */
export const monitoring: readonly Row[] = [
  {
    title: 'metrics for a shorter time',
    before,
    definition: monitored(5, 50),
    effects: [
      ['Prometheus watch/prometheus', 'loses data', 'metrics expire sooner', ['retention']],
      ['Prometheus watch/prometheus', 'reloads', 'monitoring reload', ['retention']],
    ],
    documented: 'https://prometheus.io/docs/prometheus/latest/storage/',
  },
  {
    title: 'metrics for a longer time',
    before,
    definition: monitored(30, 50),
    effects: [['Prometheus watch/prometheus', 'reloads', 'monitoring reload', ['retention']]],
    documented: SERVER,
  },
  {
    title: 'metrics for a longer time, of a Prometheus that is told so when it starts',
    objects: [
      prometheus({ version: 'v3.10.0', retention: '15d' }),
      prometheus({ version: 'v3.10.0', retention: '30d' }),
    ],
    effects: [['Prometheus shop/one', 'rolls pods', 'monitoring pods', ['retention']]],
    documented: SERVER,
  },
  {
    title: 'metrics that come late',
    objects: [
      prometheus({ tsdb: { outOfOrderTimeWindow: '1m' } }),
      prometheus({ tsdb: { outOfOrderTimeWindow: '5m' } }),
    ],
    effects: [['Prometheus shop/one', 'reloads', 'monitoring reload', ['outOfOrderTimeWindow']]],
    documented: 'https://github.com/prometheus-operator/prometheus-operator/blob/main/pkg/prometheus/promcfg.go',
  },
  {
    title: 'what pods of Prometheus are made of',
    objects: [
      prometheus({ enableServiceLinks: true, automountServiceAccountToken: true }),
      prometheus({
        enableServiceLinks: false,
        automountServiceAccountToken: false,
        additionalArgs: [{ name: 'web.max-connections', value: '9' }],
        hostAliases: [{ ip: '192.0.2.1', hostnames: ['shop'] }],
      }),
    ],
    effects: [
      [
        'Prometheus shop/one',
        'rolls pods',
        'monitoring pods',
        ['additionalArgs', 'automountServiceAccountToken', 'enableServiceLinks', 'hostAliases'],
      ],
    ],
    documented: SERVER,
  },
  {
    title: 'silences for a shorter time',
    objects: [alertmanager({ retention: '120h' }), alertmanager({ retention: '24h' })],
    effects: [['Alertmanager shop/one', 'rolls pods', 'monitoring pods', ['retention']]],
    documented: 'https://github.com/prometheus-operator/prometheus-operator/blob/main/pkg/alertmanager/statefulset.go',
  },
  {
    title: 'more room for metrics',
    before,
    definition: monitored(15, 80),
    effects: [
      ['Prometheus watch/prometheus', 'by hand', 'claims keep their size', ['storage']],
      ['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['storage']],
      ['Prometheus watch/prometheus', 'reloads', 'monitoring reload', ['retentionSize']],
    ],
    documented: 'https://prometheus-operator.dev/docs/platform/storage/',
  },
  {
    title: 'less room for metrics',
    before,
    definition: monitored(15, 30),
    effects: [
      ['Prometheus watch/prometheus', 'loses data', 'metrics expire sooner', ['retentionSize']],
      ['Prometheus watch/prometheus', 'by hand', 'claims keep their size', ['storage']],
      ['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['storage']],
      ['Prometheus watch/prometheus', 'reloads', 'monitoring reload', ['retentionSize']],
    ],
    documented: 'https://prometheus-operator.dev/docs/platform/storage/',
  },
  {
    title: 'a version of Prometheus',
    before,
    definition: { production: { ...watched, images: imagesWith({ prometheus: 'v3.16.0' }) } },
    effects: [['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['image']]],
    documented: 'https://prometheus-operator.dev/docs/api-reference/api/',
  },
  {
    title: 'a dashboard',
    before,
    definition: { production: watched, page: { purpose: 'The site' } },
    effects: [
      [
        'ConfigMap watch/grafana-dashboards-service-page',
        'reloads',
        'read by replaced pods',
        ['service-page.json'],
        { by: ['Deployment grafana'] },
      ],
      [
        'ConfigMap watch/grafana-dashboards-topology',
        'reloads',
        'read by replaced pods',
        ['topology.json'],
        { by: ['Deployment grafana'] },
      ],
      ['Deployment watch/grafana', 'rolls pods', 'pod template'],
    ],
    documented: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  },
];
