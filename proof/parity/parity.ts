import type { Everywhere } from '../invariants/together/clusters';
import { containersOf, inService, type NamedContainer } from '../invariants/compose-file/document';
import { containersIn, workloadsOf, type InWorkload } from '../invariants/workload';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { unless } from '../violation';
import { isAllowed, isOnlyInCompose, isOnlyOnKubernetes, type Between } from './differences';
import { inCompose, onKubernetes } from './facts';
import { secretNamesOf } from './secret-names';

/** A Compose environment beside a Kubernetes environment of the same topology. */
interface Pair {
  readonly kubernetes: KubernetesSubject;
  readonly compose: ComposeSubject;
}

function pairsOf(all: Everywhere): Pair[] {
  const kubernetes = all.filter((subject) => subject.target === 'kubernetes');
  return all
    .filter((subject) => subject.target === 'compose')
    .flatMap((compose) => kubernetes.map((other) => ({ kubernetes: other, compose })));
}

const betweenOf = ({ kubernetes, compose }: Pair): Between => ({
  kubernetes: kubernetes.resolved,
  compose: compose.resolved,
});

/** A container that both targets have: in Compose it may be a service where it stands beside another in a pod. */
interface Twin extends Pair {
  readonly service: NamedContainer;
  readonly pod: InWorkload;
}

const twins = {
  name: 'containers in both targets',
  of: (all: Everywhere): Twin[] =>
    pairsOf(all).flatMap((pair) => {
      const pods = containersIn(workloadsOf(pair.kubernetes.objects));
      return containersOf(pair.compose.document).flatMap((service) =>
        pods.filter(({ container }) => container.name === service.name).map((pod) => ({ ...pair, service, pod })),
      );
    }),
};

export const sameInBothTargets = each(
  'A container has the same variables, user, probes, image, entry point, memory and folders in both targets.',
  twins,
  (twin) => {
    const { service, pod } = twin;
    const names = secretNamesOf(twin.kubernetes.resolved, service.name);
    const a = onKubernetes(pod.container, pod.workload.pod, pod.workload.object.kind, names);
    const b = inCompose(service.container, a);
    return [...new Set([...a.keys(), ...b.keys()])]
      .filter((fact) => a.get(fact) !== b.get(fact))
      .flatMap((fact) => {
        const found = { name: service.name, fact, kubernetes: a.get(fact), compose: b.get(fact) };
        return unless(
          isAllowed(found, betweenOf(twin)),
          inService(service),
          `has ${fact} ${found.compose ?? '(none)'}, and ${found.kubernetes ?? '(none)'} in ${twin.kubernetes.environment}`,
        );
      });
  },
);

export const publishedPortsAreOpen = each(
  'A service is published on a port that its pods open.',
  twins,
  ({ service, pod }) =>
    (service.container.ports ?? []).flatMap((port, i) => {
      const number = Number(String(port).split(':').at(-1));
      const open = pod.workload.containers.flatMap((c) => (c.ports ?? []).map((p) => p.containerPort));
      return unless(
        open.includes(number),
        inService(service, `ports[${i}]`),
        `publishes ${number}, which its pods do not open`,
      );
    }),
);

export const bothTargetsRunTheSame = each(
  'Both targets run the same, except what an operator or the cloud brings on Kubernetes.',
  { name: 'pairs of environments', of: pairsOf },
  (pair) => {
    const { kubernetes, compose } = pair;
    const between = betweenOf(pair);
    const pods = containersIn(workloadsOf(kubernetes.objects));
    const services = containersOf(compose.document);
    return [
      ...pods.flatMap(({ container: { name }, at }) =>
        unless(
          services.some((service) => service.name === name) || isOnlyOnKubernetes(name, between),
          at(),
          `runs ${name}, which ${compose.environment} does not`,
        ),
      ),
      ...services.flatMap((service) =>
        unless(
          pods.some(({ container }) => container.name === service.name) || isOnlyInCompose(service.name, between),
          inService(service),
          `runs ${service.name}, which ${kubernetes.environment} does not`,
        ),
      ),
    ];
  },
);
