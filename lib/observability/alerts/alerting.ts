import type { Environment } from '../../model';
import { MONITORING } from '../metrics';
import { labels } from '../promql';
import { WATCHDOG_ALERT } from '../routing/causes';
import type { Alert } from './alert';
import { availability } from './availability';

/** Alerts of the way that alerts take. Where it is cut none of them arrives: only the watchdog's silence does. */
export function alertingAlerts({ target }: Environment): Alert[] {
  const mine = labels({ job: MONITORING.alertmanager });
  return [
    watchdog,
    ...availability(MONITORING.alertmanager),
    {
      alert: 'AlertsNotSent',
      severity: 'critical',
      expr: `sum by (job, integration) (increase(alertmanager_notifications_failed_total${mine}[10m])) > 0`,
      for: '10m',
      summary: 'Alerts do not reach whom they are for',
      description: 'Messages by {{ $labels.integration }} fail: {{ $value | humanize }} in ten minutes.',
    },
    {
      alert: 'AlertsNotHandedOver',
      severity: 'critical',
      expr: `prometheus_notifications_alertmanagers_discovered${labels({ job: MONITORING.prometheus })} < 1`,
      for: '10m',
      summary: 'Prometheus finds nobody to hand its alerts to',
      description: 'Prometheus knows of no Alertmanager: none of its alerts goes anywhere.',
    },
    {
      alert: 'AlertmanagerReloadFailed',
      severity: 'warning',
      expr: `alertmanager_config_last_reload_successful${mine} == 0`,
      for: '10m',
      summary: 'Alertmanager runs on an old configuration',
      description: 'The last reload of {{ $labels.instance }} failed: who is told of what is not as it is written.',
    },
    ...(target === 'kubernetes' ? [apart(mine)] : []),
  ];
}

/** Fires for as long as alerts find their way: who is called when it does not arrive is a dead man's switch. */
const watchdog: Alert = {
  alert: WATCHDOG_ALERT,
  severity: 'none',
  expr: 'vector(1)',
  summary: 'Alerts find their way',
  description: 'This alert always fires. That it has stopped to arrive is what must be looked after.',
};

/** Two that do not know of each other tell everything twice. */
const apart = (mine: string): Alert => ({
  alert: 'AlertmanagersApart',
  severity: 'warning',
  expr: `min by (job) (alertmanager_cluster_members${mine}) < sum by (job) (up${mine})`,
  for: '15m',
  summary: 'Alertmanagers do not know of each other',
  description: 'One of them knows only of {{ $value }}, itself included: alerts may be told of twice.',
});
