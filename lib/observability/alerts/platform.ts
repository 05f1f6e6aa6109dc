import { CERT_MANAGER, KUBELET } from '../metrics';
import { duration, labels, oneOf } from '../promql';
import type { Alert, Severity } from './alert';

/** Share of a volume's space: below it there is still time to grow the volume. */
export const LITTLE_SPACE = 0.2;

/** Alerts of the persistent volumes in these namespaces: how full they are, and when they will be. */
export function volumeAlerts(namespaces: readonly string[]): Alert[] {
  const mine = labels({ job: KUBELET, namespace: oneOf(namespaces) });
  const available = `kubelet_volume_stats_available_bytes${mine}`;
  const ratio = `${available} / kubelet_volume_stats_capacity_bytes${mine}`;
  const volume = '{{ $labels.persistentvolumeclaim }} in {{ $labels.namespace }}';
  const filling = (severity: Severity, left: number): Alert => ({
    alert: 'VolumeFillingUp',
    severity,
    expr: `${ratio} < ${left}`,
    for: '5m',
    summary: 'A volume is nearly full',
    description: `The volume ${volume} has {{ $value | humanizePercentage }} of its space left.`,
  });
  const days = 4;
  return [
    filling('warning', LITTLE_SPACE),
    filling('critical', 0.05),
    {
      alert: 'VolumeFullSoon',
      severity: 'warning',
      // Half empty volumes often fill up for an hour: only a trend that already took half of the space is believed.
      expr: `${ratio} < 0.5\nand predict_linear(${available}[6h], ${days * 86_400}) < 0`,
      for: '1h',
      summary: 'A volume will be full soon',
      description: `At the pace of the last 6 hours the volume ${volume} is full in less than ${days} days; {{ $value | humanizePercentage }} is left.`,
    },
  ];
}

/** Alerts of every certificate that cert-manager keeps. It renews them at two thirds of their life. */
export function certificateAlerts(): Alert[] {
  const left = `certmanager_certificate_expiration_timestamp_seconds${labels({ job: CERT_MANAGER })} - time()`;
  const expiring = (severity: Severity, days: number): Alert => ({
    alert: 'CertificateExpiring',
    severity,
    expr: `${left} < ${days * 86_400}`,
    for: duration(3600),
    summary: 'A certificate is not being renewed',
    description:
      'The certificate {{ $labels.name }} in {{ $labels.namespace }} expires in {{ $value | humanizeDuration }}.',
  });
  return [expiring('warning', 14), expiring('critical', 3)];
}
