import type { Kubectl } from './kubectl';
import { ofKind, type Rehearsal } from './rehearsal';

/** By the add-on: how the image of its program ends, whoever has installed it under whichever name. */
const PROGRAMS: Readonly<Record<string, RegExp>> = {
  'cert-manager': /\/cert-manager-controller$/,
  'external-secrets': /\/external-secrets$/,
  'cloudnative-pg': /\/cloudnative-pg$/,
  'barman-cloud': /\/plugin-barman-cloud$/,
  'prometheus-operator': /\/prometheus-operator$/,
  'metrics-server': /\/metrics-server$/,
  'ingress-controller': /\/nginx-ingress$/,
  'envoy-gateway': /\/envoyproxy\/gateway$/,
  keda: /\/keda$/,
  // Kinds without a program are there where istiod is.
  'istio-base': /\/pilot$/,
  istiod: /\/pilot$/,
  'istio-cni': /\/install-cni$/,
  ztunnel: /\/ztunnel$/,
};

/** What runs pods, of either kind. */
interface Workload {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { readonly image: string }[] } };
  };
}

/**
 * The add-ons that the cluster has already, and not from Argo CD: two of one kind would fight, so these are not brought.
 */
export async function addonsThere(kubectl: Kubectl, rehearsal: Rehearsal): Promise<string[]> {
  const synced = await kubectl.list<{ metadata: { name: string } }>(
    'applications.argoproj.io',
    '--namespace',
    'argocd',
  );
  const running = (await kubectl.list<Workload>('deployments,daemonsets', '--all-namespaces')).flatMap(({ spec }) =>
    spec.template.spec.containers.map(({ image }) => image.replace(/@.*$/, '').replace(/:[^/]*$/, '')),
  );
  return ofKind(rehearsal, 'Application')
    .map(({ metadata: { name } }) => name)
    .filter((name) => !synced.some(({ metadata }) => metadata.name === name))
    .filter((name) => running.some((image) => PROGRAMS[name]?.test(image)));
}

/** The file of an add-on's Application, from the folder of the environment. */
export const applicationFile = (name: string): string => `argocd/Application.${name}.yaml`;
