import * as missed from '../../../proof/invariants/missed';
import type { KubernetesObject } from '../../../proof/objects';
import { fleet } from '../../fixtures/fleet';
import { setNamed } from './break';
import { keptByObjects, keptIn } from './kept';

type Rules = { groups: { rules: { expr: string }[] }[] };

/** All rules without those that ask for something. */
const withoutRules = (asked: string) => (all: KubernetesObject[]) => {
  for (const { spec } of all.filter(({ kind }) => kind === 'PrometheusRule'))
    for (const group of (spec as Rules).groups) group.rules = group.rules.filter(({ expr }) => !expr.includes(asked));
};

keptIn(fleet).keptByObjects(missed.whatIsDeclaredIsMissed, {
  'a service that may vanish': [
    withoutRules(
      'absent(kube_deployment_status_replicas_available{job="kube-state-metrics",namespace="backend",deployment="catalog"})',
    ),
    'catalog may be gone, and no rule says so',
  ],
  'a server that may vanish': [withoutRules('absent(kube_statefulset'), 'mail may be gone, and no rule says so'],
  'a schedule that may vanish': [withoutRules('absent(kube_cronjob'), 'nightly may be gone, and no rule says so'],
});

const VALUES = 'spec source helm valuesObject kube-state-metrics';
keptByObjects(missed.whatIsDeclaredIsMissed, {
  'a database that may vanish': [withoutRules('absent(up{job="postgres"})'), 'postgres may be gone'],
});
keptByObjects(missed.askedKindsAreListed, {
  'a kind that nobody lists': [
    setNamed('Application', 'prometheus-operator', `${VALUES} collectors`, ['deployments', 'pods']),
    'lists no statefulsets, which kube_statefulset_status_replicas_ready is about',
  ],
  'a metric that is not told': [
    setNamed('Application', 'prometheus-operator', `${VALUES} metricAllowlist`, ['kube_job_failed']),
    'does not tell kube_statefulset_status_replicas_ready',
  ],
});
