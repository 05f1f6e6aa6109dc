import { portsOf, type NamedPort, type PodsEndpoint, type PodTemplate } from './endpoints';
import { namespaceOf, type KubernetesObject, type Labels } from './objects';

/** The pods an operator makes of one custom resource, and the Services it puts before them. */
export interface OperatorPods {
  readonly pods: readonly PodsEndpoint[];
  readonly services: readonly OperatorService[];
}

export interface OperatorService {
  readonly name: string;
  readonly selector: Labels;
  readonly ports: readonly { readonly port: number; readonly targetPort: number | string }[];
}

const tcp = (name: string, port: number): NamedPort => ({ name, port, protocol: 'TCP' });

interface ClusterSpec {
  readonly instances?: number;
  readonly bootstrap?: { readonly recovery?: unknown; readonly pg_basebackup?: unknown };
  readonly inheritedMetadata?: { readonly labels?: Labels };
}

/**
 * CloudNativePG `Cluster`: the primary, the replicas from 2 instances on, and the short-lived Jobs that initialise the
 * first instance and clone each further one. Those Jobs carry the cluster's label but no `cnpg.io/podRole`, and a
 * default-deny that forgets them leaves the cluster without replicas.
 *
 * Labels, ports and Services: `pkg/specs/{pods,jobs,services}.go` of github.com/cloudnative-pg/cloudnative-pg and
 * https://cloudnative-pg.io/documentation/current/labels_annotations/.
 */
export function clusterPods(object: KubernetesObject): OperatorPods {
  const { name } = object.metadata;
  const spec = (object.spec ?? {}) as ClusterSpec;
  const replicated = (spec.instances ?? 1) >= 2;
  const common: Labels = {
    ...spec.inheritedMetadata?.labels,
    'cnpg.io/cluster': name,
    'app.kubernetes.io/name': 'postgresql',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/component': 'database',
    'app.kubernetes.io/managed-by': 'cloudnative-pg',
  };
  const instance = (role: 'primary' | 'replica', suffix: string) =>
    pods(object, `${name}${suffix}`, `Cluster (${role})`, {
      labels: { ...common, 'cnpg.io/podRole': 'instance', 'cnpg.io/instanceRole': role, role },
      ports: [tcp('postgresql', 5432), tcp('metrics', 9187), tcp('status', 8000)],
    });
  const job = (role: string) =>
    pods(object, `${name}-${role}`, `Cluster (${role} Job)`, {
      labels: { ...common, 'cnpg.io/jobRole': role },
      ports: [],
    });
  const all = { 'cnpg.io/cluster': name, 'cnpg.io/podRole': 'instance' };
  const service = (suffix: string, selector: Labels): OperatorService => ({
    name: `${name}-${suffix}`,
    selector,
    ports: [{ port: 5432, targetPort: 5432 }],
  });
  return {
    pods: [
      instance('primary', ''),
      ...(replicated ? [instance('replica', '-replica'), job('join')] : []),
      job(bootstrapRole(spec)),
    ],
    services: [
      service('rw', { 'cnpg.io/cluster': name, 'cnpg.io/instanceRole': 'primary' }),
      service('ro', { 'cnpg.io/cluster': name, 'cnpg.io/instanceRole': 'replica' }),
      service('r', all),
    ],
  };
}

function bootstrapRole({ bootstrap }: ClusterSpec): string {
  if (bootstrap?.recovery !== undefined) return 'full-recovery';
  return bootstrap?.pg_basebackup === undefined ? 'initdb' : 'pgbasebackup';
}

/**
 * CloudNativePG `Pooler`: PgBouncer pods behind a Service of the same name. The operator's labels win over the
 * template's, `app.kubernetes.io/name` included: `pkg/specs/pgbouncer/deployments.go`.
 */
export function poolerPods(object: KubernetesObject): OperatorPods {
  const { name } = object.metadata;
  const spec = (object.spec ?? {}) as { cluster?: { name?: string }; template?: PodTemplate };
  const cluster = spec.cluster?.name ?? '';
  const labels: Labels = {
    ...spec.template?.metadata?.labels,
    'cnpg.io/cluster': cluster,
    'cnpg.io/poolerName': name,
    'cnpg.io/podRole': 'pooler',
    'app.kubernetes.io/name': 'postgresql',
    'app.kubernetes.io/instance': cluster,
    'app.kubernetes.io/component': 'pooler',
    'app.kubernetes.io/managed-by': 'cloudnative-pg',
  };
  const ports = withoutDuplicates([tcp('pgbouncer', 5432), tcp('metrics', 9127), ...portsOf(spec.template)]);
  return {
    pods: [pods(object, name, 'Pooler', { labels, ports })],
    services: [{ name, selector: { 'cnpg.io/poolerName': name }, ports: [{ port: 5432, targetPort: 'pgbouncer' }] }],
  };
}

