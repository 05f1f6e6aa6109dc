import { namespaceInCluster } from '../../lib/model';
import type { KubernetesObject } from '../objects';
import type { KubernetesSubject } from '../subject';
import type { IngressSpec } from './ingress';
import { namespacesAbout } from './selectors';
import { specOf } from './workload';

/** A service or job that the application has, and an environment has not. */
export interface Absent {
  readonly name: string;
  readonly kind: 'service' | 'job';
}

/** What is there of it: what runs it or is about its pods, where they would be; the alerts about it; its dashboard. */
export function leftoversOf({ name, kind }: Absent, subject: KubernetesSubject): KubernetesObject[] {
  const { declared, objects, resolved } = subject;
  const definition = declared[kind === 'service' ? 'services' : 'jobs'].find((one) => one.name === name);
  const home = definition && namespaceInCluster(definition.namespace.name, resolved.environment);
  return objects.filter((object) => {
    const called = object.metadata.name;
    if (object.kind === 'PrometheusRule') return called === `${kind}-${name}`;
    if (object.kind === 'ConfigMap' && called.endsWith(`-dashboards-${kind}-${name}`)) return true;
    return (
      called === name &&
      namespacesAbout(object).some((one) => one === home) &&
      !LIMITS.includes(object.kind) &&
      !isOfHost(object)
    );
  });
}

/** What a whole namespace may use, which is called like that. */
const LIMITS = ['LimitRange', 'ResourceQuota'];

/** What is about another object, as a policy is. */
interface Targeted {
  readonly targetRefs?: readonly { readonly kind: string }[];
}

/** What is of a host, and leads nowhere by itself, is called after the application. */
function isOfHost(object: KubernetesObject): boolean {
  const { kind } = object;
  if (kind === 'Certificate' || kind === 'Gateway') return true;
  if (kind === 'Ingress') return (specOf<IngressSpec>(object).rules ?? []).every(({ http }) => http === undefined);
  return (specOf<Targeted>(object).targetRefs ?? []).some((target) => target.kind === 'Gateway');
}
