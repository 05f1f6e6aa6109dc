import { WAYPOINT, waypointNamespaces, type KubernetesEnvironment, type Resolved } from '../model';
import {
  ARGO_CD,
  CERT_MANAGER,
  ENVOY_PROXY,
  EXTERNAL_SECRETS,
  INGRESS_CONTROLLER,
  ISTIOD,
  KEDA,
  platformJobs,
  ZTUNNEL,
  type TellingJob,
} from '../observability/platform-jobs';
import { SAMPLE_LIMITS } from '../observability/sample-limits';
import { certManager } from './addons/cert-manager';
import { externalSecrets } from './addons/external-secrets';
import { EDGE_NAMESPACE } from './addons/ingress-controller';
import { ISTIO_NAMESPACE } from './addons/istio';
import { KEDA_NAMESPACE } from './addons/keda';
import { ARGOCD } from './gitops/argo-cd-namespace';
import { edgeNamespace } from './namespaces/namespaces-in';

/** An add-on that tells of what is theirs: its pods are called as the job is. */
export interface PlatformTarget {
  readonly job: TellingJob;
  /** Where they are: as a rule in one. */
  readonly namespaces: readonly string[];
  /** Where its chart has it answer. */
  readonly port: { readonly name: string; readonly number: number };
  /** @default '/metrics' */
  readonly path?: string;
  /** @default that of an add-on */
  readonly sampleLimit?: number;
}

const at = (namespace: string, name: string, number: number) => ({ namespaces: [namespace], port: { name, number } });

type Place = Omit<PlatformTarget, 'job'>;

const PLACES: Readonly<Partial<Record<TellingJob, Place>>> = {
  [CERT_MANAGER]: at(certManager.namespace, 'http-metrics', 9402),
  [INGRESS_CONTROLLER]: at(EDGE_NAMESPACE, 'prometheus', 9113),
  [EXTERNAL_SECRETS]: at(externalSecrets.namespace, 'metrics', 8080),
  [ARGO_CD]: at(ARGOCD, 'metrics', 8082),
  [KEDA]: at(KEDA_NAMESPACE, 'metrics', 8080),
  [ISTIOD]: at(ISTIO_NAMESPACE, 'http-monitoring', 15014),
  [ZTUNNEL]: at(ISTIO_NAMESPACE, 'ztunnel-stats', 15020),
};

/** The add-ons that are watched by their own pods; machines, and what counts objects, are found in ways of their own. */
export const platformTargets = (resolved: Resolved<KubernetesEnvironment>): PlatformTarget[] =>
  platformJobs(resolved).flatMap(({ job }) => {
    const place = placeOf(job, resolved);
    return place === undefined ? [] : [{ job, ...place }];
  });

function placeOf(job: TellingJob, resolved: Resolved<KubernetesEnvironment>): Place | undefined {
  if (job === ENVOY_PROXY) return besideGateway(resolved.environment);
  return job === WAYPOINT ? besideServices(resolved) : PLACES[job];
}

/** A waypoint is beside what is behind it. */
const besideServices = (resolved: Resolved<KubernetesEnvironment>): Place => ({
  namespaces: waypointNamespaces(resolved).map(({ name }) => name),
  port: { name: 'metrics', number: 15020 },
  path: '/stats/prometheus',
  sampleLimit: SAMPLE_LIMITS.waypoint,
});

/** The proxies of a Gateway are where it is, and answer as Envoys do. */
const besideGateway = (environment: KubernetesEnvironment): Place => ({
  ...at(edgeNamespace(environment), 'metrics', 19001),
  path: '/stats/prometheus',
});
