import { MONITORING } from '../metrics';
import { labels } from '../promql';
import type { Alert } from './alert';

/** Alerts of the watchman himself. */
export function prometheusAlerts(): Alert[] {
  const mine = labels({ job: MONITORING.prometheus });
  return [
    {
      alert: 'PrometheusRuleFailures',
      severity: 'critical',
      expr: `increase(prometheus_rule_evaluation_failures_total${mine}[5m]) > 0`,
      for: '10m',
      summary: "Prometheus can't evaluate its rules",
      description: 'Rules of the group {{ $labels.rule_group }} fail: their alerts stay silent.',
    },
    {
      alert: 'PrometheusReloadFailed',
      severity: 'warning',
      expr: `prometheus_config_last_reload_successful${mine} == 0`,
      for: '10m',
      summary: 'Prometheus runs on an old configuration',
      description: 'The last reload failed: new targets and rules are not in force.',
    },
  ];
}
