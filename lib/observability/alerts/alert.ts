import type { Environment } from '../../model';

/** `critical`: users are hurt or data is at risk, look now. `warning`: look today. `none`: nothing is wrong. */
export type Severity = 'critical' | 'warning' | 'none';

/** One alert as its author writes it. */
export interface Alert {
  /** CamelCase, what is wrong; also the heading of its section in docs/runbook.md. */
  readonly alert: string;
  readonly severity: Severity;
  /** PromQL; each series of its result is one alert. */
  readonly expr: string;
  /** How long it must hold first, as PromQL writes it. @default fires at once, where the expression has its own window */
  readonly for?: string;
  /** One line. Templates see `$labels` and `$value` of the result. */
  readonly summary: string;
  readonly description: string;
  /** What it is about, if that is not what its group is about. @default that of the group */
  readonly about?: string;
}

/** Alerts of one subject: a name that is a DNS-1123 label, and what they are about. */
export type Group = readonly [name: string, about: string, alerts: readonly Alert[]];

/**
 * A rule as Prometheus reads it.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: {
    readonly severity: Severity;
    /** What it is about: the service, the job, the backing service, or a part of the platform. */
    readonly about: string;
  };
  readonly annotations: { readonly summary: string; readonly description: string; readonly runbook_url?: string };
}

export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

/** An alert as a rule, with the link to its section of the runbook. */
export function toRule({ severity, ...alert }: Alert, group: string, environment: Environment): AlertRule {
  const { summary, description, about = group, ...rule } = alert;
  return {
    ...rule,
    labels: { severity, about },
    annotations: { summary, description, ...runbookLink(rule.alert, environment) },
  };
}

/** The anchor of a heading of one word is the word in lower case. */
const runbookLink = (alert: string, { runbook }: Environment): { runbook_url?: string } =>
  runbook === undefined ? {} : { runbook_url: `${runbook}#${alert.toLowerCase()}` };
