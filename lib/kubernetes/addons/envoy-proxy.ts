import type { LoadBalancer, Route } from '../../model';
import { ENVOY_PROXY } from '../../observability/platform-jobs';
import { SCALING_BEHAVIOR } from '../constructs/scaling-behavior';
import { spread } from '../constructs/spread';
import { NAME_LABEL } from '../naming/labels';
import { PRIORITY, uses } from './chart-pods';
import { EDGE_COPIES, EDGE_CPU_PERCENT, LOAD_BALANCER_SECONDS, slowestSeconds } from './edge-copies';

/**
 * How many proxies of a Gateway run, where, and how each comes and goes: as those of a service. One that is to go serves until
 * no load balancer sends to it, tells clients meanwhile to connect anew, and then leaves requests in flight as long as the
 * slowest route lets them take.
 *
 * By itself Envoy has a worker a CPU of the node, however little of it the pod may have.
 *
 * @see https://gateway.envoyproxy.io/docs/api/extension_types/#envoyproxyspec
 */
export const envoyProxy = (routes: readonly Route[], loadBalancer: LoadBalancer) => ({
  concurrency: 2,
  shutdown: {
    // Until then its readiness holds, without which no connection would come through the Service.
    healthCheckFailureDelay: `${LOAD_BALANCER_SECONDS}s`,
    minDrainDuration: `${LOAD_BALANCER_SECONDS + 5}s`,
    drainTimeout: `${LOAD_BALANCER_SECONDS + slowestSeconds(routes) + 5}s`,
  },
  provider: {
    type: 'Kubernetes',
    kubernetes: {
      envoyDeployment: deployment(),
      envoyHpa: {
        ...EDGE_COPIES,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: EDGE_CPU_PERCENT } },
          },
        ],
        behavior: SCALING_BEHAVIOR,
      },
      envoyPDB: { maxUnavailable: 1 },
      envoyService: serviceOf(loadBalancer),
    },
  },
});

const deployment = () => ({
  strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
  pod: { ...PRIORITY, topologySpreadConstraints: spread({ [NAME_LABEL]: ENVOY_PROXY }, EDGE_COPIES.maxReplicas) },
  container: { resources: uses({ cpuMillis: 200, memoryMiB: 512, memoryLimitMiB: 512 }) },
  // What no field of it says.
  patch: {
    type: 'StrategicMerge',
    value: {
      spec: {
        minReadySeconds: LOAD_BALANCER_SECONDS,
        template: {
          spec: {
            containers: [
              { name: 'shutdown-manager', resources: uses({ cpuMillis: 10, memoryMiB: 64, memoryLimitMiB: 64 }) },
            ],
          },
        },
      },
    },
  },
});

/** `Local` keeps the address that a connection comes from: the load balancer's, or the client's. */
const serviceOf = ({ type = 'LoadBalancer', annotations }: LoadBalancer) => ({
  type,
  externalTrafficPolicy: 'Local',
  ...(annotations === undefined ? {} : { annotations }),
});
