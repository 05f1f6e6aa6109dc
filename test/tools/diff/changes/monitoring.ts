import { imagesWith, watch, watched } from './application';
import type { Row } from './row';

const before = { production: watched };
const monitored = (retentionDays: number, volumeGiB: number) => ({
  production: { monitoring: { namespace: watch, retentionDays, volumeGiB } },
});

/** What watches. */
export const monitoring: readonly Row[] = [
  {
    title: 'metrics for a shorter time',
    before,
    definition: monitored(5, 50),
    effects: [
      ['Prometheus watch/prometheus', 'loses data', 'metrics expire sooner', ['retention']],
      ['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['retention']],
    ],
    documented: 'https://prometheus.io/docs/prometheus/latest/storage/',
  },
  {
    title: 'metrics for a longer time',
    before,
    definition: monitored(30, 50),
    effects: [['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['retention']]],
    documented: 'https://prometheus.io/docs/prometheus/latest/storage/',
  },
  {
    title: 'more room for metrics',
    before,
    definition: monitored(15, 80),
    effects: [
      ['Prometheus watch/prometheus', 'by hand', 'claims keep their size', ['storage']],
      ['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['retentionSize', 'storage']],
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
      ['Prometheus watch/prometheus', 'rolls pods', 'monitoring pods', ['retentionSize', 'storage']],
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
