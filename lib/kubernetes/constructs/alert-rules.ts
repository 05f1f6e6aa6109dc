import { Construct } from 'constructs';
import { PrometheusRule, PrometheusRuleSpecGroupsRulesExpr } from '../../../imports/monitoring.coreos.com';
import type { Monitoring } from '../../model';
import { alertGroups } from '../../observability/alerts';
import { chartOf } from '../environment-chart';
import { workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';

export interface AlertRulesProps {
  readonly monitoring: Monitoring;
}

/** The alerts, one PrometheusRule a group. */
export class AlertRules extends Construct {
  constructor(scope: Construct, id: string, { monitoring }: AlertRulesProps) {
    super(scope, id);
    const { resolved } = chartOf(this);
    const { name: instance } = resolved.environment;
    for (const { name, rules } of alertGroups(resolved)) {
      const group = {
        name,
        rules: rules.map((rule) => ({ ...rule, expr: PrometheusRuleSpecGroupsRulesExpr.fromString(rule.expr) })),
      };
      new TypedObject(this, name, PrometheusRule, {
        metadata: { name, labels: workloadLabels(name, instance, monitoring.namespace.name) },
        spec: { groups: [group] },
      });
    }
  }
}
