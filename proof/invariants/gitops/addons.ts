/** What is known of an add-on without its chart. */
interface KnownAddon {
  /** The API groups of its custom resources, and those of Kubernetes that nobody serves without it. */
  readonly groups: readonly string[];
  readonly namespace: string;
  /** What its pods need where that is more than the strictest level admits. @default they pass it */
  readonly podSecurity?: 'privileged';
}

const ISTIO = { groups: [], namespace: 'istio-system', podSecurity: 'privileged' } as const;

/** The platform's add-ons by the names of their Applications; a cluster that provides one has it in its usual place. */
export const ADDONS: Readonly<Record<string, KnownAddon>> = {
  'cert-manager': { groups: ['cert-manager.io'], namespace: 'cert-manager' },
  'external-secrets': {
    groups: ['external-secrets.io', 'generators.external-secrets.io'],
    namespace: 'external-secrets',
  },
  'cloudnative-pg': { groups: ['postgresql.cnpg.io'], namespace: 'cnpg-system' },
  'barman-cloud': { groups: ['barmancloud.cnpg.io'], namespace: 'cnpg-system' },
  'prometheus-operator': { groups: ['monitoring.coreos.com'], namespace: 'prometheus-operator' },
  // Its kinds are there with it: it is installed before it brings anything.
  argocd: { groups: [], namespace: 'argocd' },
  // Autoscalers ask the metrics API.
  'metrics-server': { groups: ['autoscaling'], namespace: 'kube-system' },
  keda: { groups: ['keda.sh'], namespace: 'keda' },
  'istio-base': { ...ISTIO, groups: ['networking.istio.io', 'security.istio.io', 'telemetry.istio.io'] },
  istiod: ISTIO,
  'istio-cni': ISTIO,
  ztunnel: ISTIO,
  'ingress-controller': { groups: ['k8s.nginx.org'], namespace: 'ingress' },
  // It brings the definitions of the Gateway API with its own.
  'envoy-gateway': {
    groups: ['gateway.envoyproxy.io', 'gateway.networking.k8s.io'],
    namespace: 'envoy-gateway-system',
  },
  // It brings those definitions alone, where nobody else does.
  'gateway-api': { groups: ['gateway.networking.k8s.io'], namespace: 'gateway-api' },
};

/** The add-ons whose charts define kinds, which Kubernetes does not have by itself. */
export const definesKinds = (name: string): boolean =>
  ADDONS[name]?.groups.some((group) => group.includes('.')) ?? false;

/** The add-on without which objects of a kind are nobody's; none for what every cluster has. */
export const addonFor = (group: string, kind: string): string | undefined =>
  kind === 'Ingress'
    ? 'ingress-controller'
    : Object.entries(ADDONS).find(([, { groups }]) => groups.includes(group))?.[0];
