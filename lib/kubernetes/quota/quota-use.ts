import { App } from 'cdk8s';
import { tenancyOf, type KubernetesEnvironment, type Namespace, type Quota, type Resolved } from '../../model';
import { addonsOf } from '../addons';
import { namespaceChart } from '../namespaces';
import { isEdge, namespacesIn } from '../namespaces/namespaces-in';
import { flowsOf } from '../network';
import { Patches } from '../patches';
import { objectsOf, type Manifest } from '../typed-object';
import { sum, type Amounts } from './amounts';
import { demandsOf } from './demand';

/** What the pods of a namespace may use together, and what is declared of that. */
export interface QuotaUse {
  /** What is declared to run at once at most: every copy, while they are rolled out, with jobs and a restore. */
  readonly most: Amounts;
  readonly allowed: Partial<Amounts>;
}

/** A quarter more than can be declared to run at once: for what somebody starts by hand, and what is not known here. */
const HEADROOM = 1.25;

/** To what numbers are rounded up, so that a small change is none of the quota. */
const STEPS: Amounts = { pods: 5, cpuMillis: 500, memoryMiB: 512, memoryLimitMiB: 512 };

/**
 * The quota of a namespace: what the objects that are written there can come to, with headroom, or what is said instead.
 * Namespaces of a tenant are others' to limit; in that of an add-on, and beside a Gateway, run pods that are not written here.
 *
 * @returns undefined for one that has none
 */
export function quotaUse(
  namespace: Namespace,
  resolved: Resolved<KubernetesEnvironment>,
  manifests: readonly Manifest[],
): QuotaUse | undefined {
  const { quota } = namespace;
  const demands = demandsOf(manifests, 'most');
  if (quota === 'none' || !isLimited(namespace, resolved) || demands.length === 0) return undefined;
  const most = sum(demands);
  return { most, allowed: { ...withHeadroom(most), ...saidAs(quota) } };
}

/** The same of a namespace whose objects nobody has written yet. */
export function quotaUseIn(namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): QuotaUse | undefined {
  const app = new App();
  namespaceChart(app, { namespace, resolved, flows: flowsOf(resolved, namespacesIn(resolved)) });
  const { manifests } = new Patches().laidOver(objectsOf(app));
  return quotaUse(
    namespace,
    resolved,
    manifests.map(([, manifest]) => manifest),
  );
}

const isLimited = (namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): boolean =>
  tenancyOf(resolved.environment) === undefined &&
  !addonsOf(resolved).some((addon) => addon.namespace === namespace.name) &&
  !hasProxies(namespace, resolved.environment);

/** Whether Envoy Gateway makes its proxies there. */
const hasProxies = (namespace: Namespace, environment: KubernetesEnvironment): boolean =>
  environment.edge?.controller === 'envoy-gateway' && isEdge(namespace, environment);

function withHeadroom(demand: Amounts): Amounts {
  const rounded = (name: keyof Amounts) => Math.ceil((HEADROOM * demand[name]) / STEPS[name]) * STEPS[name];
  return {
    pods: rounded('pods'),
    cpuMillis: rounded('cpuMillis'),
    memoryMiB: rounded('memoryMiB'),
    memoryLimitMiB: rounded('memoryLimitMiB'),
  };
}

/** Memory is said once, for what is requested and what is the limit. */
const saidAs = ({ memoryMiB, ...rest }: Quota = {}): Partial<Amounts> => ({
  ...rest,
  ...(memoryMiB === undefined ? {} : { memoryMiB, memoryLimitMiB: memoryMiB }),
});
