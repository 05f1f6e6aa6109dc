import type { ResolvedService } from '../../lib/model';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { inFile, unless } from '../violation';
import { inService } from './compose-file/document';
import { inPod, ofKind, workloadsOf } from './workload';

const namesOf = (programs: readonly { readonly name: string }[]): string[] => programs.map(({ name }) => name);

const accompanied = {
  name: 'services with companions',
  of: ({ resolved }: KubernetesSubject | ComposeSubject): ResolvedService[] =>
    resolved.services.filter(({ init, sidecars }) => init.length + sidecars.length > 0),
};

export const companionsAreInThePod = each(
  'Steps run before all else in a pod, then its sidecars start, which stay as long as it does and have time to stop after it.',
  accompanied,
  ({ service, program, init, sidecars }, { objects }: KubernetesSubject) => {
    const workload = workloadsOf(ofKind(objects, 'Deployment')).find(
      ({ object, namespace }) => object.metadata.name === program.name && namespace === service.namespace.name,
    );
    if (workload === undefined) return unless(false, inFile(''), `${service.name} has no Deployment`);
    const due = namesOf([...init, ...sidecars]);
    const found = (workload.pod.initContainers ?? []).filter(({ name }) => due.includes(name));
    const lasting = found.filter(({ restartPolicy }) => restartPolicy === 'Always');
    const grace = workload.pod.terminationGracePeriodSeconds ?? 30;
    const needed = [program, ...sidecars].reduce((sum, { drainSeconds }) => sum + drainSeconds, 0);
    return [
      ...unless(
        namesOf(found).join() === due.join(),
        inPod(workload, 'initContainers'),
        `starts ${namesOf(found).join(', ') || 'nothing'} first, not ${due.join(', ')}`,
      ),
      ...unless(
        namesOf(lasting).join() === namesOf(sidecars).join(),
        inPod(workload, 'initContainers'),
        `keeps ${namesOf(lasting).join(', ') || 'nothing'} running, not ${namesOf(sidecars).join(', ') || 'nothing'}`,
      ),
      ...unless(
        grace > needed,
        inPod(workload, 'terminationGracePeriodSeconds'),
        `has ${grace} s of grace, and needs ${needed} s to stop one program after the other`,
      ),
    ];
  },
);

export const companionsAreBesideTheirService = each(
  'A service waits for its steps, which run one after the other; its sidecars are in its network and have none of their own.',
  accompanied,
  ({ program: { name }, init, sidecars }, { document }: ComposeSubject) => {
    const done = (container: string, step: string) =>
      unless(
        document.services[container]?.depends_on?.[step]?.condition === 'service_completed_successfully',
        inService({ name: container, document }, 'depends_on'),
        `does not wait until ${step} is done`,
      );
    const order = [...namesOf(init), name];
    return [
      ...order.slice(1).flatMap((container, i) => done(container, order[i] ?? '')),
      ...namesOf(sidecars).flatMap((sidecar) => {
        const { network_mode, networks, ports, depends_on } = document.services[sidecar] ?? {};
        const at = (field: string) => inService({ name: sidecar, document }, field);
        return [
          ...unless(network_mode === `service:${name}`, at('network_mode'), `is not in the network of ${name}`),
          ...unless(networks === undefined && ports === undefined, at('networks'), 'has a network of its own'),
          ...unless(depends_on?.[name] !== undefined, at('depends_on'), `does not wait for ${name}`),
        ];
      }),
    ];
  },
);
