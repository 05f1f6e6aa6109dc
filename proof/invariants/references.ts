import { own } from '../../lib/model';
import { namespaceOf, where, type Labels } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, inFile, unless } from '../violation';
import { containers, inPod, isOperators, kinds, matches, ofKind, specOf, workloads, workloadsOf } from './workload';

interface ServiceSpec {
  readonly selector?: Labels;
  readonly ports?: readonly { readonly name?: string; readonly port: number; readonly targetPort?: number | string }[];
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

export const servicesAnswerWhereSaid = each(
  'A service has a Service with all its ports, under the numbers that are defined; one without ports has none.',
  { name: 'services', of: ({ resolved }: KubernetesSubject) => resolved.topology.services },
  ({ name, namespace, ports, servicePorts }, { objects }) => {
    const due = Object.entries(ports).map(([port, number]) => `${port} ${own(servicePorts, port) ?? number}`);
    const written = ofKind(objects, 'Service').find(
      ({ metadata }) => metadata.name === name && metadata.namespace === namespace.name,
    );
    const found = (written === undefined ? [] : (specOf<ServiceSpec>(written).ports ?? [])).map(
      (port) => `${port.name} ${port.port}`,
    );
    const place = written === undefined ? inFile('') : at(written, 'spec.ports');
    const words = `${name} answers on ${found.join(', ') || 'no port'}, not on ${due.join(', ') || 'none'}`;
    return unless(found.join() === due.join() && (written === undefined) === (due.length === 0), place, words);
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
