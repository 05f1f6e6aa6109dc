import {
  alertsOf,
  monitoringNamespaces,
  runningClients,
  type KubernetesEnvironment,
  type Namespace,
  type Resolved,
} from '../../model';
import { connectionFlows } from './connections';
import { databaseFlows } from './database';
import { edgeFlows } from './edge';
import { merged, peerName, type Flow, type Workload, type WorkloadFlows } from './flow';
import { monitoringFlows } from './monitoring';
import { serverFlows } from './servers';
import { KUBE_DNS, nodeLocalDns } from './peers';
import { waypointFlows } from './waypoints';
import { queueScalingFlows } from './queue-scaling';
import { alertmanagerWorkload, clientWorkload, grafanaWorkload, prometheusWorkload, serverWorkload } from './workloads';

export type { WorkloadFlows } from './flow';

/** Who may talk to whom in a whole environment, for each workload of the application's namespaces. */
export function flowsOf(resolved: Resolved<KubernetesEnvironment>, namespaces: readonly Namespace[]): WorkloadFlows[] {
  const connections = connectionFlows(resolved);
  const flows = merged([
    ...connections,
    ...waypointFlows(connections),
    ...databaseFlows(resolved),
    ...serverFlows(resolved),
    ...monitoringFlows(resolved),
    ...edgeFlows(resolved),
    ...queueScalingFlows(resolved),
  ]);
  const found = new Map<string, { workload: Workload; egress: Flow[]; ingress: Flow[] }>();
  const at = (workload: Workload) => {
    const key = peerName(workload);
    const entry = found.get(key) ?? { workload, egress: [], ingress: [] };
    found.set(key, entry);
    return entry;
  };
  // A workload with no flow at all has a policy too: it may only ask for names.
  allWorkloads(resolved).forEach(at);
  for (const flow of flows) {
    if (flow.from.kind === 'workload') at(flow.from).egress.push(flow);
    if (flow.to.kind === 'workload') at(flow.to).ingress.push(flow);
  }
  return [...found.values()]
    .filter(({ workload }) => namespaces.some(({ name }) => name === workload.namespace))
    .map(({ workload, egress, ingress }) => ({
      workload,
      ingress,
      egress: [...dnsFlows(workload, resolved.environment), ...egress],
    }));
}

function allWorkloads({ topology, backing, environment }: Resolved<KubernetesEnvironment>): Workload[] {
  return [
    ...runningClients({ topology, environment }).map((client) => clientWorkload(client, environment)),
    ...backing.flatMap(({ backing: one, form }) =>
      form.kind === 'server' ? [serverWorkload(one, form, environment)] : [],
    ),
    ...monitoringNamespaces(environment).flatMap((namespace) => [
      prometheusWorkload(namespace),
      grafanaWorkload(namespace, environment),
      ...(alertsOf(environment) === undefined ? [] : [alertmanagerWorkload(namespace)]),
    ]),
  ];
}

const dnsFlows = (from: Workload, environment: KubernetesEnvironment): Flow[] =>
  [KUBE_DNS, ...nodeLocalDns(environment)].map((to) => ({
    from,
    to,
    ports: [53],
    protocols: ['UDP', 'TCP'],
    because: `${from.name} resolves names`,
  }));
