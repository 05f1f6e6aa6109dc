import { solverActor } from '../../actors';
import { edgeOf, SOLVER } from '../../declared/edge';
import { networkOf } from '../../declared/network-of';
import type { Endpoint } from '../../endpoints';
import { namePorts } from '../../matrix';
import { ProblemsError } from '../../problems';
import { each } from '../../promise';
import { Reachability } from '../../reachability';
import type { KubernetesSubject } from '../../subject';
import { surroundingsOf } from '../../surroundings';
import { inFile, type Violation } from '../../violation';
import { ofKind } from '../workload';
import { buildWorld } from '../../world';
import { neighbours, type Neighbours } from './clusters';

/**
 * What runs in the namespaces of both, in one world. The ingress controller, which takes users to both, is no part of
 * either, and neither is what else the platform brings.
 */
export const environmentsAreApart = each(
  'Nothing of one environment reaches anything of another in the same cluster.',
  neighbours,
  (pair) => {
    const found = reachabilityOf(pair);
    if (found instanceof ProblemsError) return found.problems.map((words) => ({ ...inFile(''), words }));
    const [a, b] = [endpointsOf(pair.one, found), endpointsOf(pair.other, found)];
    return [...opened(a, b, found), ...opened(b, a, found)];
  },
);

const opened = (sources: readonly Endpoint[], targets: readonly Endpoint[], world: Reachability): Violation[] =>
  sources.flatMap((from) =>
    targets.flatMap((to) => {
      const { somewhere } = world.reach(from, to);
      if (somewhere.length === 0) return [];
      return [{ ...inFile(''), words: `${from.name} reaches ${to.name} on ${namePorts(somewhere, to)}` }];
    }),
  );

/** The workloads of an environment, and what answers for its hosts. */
function endpointsOf({ objects, resolved }: KubernetesSubject, { world }: Reachability): Endpoint[] {
  const own = ofKind(objects, 'Namespace').map(({ metadata }) => metadata.name);
  const solvers = edgeOf(resolved).solvers.map(({ namespace }) => namespace);
  return world.endpoints.filter(
    (end) =>
      end.kind === 'pods' &&
      own.includes(end.namespace) &&
      (end.source !== 'actor' || (solvers.includes(end.namespace) && end.name.includes(SOLVER))),
  );
}

function reachabilityOf({ one, other }: Neighbours): Reachability | ProblemsError {
  const [a, b] = [one, other].map(({ resolved }) => surroundingsOf(networkOf(resolved)));
  const solvers = [one, other].flatMap(({ resolved }) =>
    edgeOf(resolved).solvers.map(({ namespace }) => solverActor({ name: `${namespace}/${SOLVER}`, namespace })),
  );
  try {
    return new Reachability(
      buildWorld([...one.objects, ...other.objects], {
        actors: [...(a?.actors ?? []).filter(({ name }) => !name.startsWith(SOLVER)), ...solvers],
        notPods: [...(a?.notPods ?? []), ...(b?.notPods ?? [])],
      }),
    );
  } catch (error) {
    if (error instanceof ProblemsError) return error;
    throw error;
  }
}
