import { groupOf, type KubernetesObject, type Labels } from '../../objects';
import { configMapsRead, secretsRead } from '../argo-cd';
import { matches, ofKind, specOf, workloadsOf, type Workload } from '../workload';
import { addonFor } from './addons';
import { secretsOfReceivers } from '../receivers';
import { WAYPOINT_CLASS } from '../../operator-pods';
import { ofCertificates } from './needs-of-certificates';
import { ofStores } from './needs-of-stores';
import type { RouteSpec } from '../../gateway/attached';
import type { GatewaySpec } from '../../gateway/listeners';

/**
 * Something that an object can't do without: an object of a namespace (none: of the cluster), what an add-on brings, or
 * what runs in a namespace.
 */
export type Need =
  | { readonly kind: string; readonly namespace?: string; readonly name: string }
  | { readonly addon: string }
  | { readonly reaches: string };

/**
 * Everything that an object needs to be there before it, read from its manifest.
 *
 * @param all the objects among which labels are looked up
 */
export function needsOf(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  return [...namespaceOfIt(object), ...addonOf(object, all), ...ofWorkload(object, all), ...ofItsKind(object, all)];
}

const inNamespaceOf = (object: KubernetesObject, kind: string, name: string | undefined): Need[] =>
  name === undefined ? [] : [{ kind, namespace: object.metadata.namespace ?? '', name }];

const namespaceOfIt = ({ metadata }: KubernetesObject): Need[] =>
  metadata.namespace === undefined ? [] : [{ kind: 'Namespace', name: metadata.namespace }];

function addonOf(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  const addon = addonFor(groupOf(object), object.kind);
  if (isWaypoint(object)) return [{ addon: ofKind(all, 'GatewayClass').length > 0 ? 'envoy-gateway' : 'gateway-api' }];
  return addon === undefined ? [] : [{ addon }];
}

export const isWaypoint = (object: KubernetesObject): boolean =>
  object.kind === 'Gateway' && specOf<GatewaySpec>(object).gatewayClassName === WAYPOINT_CLASS;

/** What pods read, whom they run as, and whom of another namespace they must reach to be ready. */
function ofWorkload(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  return workloadsOf([object]).flatMap((workload) => [
    ...inNamespaceOf(object, 'ServiceAccount', workload.pod.serviceAccountName),
    ...secretsNeeded(workload, all).flatMap((name) => inNamespaceOf(object, 'ExternalSecret', name)),
    ...configMapsRead(workload).flatMap((name) => inNamespaceOf(object, 'ConfigMap', name)),
    ...reached(workload, all).map((reaches) => ({ reaches })),
  ]);
}

/** What is read, but for Secrets that nobody makes and that it can do without. */
function secretsNeeded(workload: Workload, all: readonly KubernetesObject[]): string[] {
  const { namespace, containers } = workload;
  const refs = containers.flatMap(({ env = [] }) => env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []));
  const isOptional = (name: string): boolean =>
    refs.some((ref) => ref.name === name) && refs.every((ref) => ref.name !== name || ref.optional === true);
  const isMade = (name: string): boolean =>
    all.some(
      ({ kind, metadata }) => kind === 'ExternalSecret' && metadata.name === name && metadata.namespace === namespace,
    );
  return secretsRead(workload).filter((name) => isMade(name) || !isOptional(name));
}

/** Namespaces of the Services that variables name, and of migrations that are waited for, other than its own. */
function reached({ object, containers, namespace }: Workload, all: readonly KubernetesObject[]): string[] {
  const values = containers.flatMap(({ env = [] }) => env.map(({ value = '' }) => value));
  const awaited = ofKind(all, 'Job').filter(
    ({ metadata }) => object.kind === 'Job' && isSchemaCheckOf(metadata.name, object.metadata.name),
  );
  const others = [...namespacesIn(values), ...awaited.map(({ metadata }) => metadata.namespace ?? '')];
  return [...new Set(others)].filter((name) => name !== namespace);
}

const isSchemaCheckOf = (migrations: string, name: string): boolean =>
  migrations.endsWith('-migrations') && name === migrations.replace(/-migrations$/, '-schema');

/** The namespaces of the Services that texts name. */
function namespacesIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/[a-z0-9-]+\.([a-z0-9-]+)\.svc\b/g)].map(([, namespace = '']) => namespace),
  );
  return [...new Set(names)];
}

