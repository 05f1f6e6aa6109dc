import { namesKept, type MonitorSpec } from '../promql/scrape-jobs';
import { kubernetesExpressions } from '../promql/expressions';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless } from '../violation';
import { kinds, ofKind, specOf } from './workload';

/** Add-ons that tell of the whole cluster: what is not asked for would take most of what Prometheus can hold. */
const TELLERS = ['PodMonitor', 'ServiceMonitor'];

export const onlyWhatIsAskedForIsKept = each(
  'Of what is told about the cluster, only what some rule or panel may ask for is kept.',
  {
    name: 'monitors of the platform',
    of: ({ objects }: KubernetesSubject) =>
      ofKind(objects, ...TELLERS).filter((one) => {
        const { namespaceSelector } = specOf<{ namespaceSelector?: { matchNames?: readonly string[] } }>(one);
        return namespaceSelector !== undefined;
      }),
  },
  (monitor, subject) => {
    const { podMetricsEndpoints, endpoints = [] } = specOf<MonitorSpec>(monitor);
    const field = podMetricsEndpoints === undefined ? 'endpoints' : 'podMetricsEndpoints';
    const asked = kubernetesExpressions(subject)
      .map(({ expr }) => expr)
      .join('\n');
    return (podMetricsEndpoints ?? endpoints).flatMap((endpoint, i) => {
      const place = at(monitor, `spec.${field}[${i}].metricRelabelings`);
      const kept = namesKept(endpoint);
      if (kept === undefined) return unless(false, place, 'keeps all that comes');
      const idle = kept.split('|').filter((name) => !new RegExp(`\\b${name}\\b`).test(asked));
      return unless(idle.length === 0, place, `keeps ${idle.join(', ')}, which nobody asks for`);
    });
  },
);

interface Endpoints {
  readonly endpoints?: readonly {
    readonly path?: string;
    readonly port?: string;
    readonly relabelings?: readonly { readonly sourceLabels?: readonly string[]; readonly targetLabel?: string }[];
  }[];
}

export const pagesAreToldApart = each(
  'Where one address has several pages of metrics, each series says which page it is from.',
  kinds('ServiceMonitors', 'ServiceMonitor'),
  (monitor) => {
    const { endpoints = [] } = specOf<Endpoints>(monitor);
    return endpoints.flatMap(({ port, relabelings = [] }, i) => {
      const isShared = endpoints.some((other, j) => i !== j && other.port === port);
      const isSaid = relabelings.some(
        ({ sourceLabels = [], targetLabel }) => sourceLabels.join() === '__metrics_path__' && targetLabel !== undefined,
      );
      return unless(
        !isShared || isSaid,
        at(monitor, `spec.endpoints[${i}].relabelings`),
        'has the labels of another page',
      );
    });
  },
);

interface ChartSpec {
  readonly source?: { readonly chart?: string; readonly helm?: { readonly valuesObject?: unknown } };
  readonly sources?: readonly { readonly chart?: string; readonly helm?: { readonly valuesObject?: unknown } }[];
}

interface StackValues {
  readonly 'kube-state-metrics'?: { readonly collectors?: readonly string[] };
}

/** Kinds whose contents are nobody's business who counts them. */
const SECRET_KINDS = ['secrets', 'configmaps'];

export const secretsAreNotListed = each(
  'What counts the objects of the cluster lists neither Secrets nor ConfigMaps.',
  kinds('Applications', 'Application'),
  (application) => {
    const { source, sources = [] } = specOf<ChartSpec>(application);
    const stack = [...(source ? [source] : []), ...sources].find(({ chart }) => chart === 'kube-prometheus-stack');
    if (stack === undefined) return [];
    const { collectors } = (stack.helm?.valuesObject as StackValues | undefined)?.['kube-state-metrics'] ?? {};
    const listed = collectors?.filter((kind) => SECRET_KINDS.includes(kind)) ?? SECRET_KINDS;
    return unless(listed.length === 0, at(application, 'spec.source.helm'), `has ${listed.join(' and ')} listed`);
  },
);
