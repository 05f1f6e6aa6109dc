import type { Addon } from '../../lib/model';
import { matches, specOf, workloadsOf, type Workload } from '../../proof/invariants/workload';
import { groupOf, type KubernetesObject, type Labels } from '../../proof/objects';

/** Something that an object can't do without: an object of a namespace (none: of the cluster), or what an add-on brings. */
export type Need =
  | { readonly kind: string; readonly namespace?: string; readonly name: string }
  | { readonly addon: Addon }
  | { readonly reaches: string };

const addonOfGroup: Readonly<Record<string, Addon>> = {
  'cert-manager.io': 'cert-manager',
  'external-secrets.io': 'external-secrets',
  'postgresql.cnpg.io': 'cloudnative-pg',
  'barmancloud.cnpg.io': 'barman-cloud',
  'monitoring.coreos.com': 'prometheus-operator',
  // Autoscalers ask the metrics API; Ingresses are nobody's without a controller.
  autoscaling: 'metrics-server',
};

/**
 * Everything that an object needs to be there before it, read from its manifest.
 *
 * @param all the objects among which labels are looked up
 */
export function needsOf(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  return [...namespaceOfIt(object), ...addonOf(object), ...ofWorkload(object), ...ofItsKind(object, all)];
}

const inNamespaceOf = (object: KubernetesObject, kind: string, name: string | undefined): Need[] =>
  name === undefined ? [] : [{ kind, namespace: object.metadata.namespace ?? '', name }];

const namespaceOfIt = ({ metadata }: KubernetesObject): Need[] =>
  metadata.namespace === undefined ? [] : [{ kind: 'Namespace', name: metadata.namespace }];

function addonOf(object: KubernetesObject): Need[] {
  const addon = object.kind === 'Ingress' ? 'ingress-controller' : addonOfGroup[groupOf(object)];
  return addon === undefined ? [] : [{ addon }];
}

/** What pods read, whom they run as, and whom of another namespace they must reach to be ready. */
function ofWorkload(object: KubernetesObject): Need[] {
  return workloadsOf([object]).flatMap((workload) => [
    ...inNamespaceOf(object, 'ServiceAccount', workload.pod.serviceAccountName),
    ...secretsOf(workload).flatMap((name) => inNamespaceOf(object, 'ExternalSecret', name)),
    ...configMapsOf(workload).flatMap((name) => inNamespaceOf(object, 'ConfigMap', name)),
    ...reached(workload).map((reaches) => ({ reaches })),
  ]);
}

const secretsOf = ({ containers }: Workload): string[] => [
  ...new Set(containers.flatMap(({ env = [] }) => env.flatMap((e) => e.valueFrom?.secretKeyRef?.name ?? []))),
];

const configMapsOf = ({ pod }: Workload): string[] =>
  (pod.volumes ?? []).flatMap((v) =>
    [v.configMap?.name ?? [], ...(v.projected?.sources ?? []).map((s) => s.configMap?.name ?? [])].flat(),
  );

/** Namespaces of the Services that variables name, other than its own. */
function reached({ containers, namespace }: Workload): string[] {
  const values = containers.flatMap(({ env = [] }) => env.map(({ value = '' }) => value));
  const names = values.flatMap((value) =>
    [...value.matchAll(/[a-z0-9-]+\.([a-z0-9-]+)\.svc\b/g)].map(([, ns = '']) => ns),
  );
  return [...new Set(names)].filter((name) => name !== namespace);
}

interface Ref {
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

interface ClusterSpec {
  readonly bootstrap?: { readonly initdb?: { readonly secret?: Ref } };
  readonly plugins?: readonly { readonly parameters?: { readonly barmanObjectName?: string } }[];
}

interface IngressSpec {
  readonly rules?: readonly {
    readonly http?: { readonly paths: readonly { readonly backend: { readonly service?: Ref } }[] };
  }[];
}

function ofItsKind(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  const inPlace = (kind: string, name: string | undefined) => inNamespaceOf(object, kind, name);
  switch (object.kind) {
    case 'Ingress':
      return (specOf<IngressSpec>(object).rules ?? [])
        .flatMap(({ http }) => http?.paths ?? [])
        .flatMap(({ backend }) => inPlace('Service', backend.service?.name));
    case 'HorizontalPodAutoscaler': {
      const { kind = '', name } = specOf<{ scaleTargetRef: Ref }>(object).scaleTargetRef;
      return inPlace(kind, name);
    }
    case 'PodDisruptionBudget':
      return selected(object, all);
    case 'Pooler':
    case 'ScheduledBackup':
      return inPlace('Cluster', specOf<{ cluster: Ref }>(object).cluster.name);
    case 'Cluster': {
      const { bootstrap, plugins = [] } = specOf<ClusterSpec>(object);
      return [
        ...inPlace('ExternalSecret', bootstrap?.initdb?.secret?.name),
        ...plugins.flatMap(({ parameters }) => inPlace('ObjectStore', parameters?.barmanObjectName)),
        // The operator refuses a Cluster with a plugin that it does not know.
        ...(plugins.length > 0 ? [{ addon: 'barman-cloud' as const }] : []),
      ];
    }
    case 'Prometheus':
      return inPlace('ServiceAccount', specOf<{ serviceAccountName?: string }>(object).serviceAccountName);
    case 'ExternalSecret': {
      const { kind = '', name } = specOf<{ secretStoreRef: Ref }>(object).secretStoreRef;
      return [{ kind, name }];
    }
    case 'Certificate': {
      const { kind = '', name } = specOf<{ issuerRef: Ref }>(object).issuerRef;
      return [{ kind, name }];
    }
    case 'ClusterSecretStore': {
      const ref = specOf<{ provider: { azurekv?: { serviceAccountRef?: Ref } } }>(object).provider.azurekv
        ?.serviceAccountRef;
      return ref === undefined ? [] : [{ kind: 'ServiceAccount', namespace: ref.namespace ?? '', name: ref.name }];
    }
    default:
      return [];
  }
}

/** The pods of a budget are a workload's, or those that the operator makes for a Pooler, by the label it gives them. */
function selected(budget: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  const { namespace } = budget.metadata;
  const labels = specOf<{ selector: { matchLabels: Labels } }>(budget).selector.matchLabels;
  const workloads = workloadsOf(all).filter((w) => w.namespace === namespace && matches(labels, w.labels));
  return [
    ...workloads.flatMap(({ object }) => inNamespaceOf(budget, object.kind, object.metadata.name)),
    ...inNamespaceOf(budget, 'Pooler', labels['cnpg.io/poolerName']),
  ];
}
