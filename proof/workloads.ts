import { portsOf, type PodsEndpoint, type PodTemplate } from './endpoints';
import { groupOf, namespaceOf, type KubernetesObject } from './objects';
import {
  alertmanagerPods,
  clusterPods,
  poolerPods,
  prometheusPods,
  waypointPods,
  type OperatorPods,
} from './operator-pods';

/** Custom resources whose operator makes pods; kinds of these groups that are missing here make none or are refused. */
const byOperator: Readonly<Record<string, (object: KubernetesObject) => OperatorPods>> = {
  'gateway.networking.k8s.io/Gateway': waypointPods,
  'postgresql.cnpg.io/Cluster': clusterPods,
  'postgresql.cnpg.io/Pooler': poolerPods,
  'monitoring.coreos.com/Alertmanager': alertmanagerPods,
  'monitoring.coreos.com/Prometheus': prometheusPods,
};

/** Resources that make pods or change who reaches whom in ways that are not evaluated here: silence would be a lie. */
const refused: Readonly<Record<string, string>> = {
  'monitoring.coreos.com/PrometheusAgent': 'makes pods',
  'monitoring.coreos.com/ThanosRuler': 'makes pods',
  'keda.sh/ScaledJob': 'makes pods',
  'apps/ReplicaSet': 'makes pods; write a Deployment',
  'policy.networking.k8s.io/AdminNetworkPolicy': 'overrides NetworkPolicies',
  'policy.networking.k8s.io/BaselineAdminNetworkPolicy': 'overrides NetworkPolicies',
  'policy.networking.k8s.io/ClusterNetworkPolicy': 'overrides NetworkPolicies',
  'cilium.io/CiliumNetworkPolicy': 'adds to NetworkPolicies',
  'cilium.io/CiliumClusterwideNetworkPolicy': 'adds to NetworkPolicies',
  'crd.projectcalico.org/NetworkPolicy': 'overrides NetworkPolicies',
  'crd.projectcalico.org/GlobalNetworkPolicy': 'overrides NetworkPolicies',
};

/** The pod template of a built-in workload; undefined for every other object. */
export function podTemplateOf(object: KubernetesObject): PodTemplate | undefined {
  const spec = (object.spec ?? {}) as { template?: PodTemplate; jobTemplate?: { spec?: { template?: PodTemplate } } };
  switch (`${groupOf(object)}/${object.kind}`) {
    case 'apps/Deployment':
    case 'apps/StatefulSet':
    case 'apps/DaemonSet':
    case 'batch/Job':
      return spec.template ?? {};
    case 'batch/CronJob':
      return spec.jobTemplate?.spec?.template ?? {};
    case '/Pod':
      return object as PodTemplate;
    default:
      return undefined;
  }
}

/** The path of the pod template with a dot behind it; empty for a Pod, which is its own. */
export function templatePath({ kind }: KubernetesObject): string {
  if (kind === 'Pod') return '';
  return kind === 'CronJob' ? 'spec.jobTemplate.spec.template.' : 'spec.template.';
}

/**
 * The pods that one object stands for, and the Services its operator adds.
 *
 * @param problems receives objects that make pods or decide about traffic and are not understood here
 */
export function podsOf(object: KubernetesObject, problems: string[]): OperatorPods {
  const key = `${groupOf(object)}/${object.kind}`;
  const namespace = namespaceOf(object);
  const operator = byOperator[key];
  if (operator !== undefined) return operator(object);
  const why = refused[key];
  if (why !== undefined)
    problems.push(`${object.kind} ${namespace}/${object.metadata.name} ${why}: not evaluated here`);
  const template = podTemplateOf(object);
  if (template === undefined) return { pods: [], services: [] };
  const endpoint: PodsEndpoint = {
    kind: 'pods',
    name: `${namespace}/${object.metadata.name}`,
    namespace,
    labels: template.metadata?.labels ?? {},
    ports: portsOf(template),
    hostNetwork: template.spec?.hostNetwork ?? false,
    account: template.spec?.serviceAccountName ?? 'default',
    source: object.kind,
  };
  return { pods: [endpoint], services: [] };
}
