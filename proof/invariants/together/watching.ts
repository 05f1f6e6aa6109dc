import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless, type Violation } from '../../violation';
import { matches, ofKind, specOf } from '../workload';
import { neighbours } from './clusters';

/** What says in which namespaces Prometheus looks for monitors and rules. */
const SELECTORS = ['podMonitorNamespaceSelector', 'serviceMonitorNamespaceSelector', 'ruleNamespaceSelector'] as const;

type PrometheusSpec = Readonly<
  Partial<Record<(typeof SELECTORS)[number], { readonly matchLabels?: Readonly<Record<string, string>> }>>
>;

export const monitorsAreTakenByTheirOwn = each(
  'Prometheus takes the monitors and rules of its own environment alone.',
  neighbours,
  ({ one, other }) => [...takenFrom(one, other), ...takenFrom(other, one)],
);

function takenFrom({ objects }: KubernetesSubject, other: KubernetesSubject): Violation[] {
  const namespaces = ofKind(other.objects, 'Namespace');
  return ofKind(objects, 'Prometheus').flatMap((prometheus) =>
    SELECTORS.flatMap((field) => {
      const { matchLabels = {} } = specOf<PrometheusSpec>(prometheus)[field] ?? {};
      const taken = namespaces.filter(({ metadata }) => matches(matchLabels, metadata.labels ?? {}));
      const names = taken.map(({ metadata }) => metadata.name).join(', ');
      return unless(taken.length === 0, at(prometheus, `spec.${field}`), `takes what is in ${names} too`);
    }),
  );
}

interface Endpoint {
  readonly honorLabels?: boolean;
  readonly metricRelabelings?: readonly {
    readonly action?: string;
    readonly sourceLabels?: readonly string[];
    readonly regex?: string;
  }[];
}

interface MonitorSpec {
  readonly podMetricsEndpoints?: readonly Endpoint[];
  readonly endpoints?: readonly Endpoint[];
}

export const othersAreNotKept = each(
  'Of what is told about the whole cluster, nothing is kept that is about another environment.',
  neighbours,
  ({ one, other }) => [...keptFrom(one, other), ...keptFrom(other, one)],
);

/** Metrics that keep their own labels are about others than the one who tells them. */
function keptFrom({ objects }: KubernetesSubject, other: KubernetesSubject): Violation[] {
  const strange = ofKind(other.objects, 'Namespace').map(({ metadata }) => metadata.name);
  return ofKind(objects, 'PodMonitor', 'ServiceMonitor').flatMap((monitor) => {
    const { podMetricsEndpoints, endpoints } = specOf<MonitorSpec>(monitor);
    const field = podMetricsEndpoints === undefined ? 'endpoints' : 'podMetricsEndpoints';
    return (podMetricsEndpoints ?? endpoints ?? []).flatMap((endpoint, i) => {
      const kept = endpoint.honorLabels === true ? strange.filter((name) => keeps(endpoint, name)) : [];
      const place = at(monitor, `spec.${field}[${i}].metricRelabelings`);
      return unless(kept.length === 0, place, `keeps what is about ${kept.join(', ')}`);
    });
  });
}

const keeps = ({ metricRelabelings = [] }: Endpoint, namespace: string): boolean =>
  metricRelabelings
    .filter(({ action, sourceLabels = [] }) => action === 'keep' && sourceLabels.join() === 'namespace')
    .every(({ regex = '.*' }) => new RegExp(`^(?:${regex})$`).test(namespace));
