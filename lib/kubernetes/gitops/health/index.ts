import type { KubernetesEnvironment } from '../../../model';
import { givesAddresses, isGateway } from '../../edge';
import { APPLICATION_HEALTH } from './application';
import { AUTOSCALER_HEALTH } from './autoscaler';
import { DATABASE_CLUSTER_HEALTH } from './database-cluster';
import { GATEWAY_HEALTH } from './gateway';
import { INGRESS_HEALTH } from './ingress';

const key = (kind: string): string => `resource.customizations.health.${kind}`;

/**
 * What Argo CD is told of the health of kinds, as keys of its ConfigMap argocd-cm.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 */
export const healthChecks = (environment: KubernetesEnvironment): Readonly<Record<string, string>> => ({
  [key('argoproj.io_Application')]: APPLICATION_HEALTH,
  [key('autoscaling_HorizontalPodAutoscaler')]: AUTOSCALER_HEALTH,
  [key('postgresql.cnpg.io_Cluster')]: DATABASE_CLUSTER_HEALTH,
  ...(isGateway(environment) || environment.mesh !== undefined
    ? { [key('gateway.networking.k8s.io_Gateway')]: GATEWAY_HEALTH }
    : {}),
  ...(givesAddresses(environment) ? {} : { [key('networking.k8s.io_Ingress')]: INGRESS_HEALTH }),
});