/**
 * Prometheus Operator `Prometheus`: its pods behind `prometheus-operated`, with the configuration reloader beside them.
 * `pkg/prometheus/server/statefulset.go` and `pkg/operator/config_reloader.go` of
 * github.com/prometheus-operator/prometheus-operator.
 */
export const prometheusPods = (object: KubernetesObject): OperatorPods =>
  withReloader(object, 'prometheus', 9090, {
    labels: {
      'operator.prometheus.io/name': object.metadata.name,
      'operator.prometheus.io/shard': '0',
    },
  });

/**
 * Prometheus Operator `Alertmanager`: its pods behind `alertmanager-operated`, which talk to each other by TCP and UDP.
 * `pkg/alertmanager/statefulset.go` and `makeSelectorLabels` in `pkg/alertmanager/operator.go` of
 * github.com/prometheus-operator/prometheus-operator.
 */
export const alertmanagerPods = (object: KubernetesObject): OperatorPods =>
  withReloader(object, 'alertmanager', 9093, {
    ports: [tcp('mesh-tcp', 9094), { name: 'mesh-udp', port: 9094, protocol: 'UDP' }],
  });

/** Of a Gateway of this class istiod makes pods. */
export const WAYPOINT_CLASS = 'istio-waypoint';

/**
 * Istio `Gateway` of the class of waypoints: a Deployment and a Service of its name, outside of the part of the mesh on its node.
 * `manifests/charts/istio-control/istio-discovery/files/waypoint.yaml` of github.com/istio/istio. What others make of theirs
 * stands beside the YAML as actors.
 */
export function waypointPods(object: KubernetesObject): OperatorPods {
  const { gatewayClassName, infrastructure } = (object.spec ?? {}) as {
    readonly gatewayClassName?: string;
    readonly infrastructure?: { readonly labels?: Labels };
  };
  if (gatewayClassName !== WAYPOINT_CLASS) return { pods: [], services: [] };
  const { name } = object.metadata;
  const own = { 'gateway.networking.k8s.io/gateway-name': name };
  const labels: Labels = {
    'istio.io/dataplane-mode': 'none',
    'sidecar.istio.io/inject': 'false',
    'service.istio.io/canonical-name': name,
    ...infrastructure?.labels,
    ...own,
    'gateway.networking.k8s.io/gateway-class-name': WAYPOINT_CLASS,
    'gateway.istio.io/managed': 'istio.io-mesh-controller',
  };
  const ports = [tcp('mesh', 15008), tcp('metrics', 15020), tcp('status-port', 15021), tcp('http-envoy-prom', 15090)];
  return {
    pods: [pods(object, name, 'Gateway', { labels, ports })],
    services: [
      {
        name,
        selector: own,
        ports: [15008, 15021].map((port) => ({ port, targetPort: port })),
      },
    ],
  };
}

/** What the Prometheus operator makes of either: a web port, and one of the reloader, that a Service leads to. */
function withReloader(
  object: KubernetesObject,
  program: 'prometheus' | 'alertmanager',
  port: number,
  more: { readonly labels?: Labels; readonly ports?: readonly NamedPort[] },
): OperatorPods {
  const { name } = object.metadata;
  const spec = (object.spec ?? {}) as PodTemplate['spec'] & {
    podMetadata?: { labels?: Labels };
    portName?: string;
    listenLocal?: boolean;
  };
  const web = spec.portName ?? 'web';
  const labels: Labels = {
    ...spec.podMetadata?.labels,
    'app.kubernetes.io/name': program,
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/managed-by': 'prometheus-operator',
    [program]: name,
    ...more.labels,
  };
  const own = spec.listenLocal ? [] : [tcp(web, port), tcp('reloader-web', 8080)];
  const ports = [...own, ...(more.ports ?? []), ...portsOf({ spec })];
  return {
    pods: [pods(object, name, object.kind, { labels, ports }, spec.hostNetwork)],
    services: [
      {
        name: `${program}-operated`,
        selector: { 'app.kubernetes.io/name': program },
        ports: [{ port, targetPort: web }],
      },
    ],
  };
}

function pods(
  object: KubernetesObject,
  name: string,
  source: string,
  { labels, ports }: Pick<PodsEndpoint, 'labels' | 'ports'>,
  hostNetwork = false,
): PodsEndpoint {
  const namespace = namespaceOf(object);
  // Each of these operators makes an account of the resource's name where it is told of no other.
  const { serviceAccountName: account = object.metadata.name } = (object.spec ?? {}) as {
    readonly serviceAccountName?: string;
  };
  return { kind: 'pods', name: `${namespace}/${name}`, namespace, labels, ports, hostNetwork, account, source };
}

function withoutDuplicates(ports: readonly NamedPort[]): NamedPort[] {
  return [...new Map(ports.map((port) => [`${port.port}/${port.protocol}`, port])).values()];
}
