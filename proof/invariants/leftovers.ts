import { namespaceInCluster } from '../../lib/model';
import { programsOf } from '../declared/programs';
import { namespaceOf, type KubernetesObject } from '../objects';
import { isEmpty, type LabelSelector } from '../selectors';
import type { KubernetesSubject } from '../subject';
import type { IngressSpec } from './ingress';
import { specOf } from './workload';

/** A service or job that the application has, and an environment has not. */
export interface Absent {
  readonly name: string;
  readonly kind: 'service' | 'job';
}

/** What is there of it: what runs it or is about its pods, where they would be; the alerts about it; its dashboard. */
export function leftoversOf({ name, kind }: Absent, subject: KubernetesSubject): KubernetesObject[] {
  const { declared, objects, resolved } = subject;
  // What is made for something else may have the name meanwhile.
  if (programsOf(resolved).some((program) => program.name === name)) return [];
  const definition = declared[kind === 'service' ? 'services' : 'jobs'].find((one) => one.name === name);
  const home = definition && namespaceInCluster(definition.namespace.name, resolved.environment);
  return objects.filter((object) => {
    const called = object.metadata.name;
    if (object.kind === 'PrometheusRule') return called === `${kind}-${name}`;
    if (object.kind === 'ConfigMap' && called.endsWith(`-dashboards-${kind}-${name}`)) return true;
    return called === name && namespacesOfPods(object).includes(home) && !isOfNamespace(object) && !isOfHost(object);
  });
}

/** Where the pods are that an object is about: what watches them may be elsewhere. */
function namespacesOfPods(object: KubernetesObject): readonly (string | undefined)[] {
  const { namespaceSelector } = specOf<{ namespaceSelector?: { matchNames?: readonly string[] } }>(object);
  return namespaceSelector?.matchNames ?? [namespaceOf(object)];
}

const LIMITS = ['LimitRange', 'ResourceQuota'];
const POLICIES = ['AuthorizationPolicy', 'NetworkPolicy', 'PeerAuthentication', 'Telemetry'];

/** What a whole namespace is held to may be called like anything in it. */
function isOfNamespace(object: KubernetesObject): boolean {
  if (LIMITS.includes(object.kind)) return true;
  const { podSelector, selector, targetRefs } = specOf<Selecting>(object);
  return POLICIES.includes(object.kind) && targetRefs === undefined && isEmpty(podSelector ?? selector ?? {});
}

interface Selecting {
  readonly podSelector?: LabelSelector;
  readonly selector?: LabelSelector;
  readonly targetRefs?: readonly { readonly kind: string }[];
}

/** What is of a host, and leads nowhere by itself, is called after the application. */
function isOfHost(object: KubernetesObject): boolean {
  const { kind } = object;
  if (kind === 'Certificate' || kind === 'Gateway') return true;
  if (kind === 'Ingress') return (specOf<IngressSpec>(object).rules ?? []).every(({ http }) => http === undefined);
  return (specOf<Selecting>(object).targetRefs ?? []).some((target) => target.kind === 'Gateway');
}
