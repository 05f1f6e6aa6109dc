import { namespaceOf, type KubernetesObject, type Labels } from '../objects';
import { isOperators, matches, ofKind, specOf, unless, where, workloadsOf } from './workload';

interface ServiceSpec {
  readonly selector?: Labels;
  readonly ports?: readonly { readonly port: number; readonly targetPort?: number | string }[];
}

/** Each Service finds pods of its namespace, and each of its ports is one that they open. */
export function servicesFindTheirPods(objects: readonly KubernetesObject[]): string[] {
  const workloads = workloadsOf(objects);
  return ofKind(objects, 'Service').flatMap((service) => {
    const { selector = {}, ports = [] } = specOf<ServiceSpec>(service);
    if (isOperators(selector)) return [];
    const found = workloads.filter((w) => w.namespace === namespaceOf(service) && matches(selector, w.labels));
    const open = new Set(
      found
        .flatMap(({ containers }) => containers.flatMap((c) => c.ports ?? []))
        .flatMap((p) => [p.name, p.containerPort]),
    );
    return [
      ...unless(found.length === 1, `${where(service)} finds ${found.length} workloads, not one`),
      ...ports.flatMap(({ port, targetPort = port }) =>
        unless(open.has(targetPort), `${where(service)} leads to ${targetPort}, which its pods do not open`),
      ),
    ];
  });
}

/** Each pod runs as a ServiceAccount that is there, and each volume that it mounts is one that it has. */
export function podsHaveWhatTheyName(objects: readonly KubernetesObject[]): string[] {
  const accounts = new Set(ofKind(objects, 'ServiceAccount').map(where));
  return workloadsOf(objects).flatMap(({ object, where: at, namespace, pod, containers }) => {
    const account = `ServiceAccount ${namespace}/${pod.serviceAccountName ?? ''}`;
    const claims = specOf<{ volumeClaimTemplates?: readonly { metadata: { name: string } }[] }>(object);
    const volumes = new Set([
      ...(pod.volumes ?? []).map(({ name }) => name),
      ...(claims.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name),
    ]);
    return [
      ...unless(accounts.has(account), `${at} runs as ${account}, which is not there`),
      ...containers.flatMap((c) =>
        (c.volumeMounts ?? []).flatMap(({ name }) => unless(volumes.has(name), `${at} mounts ${name}, and has none`)),
      ),
    ];
  });
}
