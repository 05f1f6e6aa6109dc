import { resiliencesOf, WAYPOINT_COPIES, type KubernetesEnvironment, type Namespace, type Resolved } from '../../model';
import { toYaml } from '../../output/yaml';
import { uses } from '../addons/chart-pods';
import { EDGE_CPU_PERCENT } from '../addons/edge-copies';
import { SCALING_BEHAVIOR } from '../constructs/scaling-behavior';
import { spread } from '../constructs/spread';
import { WAYPOINT_LABELS } from '../naming/mesh';
import { priorityOf } from '../naming/priority';

/** What each asks for. By itself Envoy has a worker a CPU of the node: the limit says how many. */
export const WAYPOINT_RESOURCES = uses({
  cpuMillis: 100,
  cpuLimitMillis: 2000,
  memoryMiB: 128,
  memoryLimitMiB: 512,
});

/** How long requests that are in flight have, where no connection says how long they may take. */
const REQUEST_SECONDS = 60;

/**
 * What istiod lays over the Deployment that it makes of a waypoint, and what it makes beside it, each as YAML. A pod that is to go
 * leaves requests in flight as long as the slowest may take.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment
 * @see https://istio.io/latest/docs/reference/commands/pilot-agent/#envvars
 */
export const waypointPods = (
  namespace: Namespace,
  resolved: Resolved<KubernetesEnvironment>,
): Record<string, string> => ({
  deployment: toYaml({
    spec: {
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        spec: {
          ...priorityOf('service', resolved.environment),
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          terminationGracePeriodSeconds: slowestSeconds(namespace, resolved) + 10,
          topologySpreadConstraints: spread(WAYPOINT_LABELS, WAYPOINT_COPIES.maxReplicas),
          containers: [
            {
              name: 'istio-proxy',
              env: [{ name: 'EXIT_ON_ZERO_ACTIVE_CONNECTIONS', value: 'true' }],
              resources: WAYPOINT_RESOURCES,
            },
          ],
        },
      },
    },
  }),
  horizontalPodAutoscaler: toYaml({
    spec: {
      ...WAYPOINT_COPIES,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: EDGE_CPU_PERCENT } },
        },
      ],
      behavior: SCALING_BEHAVIOR,
    },
  }),
  podDisruptionBudget: toYaml({ spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' } }),
});

const slowestSeconds = (namespace: Namespace, { services, topology }: Resolved<KubernetesEnvironment>): number =>
  Math.max(
    REQUEST_SECONDS,
    ...services
      .filter(({ service }) => service.namespace === namespace)
      .flatMap(({ service }) => [...resiliencesOf(service, topology).values()])
      .map(({ timeoutSeconds = 0 }) => timeoutSeconds),
  );
