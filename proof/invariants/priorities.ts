import { neighbourName } from '../../lib/model';
import { tenancyOf } from '../declared/clusters';
import { where, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place } from '../violation';
import { objects, ofKind, specOf, workloadsOf, type PodSpec } from './workload';

/** What makes pods, with what it says of them. */
interface Pods {
  readonly object: KubernetesObject;
  readonly pod: PodSpec;
  readonly at: (field: string) => Place;
}

function podsOf({ objects: all }: KubernetesSubject): Pods[] {
  const own = workloadsOf(all).map(({ object, pod, podPath }): Pods => ({
    object,
    pod,
    at: (field) => at(object, `${podPath}.${field}`),
  }));
  const poolers = ofKind(all, 'Pooler').map((object): Pods => ({
    object,
    pod: specOf<{ template: { spec: PodSpec } }>(object).template.spec,
    at: (field) => at(object, `spec.template.spec.${field}`),
  }));
  const operated = ofKind(all, 'Cluster', 'Prometheus', 'Alertmanager').map((object): Pods => ({
    object,
    pod: specOf<PodSpec>(object),
    at: (field) => at(object, `spec.${field}`),
  }));
  return [...own, ...poolers, ...operated];
}

interface PriorityClass extends KubernetesObject {
  readonly value?: number;
}

const classOf = (name: string | undefined, all: readonly KubernetesObject[]): PriorityClass | undefined =>
  ofKind(all, 'PriorityClass').find(({ metadata }) => metadata.name === name);

const KEEPS_DATA = ['StatefulSet', 'Cluster', 'Pooler'];

export const podsHaveAPriority = each(
  'Every pod is of a class of priority that is written, what keeps data of the highest; those of a tenant are of none.',
  { name: 'sorts of pods', of: podsOf },
  ({ object, pod: { priorityClassName: name }, at: place }, { objects: all, resolved }) => {
    const field = place('priorityClassName');
    if (tenancyOf(resolved.environment) !== undefined) {
      return unless(name === undefined, field, `is of ${name ?? ''}, which is not a tenant's to make`);
    }
    const found = classOf(name, all);
    const values = (ofKind(all, 'PriorityClass') as PriorityClass[]).map(({ value = 0 }) => value);
    const said = resolved.topology.backing.some(
      (one) => one.kind === 'server' && one.name === object.metadata.name && one.priority !== undefined,
    );
    return [
      ...unless(found !== undefined, field, `is of ${name ?? 'no class'}, which is not written`),
      ...unless(
        !KEEPS_DATA.includes(object.kind) || said || found?.value === Math.max(...values),
        field,
        `keeps data, and gives way to others as ${name ?? 'nothing'}`,
      ),
    ];
  },
);

export const publicBeforeBackground = each(
  'What is said of the priority of a service holds, and one that is public gives way to none that is in the background.',
  {
    name: 'services',
    of: (subject: KubernetesSubject) =>
      tenancyOf(subject.resolved.environment) === undefined ? subject.resolved.services : [],
  },
  ({ service }, subject) => {
    const due = service.priority ?? (service.routes.length > 0 ? 'service' : undefined);
    const own = podsOf(subject).find(
      ({ object }) => object.kind === 'Deployment' && object.metadata.name === service.name,
    );
    if (due === undefined || own === undefined) return [];
    const name = own.pod.priorityClassName ?? '';
    return unless(name.endsWith(`-${due}`), own.at('priorityClassName'), `is of ${name || 'no class'}, not of ${due}`);
  },
);

/** From where on a class is that of an environment which is alone, or others give way to. */
const OWN = 1000;

export const classesAreInOrder = each(
  'A class of priority is no default of the cluster, puts nobody out but for data, and that of an environment beside another gives way to it.',
  {
    ...objects,
    name: 'classes of priority',
    of: ({ objects: all }: KubernetesSubject) => ofKind(all, 'PriorityClass'),
  },
  (object, { resolved: { environment } }) => {
    const {
      value = 0,
      globalDefault,
      preemptionPolicy,
    } = object as PriorityClass & {
      readonly globalDefault?: boolean;
      readonly preemptionPolicy?: string;
    };
    const isBeside = neighbourName(environment) !== undefined;
    const isData = object.metadata.name.endsWith('-data');
    return [
      ...unless(globalDefault !== true, at(object, 'globalDefault'), `${where(object)} is everybody's`),
      ...unless(isBeside ? value < OWN : value >= OWN, at(object, 'value'), `has ${value}, out of its order`),
      ...unless(isData || preemptionPolicy === 'Never', at(object, 'preemptionPolicy'), 'puts others out'),
    ];
  },
);

export const wholeNamesAreAskedFirst = each(
  'A whole name is asked for as it is, not in each search domain first.',
  {
    name: 'sorts of pods',
    of: (subject: KubernetesSubject) => podsOf(subject).filter(({ object }) => object.kind !== 'Cluster'),
  },
  ({ pod: { dnsConfig }, at: place }) => {
    const ndots = dnsConfig?.options?.find(({ name }) => name === 'ndots')?.value;
    // `name.namespace.svc.cluster.local` has four dots, and the shortest name of another namespace one.
    return unless(ndots === '2', place('dnsConfig'), `has ndots at ${ndots ?? 'five'}, not 2`);
  },
);
