import { namespaceOf, where, type Labels } from '../objects';
import { each } from '../promise';
import { at, unless } from '../violation';
import { containers, inPod, isOperators, kinds, matches, ofKind, specOf, workloads, workloadsOf } from './workload';

interface ServiceSpec {
  readonly selector?: Labels;
  readonly ports?: readonly { readonly port: number; readonly targetPort?: number | string }[];
}

export const servicesFindTheirPods = each(
  'A Service finds the pods of one workload of its namespace, and each of its ports is one that they open.',
  kinds('Services', 'Service'),
  (service, { objects }) => {
    const { selector = {}, ports = [] } = specOf<ServiceSpec>(service);
    if (isOperators(selector)) return [];
    const found = workloadsOf(objects).filter(
      (workload) => workload.namespace === namespaceOf(service) && matches(selector, workload.labels),
    );
    const open = found
      .flatMap((workload) => workload.containers.flatMap((c) => c.ports ?? []))
      .flatMap((p) => [p.name, p.containerPort]);
    return [
      ...unless(found.length === 1, at(service, 'spec.selector'), `finds ${found.length} workloads, not one`),
      ...ports.flatMap(({ port, targetPort = port }, i) =>
        unless(
          open.includes(targetPort),
          at(service, `spec.ports[${i}].targetPort`),
          `leads to ${targetPort}, which its pods do not open`,
        ),
      ),
    ];
  },
);

export const accountsAreThere = each(
  'A pod runs as a ServiceAccount that is there.',
  workloads,
  (workload, { objects }) => {
    const account = `ServiceAccount ${workload.namespace}/${workload.pod.serviceAccountName ?? ''}`;
    return unless(
      ofKind(objects, 'ServiceAccount').some((object) => where(object) === account),
      inPod(workload, 'serviceAccountName'),
      `runs as ${account}, which is not there`,
    );
  },
);

export const volumesAreThere = each(
  'A container mounts volumes that its pod has.',
  containers,
  ({ workload: { object, pod }, container, at: place }) => {
    const claims = specOf<{ volumeClaimTemplates?: readonly { metadata: { name: string } }[] }>(object);
    const volumes = [
      ...(pod.volumes ?? []).map(({ name }) => name),
      ...(claims.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name),
    ];
    return (container.volumeMounts ?? []).flatMap(({ name }, i) =>
      unless(volumes.includes(name), place(`volumeMounts[${i}].name`), `mounts ${name}, and has none`),
    );
  },
);
