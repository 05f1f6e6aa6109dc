import type { Route } from '../../model';
import { SCALING_BEHAVIOR } from '../constructs/scaling-behavior';
import { spread } from '../constructs/spread';
import { selectorLabels } from '../naming/labels';
import { PRIORITY, uses } from './chart-pods';
import { EDGE_COPIES, EDGE_CPU_PERCENT, LOAD_BALANCER_SECONDS, slowestSeconds } from './edge-copies';
import { ONE_AT_A_TIME } from './one-at-a-time';

/**
 * How many copies of F5's controller run, where, and how each comes and goes: as those of a service. Requests in flight
 * have as long as the slowest route lets them take, both when a pod goes and when NGINX reads its configuration anew,
 * which it does for each pod that comes or goes: the workers of before end then, and with them the WebSockets that they
 * hold, so that memory is bounded.
 *
 * By itself NGINX has a worker a CPU of the node, however little of it the pod may have. Two workers of 2048 connections,
 * half of them to services, come to some 120 MiB of buffers, the controller beside them to 100, and those that
 * end to as much as their connections still use.
 *
 * @param release that of the add-on, by which the chart labels pods
 * @see https://github.com/nginx/kubernetes-ingress/blob/v5.5.4/charts/nginx-ingress/values.yaml
 */
export function controllerCopies(release: string, routes: readonly Route[]) {
  const slowest = slowestSeconds(routes);
  return {
    values: {
      autoscaling: {
        enabled: true,
        ...EDGE_COPIES,
        targetCPUUtilizationPercentage: EDGE_CPU_PERCENT,
        // What NGINX once took it keeps.
        targetMemoryUtilizationPercentage: 0,
        behavior: SCALING_BEHAVIOR,
      },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      minReadySeconds: LOAD_BALANCER_SECONDS,
      lifecycle: { preStop: { sleep: { seconds: LOAD_BALANCER_SECONDS } } },
      terminationGracePeriodSeconds: LOAD_BALANCER_SECONDS + slowest + 5,
      topologySpreadConstraints: spread(selectorLabels('nginx-ingress', release), EDGE_COPIES.maxReplicas),
      podDisruptionBudget: ONE_AT_A_TIME,
      ...PRIORITY,
      // Bodies of requests that don't fit into memory lie on the machine's disk until they are passed on.
      resources: uses({ cpuMillis: 200, memoryMiB: 384, memoryLimitMiB: 384, diskLimitMiB: 4096 }),
      // It copies a few files.
      initContainerResources: uses({ cpuMillis: 10, memoryMiB: 32, memoryLimitMiB: 32 }),
    },
    entries: {
      'worker-processes': '2',
      'worker-connections': '2048',
      'worker-shutdown-timeout': `${slowest}s`,
    },
  };
}
