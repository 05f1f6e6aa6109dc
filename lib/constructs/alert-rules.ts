import { Construct } from 'constructs';
import { PrometheusRule, PrometheusRuleSpecGroupsRulesExpr } from '../../imports/monitoring.coreos.com';
import type { KubernetesEnvironment, Resolved } from '../model';
import { alertGroups } from '../observability/alerts';
import { workloadLabels } from '../naming/labels';
import { emit } from '../output/manifest-object';

/** The alerts, one PrometheusRule a group. */
export class AlertRules extends Construct {
  constructor(scope: Construct, id: string, resolved: Resolved<KubernetesEnvironment>) {
    super(scope, id);
    for (const { name, rules } of alertGroups(resolved)) {
      emit(PrometheusRule, this, name, {
        metadata: { name, labels: workloadLabels(name, resolved.environment.name, 'monitoring') },
        spec: {
          groups: [
            {
              name,
              rules: rules.map((rule) => ({ ...rule, expr: PrometheusRuleSpecGroupsRulesExpr.fromString(rule.expr) })),
            },
          ],
        },
      });
    }
  }
}