interface Ref {
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

interface ClusterSpec {
  /** By how it begins: `initdb`, `recovery`. */
  readonly bootstrap?: Readonly<Record<string, { readonly secret?: Ref } | undefined>>;
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
      return [
        ...(specOf<IngressSpec>(object).rules ?? [])
          .flatMap(({ http }) => http?.paths ?? [])
          .flatMap(({ backend }) => inPlace('Service', backend.service?.name)),
        // Without it, all who ask are told of an error.
        ...inPlace('Policy', object.metadata.annotations?.['nginx.org/policies']),
      ];
    // Clients are sent there as soon as it says so.
    case 'Service':
      return inPlace('Gateway', object.metadata.labels?.['istio.io/use-waypoint']);
    case 'HTTPRoute':
    case 'GRPCRoute':
      return (specOf<RouteSpec>(object).rules ?? [])
        .flatMap(({ backendRefs = [] }) => backendRefs)
        .flatMap(({ name }) => inPlace('Service', name));
    case 'Gateway':
      return ofGateway(object, all);
    case 'HorizontalPodAutoscaler': {
      const { kind = '', name } = specOf<{ scaleTargetRef: Ref }>(object).scaleTargetRef;
      return inPlace(kind, name);
    }
    case 'ScaledObject':
      return [...ofScaledObject(object), { addon: 'metrics-server' }];
    case 'TriggerAuthentication':
      return (specOf<{ secretTargetRef?: readonly Ref[] }>(object).secretTargetRef ?? []).flatMap(({ name }) =>
        inPlace('ExternalSecret', name),
      );
    case 'PodDisruptionBudget':
      return selected(object, all);
    case 'Pooler':
    case 'ScheduledBackup':
      return inPlace('Cluster', specOf<{ cluster: Ref }>(object).cluster.name);
    case 'Cluster': {
      const { bootstrap, plugins = [] } = specOf<ClusterSpec>(object);
      return [
        ...Object.values(bootstrap ?? {}).flatMap((how) => inPlace('ExternalSecret', how?.secret?.name)),
        ...plugins.flatMap(({ parameters }) => inPlace('ObjectStore', parameters?.barmanObjectName)),
        // The operator refuses a Cluster with a plugin that it does not know.
        ...(plugins.length > 0 ? [{ addon: 'barman-cloud' }] : []),
      ];
    }
    case 'Alertmanager':
      return [
        ...inPlace('ServiceAccount', specOf<{ serviceAccountName?: string }>(object).serviceAccountName),
        ...inPlace(
          'AlertmanagerConfig',
          specOf<{ alertmanagerConfiguration?: Ref }>(object).alertmanagerConfiguration?.name,
        ),
      ];
    case 'AlertmanagerConfig':
      return secretsOfReceivers(object).flatMap(({ name }) => inPlace('ExternalSecret', name));
    case 'Prometheus':
      return inPlace('ServiceAccount', specOf<{ serviceAccountName?: string }>(object).serviceAccountName);
    case 'ExternalSecret':
    case 'ClusterSecretStore':
      return ofStores(object, all);
    case 'Certificate':
    case 'ClusterIssuer':
      return ofCertificates(object, all);
    case 'ObjectStore':
      return namespacesIn([specOf<{ configuration: { endpointURL?: string } }>(object).configuration.endpointURL ?? ''])
        .filter((reaches) => reaches !== object.metadata.namespace)
        .map((reaches) => ({ reaches }));
    default:
      return [];
  }
}

/** Its class, and what it is told beyond the API. */
function ofGateway(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  const { gatewayClassName: name } = specOf<GatewaySpec>(object);
  // Its class comes with what makes it.
  if (isWaypoint(object)) return [{ addon: 'istiod' }];
  const policies = ofKind(all, 'BackendTrafficPolicy', 'ClientTrafficPolicy').filter(
    ({ metadata }) => metadata.namespace === object.metadata.namespace,
  );
  return [
    { kind: 'GatewayClass', name },
    ...policies.flatMap(({ kind, metadata }) => inNamespaceOf(object, kind, metadata.name)),
  ];
}

interface ScaledObjectSpec {
  readonly scaleTargetRef: Ref;
  readonly triggers?: readonly {
    readonly metadata: Readonly<Record<string, string>>;
    readonly authenticationRef?: Ref;
  }[];
}

/** It is ready when it scales something, and gets an answer of the server whose queue it counts. */
function ofScaledObject(object: KubernetesObject): Need[] {
  const { scaleTargetRef, triggers = [] } = specOf<ScaledObjectSpec>(object);
  return [
    ...inNamespaceOf(object, scaleTargetRef.kind ?? 'Deployment', scaleTargetRef.name),
    ...triggers.flatMap(({ authenticationRef }) =>
      inNamespaceOf(object, authenticationRef?.kind ?? 'TriggerAuthentication', authenticationRef?.name),
    ),
    ...namespacesIn(triggers.map(({ metadata }) => metadata['address'] ?? ''))
      .filter((reaches) => reaches !== object.metadata.namespace)
      .map((reaches) => ({ reaches })),
  ];
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
