import type { Environment } from '../../model';

/** `critical`: users are hurt or data is at risk, look now. `warning`: look today. */
export type Severity = 'critical' | 'warning';

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
}

/**
 * A rule as Prometheus reads it.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: Severity };
  readonly annotations: { readonly summary: string; readonly description: string; readonly runbook_url?: string };
}

export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

/** An alert as a rule, with the link to its section of the runbook. */
export function toRule({ severity, summary, description, ...rule }: Alert, environment: Environment): AlertRule {
  return {
    ...rule,
    labels: { severity },
    annotations: { summary, description, ...runbookLink(rule.alert, environment) },
  };
}

/** The anchor of a heading of one word is the word in lower case. */
const runbookLink = (alert: string, { runbook }: Environment): { runbook_url?: string } =>
  runbook === undefined ? {} : { runbook_url: `${runbook}#${alert.toLowerCase()}` };
