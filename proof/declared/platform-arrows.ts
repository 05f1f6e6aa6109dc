import type { Network } from '../../lib/model';
import type { DeclaredEdge, EdgePods } from './edge';

/** From whom, to whom, on which ports of the destination; `api` is the port of the API server. */
export type Row = readonly [from: string, to: string, ...ports: (number | 'api' | `${number}/UDP`)[]];

/** What monitoring needs, whatever the application is. */
export const monitoringArrows: readonly Row[] = [
  ['prometheus', 'api-server', 'api'],
  ['prometheus', 'grafana', 3000],
  ['prometheus', 'kube-state-metrics', 8080],
  ['prometheus', 'nodes', 10250],
  ['grafana', 'prometheus', 9090],
  // Nothing of it, where nobody is told.
  ['prometheus', 'alertmanager', 9093],
  ['alertmanager', 'alertmanager', 9094, '9094/UDP'],
];

/** What a public host needs: users come in, if that is ours to let them, and the authority asks for its HTTP-01 challenge. */
export const edgeArrows = ({ controller, isOpen, solvers }: DeclaredEdge): readonly Row[] => [
  ...(controller.pods === undefined ? [] : ofPods(controller.pods, isOpen)),
  ...solvers.map(({ name }): Row => ['ingress-controller', name, 8089]),
];

/** Users, and what the pods are told. */
const ofPods = ({ users, told }: EdgePods, isOpen: boolean): Row[] => [
  ['load-balancer', 'ingress-controller', ...users],
  ['ingress-controller', told.by, told.port],
  ...(isOpen ? [['internet', 'ingress-controller', ...users] satisfies Row] : []),
];

/** What is asked of what routes users, where the environment brings it itself. */
export const controllerArrows = ({ controller }: DeclaredEdge): readonly Row[] =>
  controller.pods === undefined ? [] : [['prometheus', 'ingress-controller', controller.pods.metrics.port]];

/** What is asked of what keeps certificates. */
export const certificateArrows: readonly Row[] = [['prometheus', 'cert-manager', 9402]];

/** What each PostgreSQL needs. `instances`, `jobs` and `poolers` are its own pods; where its log goes aside. */
export const databaseArrows: readonly Row[] = [
  ['poolers', 'instances', 5432],
  // Replication, and the instance managers' word on each other's state.
  ['instances', 'instances', 5432, 8000],
  ['jobs', 'instances', 5432],
  ['cloudnative-pg', 'instances', 5432, 8000],
  ['instances', 'api-server', 'api'],
  ['jobs', 'api-server', 'api'],
  ['poolers', 'api-server', 'api'],
  ['prometheus', 'instances', 9187],
  ['prometheus', 'poolers', 9127],
];

/** Who answers the names that every workload asks for, by UDP and, where answers are long, by TCP. */
export const nameServers = ({ dns }: Network): readonly string[] =>
  dns?.length === 0 ? ['kube-dns'] : ['kube-dns', 'node-local-dns'];

/** What is asked of what makes Secrets, and of what brings releases. */
export const storeArrows: readonly Row[] = [['prometheus', 'external-secrets', 8080]];
export const deliveryArrows: readonly Row[] = [['prometheus', 'argocd-application-controller', 8082]];
/** What is asked of what counts queues. */
export const scalingArrows: readonly Row[] = [['prometheus', 'keda-operator', 8080]];
/** What is asked of what joins the pods of a mesh, of each part that nobody else runs. */
export const istioArrows = (provided: readonly string[]): readonly Row[] =>
  [['prometheus', 'istiod', 15014] as const, ['prometheus', 'ztunnel', 15020] as const].filter(
    ([, part]) => !provided.includes(part),
  );
