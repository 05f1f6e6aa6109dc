import { own, hostsOf, type KubernetesEnvironment, type Route } from '../../model';
import { edgeNamespace } from '../namespaces/namespaces-in';
import { PLAIN_LISTENER, publicHostName, tlsListener } from '../naming/edge';

/** A place where the Gateway of an environment listens. */
const listener = (environment: KubernetesEnvironment, sectionName: string) => ({
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: edgeNamespace(environment),
  name: publicHostName(environment.application, 'main'),
  sectionName,
});

/** Where it listens without TLS. */
export const plainListener = (environment: KubernetesEnvironment) => listener(environment, PLAIN_LISTENER);

/** Where a route is attached, and the hosts that it is for. */
export function placeOf({ hosts }: Route, environment: KubernetesEnvironment) {
  const names = [...new Set(hosts)];
  return {
    parentRefs: names.map((name) => listener(environment, tlsListener(name))),
    hostnames: names.map((name) => own(hostsOf(environment), name) ?? ''),
  };
}
