import { namespaceOf, type KubernetesObject } from '../../../proof/objects';
import { selects, type LabelSelector } from '../../../proof/selectors';
import { lastingIn, named, workloadsIn, type Workload } from './pods';
import type { Question } from './question';

const closed = (direction: 'Ingress' | 'Egress') => (objects: readonly KubernetesObject[]) => {
  const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
  const isClosed = ({ namespace, labels }: Workload) =>
    policies.some((policy) => {
      const { podSelector = {}, policyTypes = ['Ingress'] } = policy.spec as {
        podSelector?: LabelSelector;
        policyTypes?: readonly string[];
      };
      return namespaceOf(policy) === namespace && policyTypes.includes(direction) && selects(podSelector, labels);
    });
  return named(workloadsIn(objects), (_, one) => !isClosed(one));
};

interface ServiceSpec {
  readonly type?: string;
  readonly selector?: Readonly<Record<string, string>>;
}

export const network: readonly Question[] = [
  { asks: 'no pod is reached but by what a policy lets in', unlike: closed('Ingress') },
  { asks: 'no pod reaches what no policy lets it reach', unlike: closed('Egress') },
  {
    asks: 'each public host has a certificate',
    unlike: (objects) => {
      const ingresses = objects.filter(({ kind }) => kind === 'Ingress');
      const certified = ingresses.flatMap(({ spec }) =>
        ((spec as { tls?: readonly { hosts?: readonly string[] }[] }).tls ?? []).flatMap(({ hosts }) => hosts ?? []),
      );
      const hosts = ingresses.flatMap(({ spec }) =>
        ((spec as { rules?: readonly { host?: string }[] }).rules ?? []).map(({ host }) => host ?? '(any)'),
      );
      const listeners = objects
        .filter(({ kind }) => kind === 'Gateway')
        .flatMap(({ spec }) => (spec as { listeners?: readonly { tls?: unknown }[] }).listeners ?? []);
      const isGateway = objects.some(({ kind }) => kind === 'HTTPRoute');
      if (isGateway)
        return listeners.some(({ tls }) => tls !== undefined) ? [] : ['its routes go to no Gateway with TLS'];
      return hosts.filter((host) => !certified.includes(host));
    },
  },
  {
    asks: 'nothing but the edge is open to the world',
    unlike: (objects) =>
      objects
        .filter(({ kind }) => kind === 'Service')
        .filter(({ spec }) => ['LoadBalancer', 'NodePort'].includes((spec as ServiceSpec).type ?? ''))
        .map(({ metadata }) => `Service ${metadata.name}`),
  },
  {
    asks: 'a pod is given no variables of all Services around it',
    unlike: (objects) => named(lastingIn(objects), ({ enableServiceLinks }) => enableServiceLinks !== false),
  },
];
