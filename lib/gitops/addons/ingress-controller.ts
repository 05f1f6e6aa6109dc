import type { KubernetesEnvironment } from '../../model';
import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import { ONE_AT_A_TIME, type AddonRelease, type DisruptionBudgetValues } from './addon-release';

interface IngressControllerValues {
  readonly controller: {
    readonly replicaCount: number;
    readonly enableCustomResources: boolean;
    readonly ingressClass: {
      readonly name: string;
      readonly create: boolean;
      readonly setAsDefaultIngress: boolean;
    };
    readonly readOnlyRootFilesystem: boolean;
    readonly resources: { readonly requests: ResourceValues; readonly limits: Pick<ResourceValues, 'memory'> };
    readonly podDisruptionBudget: DisruptionBudgetValues;
    readonly service: { readonly type: 'LoadBalancer'; readonly externalTrafficPolicy: 'Local' };
    readonly telemetryReporting: { readonly enable: boolean };
    /** Keys of the controller's ConfigMap. */
    readonly config: { readonly entries: Readonly<Record<string, string>> };
  };
}

interface ResourceValues {
  readonly cpu: string;
  readonly memory: string;
}

/**
 * F5's NGINX Ingress Controller. TLS ends here and nowhere else: the load balancer in front passes it through and tells
 * the client's address by the PROXY protocol, which is believed from its own addresses alone. So this hop, the first
 * that sees HTTP, is the one that sets X-Forwarded-Proto and X-Real-IP, whatever a client sent; to X-Forwarded-For it
 * appends: only the last address there is to be believed.
 *
 * @see https://github.com/nginx/kubernetes-ingress/blob/main/internal/configs/version1/nginx.ingress.tmpl
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/global-configuration/configmap-resource/
 */
export const ingressController = ({ network }: KubernetesEnvironment): AddonRelease<IngressControllerValues> => ({
  addon: 'ingress-controller',
  namespace: ADDON_NAMESPACES.ingress,
  values: {
    controller: {
      replicaCount: 2,
      enableCustomResources: false,
      ingressClass: { name: 'nginx', create: true, setAsDefaultIngress: false },
      readOnlyRootFilesystem: true,
      resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '256Mi' } },
      podDisruptionBudget: ONE_AT_A_TIME,
      // `Local` keeps the load balancer's address, which is what the trust below is about.
      service: { type: 'LoadBalancer', externalTrafficPolicy: 'Local' },
      telemetryReporting: { enable: false },
      config: {
        entries: {
          'proxy-protocol': 'True',
          'real-ip-header': 'proxy_protocol',
          'real-ip-recursive': 'True',
          'set-real-ip-from': network.loadBalancer.join(','),
          hsts: 'True',
          'server-tokens': 'False',
        },
      },
    },
  },
});
