import { CONTROLLER_NAMESPACE } from '../../proof/declared/clusters';
import { ENVOY_CLASS, envoys, OWN_CONTROLLER, SOLVER } from '../../proof/declared/edge';
import { cacheActors, clusterActors, platformActors } from '../../proof/actors';
import type { GatewaySpec } from '../../proof/gateway/listeners';
import { ofKind, specOf } from '../../proof/invariants/workload';
import { matrix, namePorts } from '../../proof/matrix';
import type { KubernetesObject } from '../../proof/objects';
import { difference, noPorts } from '../../proof/ports';
import { Reachability, type Reach } from '../../proof/reachability';
import { buildWorld } from '../../proof/world';

/** A connection that the network lets through on one side of the change only. */
export interface ArrowChange {
  readonly environment: string;
  readonly how: 'opens arrow' | 'closes arrow';
  readonly from: string;
  readonly to: string;
  readonly ports: string;
  /** How many pairs of endpoints it tells about. */
  readonly pairs: number;
}

/**
 * What a change opens and closes, by evaluating the NetworkPolicies of both sides.
 *
 * @param nameAfter what something of before is called now
 * @throws ProblemsError when one side can't be evaluated
 */
export function arrowChanges(
  environment: string,
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
  nameAfter: (name: string) => string,
): ArrowChange[] {
  const [old, now] = [reaches(before, nameAfter), reaches(after)];
  const arrows = [...new Set([...old.keys(), ...now.keys()])].flatMap((pair) => {
    const [was, is] = [old.get(pair), now.get(pair)];
    return [...arrow('closes arrow', was, is), ...arrow('opens arrow', is, was)];
  });
  return together(together(arrows, 'from'), 'to');

  function arrow(how: ArrowChange['how'], here: Reach | undefined, there: Reach | undefined): ArrowChange[] {
    const ports = difference(here?.somewhere ?? noPorts, there?.somewhere ?? noPorts);
    if (here === undefined || ports.length === 0) return [];
    const { from, to } = here;
    return [{ environment, how, from: from.name, to: to.name, ports: namePorts(ports, to), pairs: 1 }];
  }
}

/** An endpoint that loses or gains its isolation has every port open to everybody: one line says that. */
function together(arrows: readonly ArrowChange[], end: 'from' | 'to'): ArrowChange[] {
  const groups = new Map<string, ArrowChange[]>();
  for (const arrow of arrows) {
    const key =
      arrow.ports === 'every port' ? `${arrow.how} ${arrow[end]}` : `${arrow.how} ${arrow.from} → ${arrow.to}`;
    groups.set(key, [...(groups.get(key) ?? []), arrow]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 4) return group;
    const pairs = group.reduce((sum, arrow) => sum + arrow.pairs, 0);
    return [{ ...first, [end === 'from' ? 'to' : 'from']: `${group.length} endpoints`, pairs }];
  });
}

function reaches(
  objects: readonly KubernetesObject[],
  called: (name: string) => string = (name) => name,
): Map<string, Reach> {
  const reachability = new Reachability(
    buildWorld(objects, { actors: [...clusterActors, ...cacheActors(), ...platformActors(edgeOf(objects))] }),
  );
  return new Map(matrix(reachability).map((reach) => [`${called(reach.from.name)} → ${called(reach.to.name)}`, reach]));
}

/** The engine's own controller, and who answers for the public hosts where their certificates are. */
const edgeOf = (objects: readonly KubernetesObject[]) => {
  const namespace = objects.find(({ kind }) => kind === 'Certificate')?.metadata.namespace ?? CONTROLLER_NAMESPACE;
  const gateway = ofKind(objects, 'Gateway').find(
    (one) => specOf<GatewaySpec>(one).gatewayClassName === ENVOY_CLASS,
  )?.metadata;
  const controller = gateway === undefined ? OWN_CONTROLLER : envoys(gateway.namespace ?? '', gateway.name);
  return { controller, solvers: [{ name: SOLVER, namespace }] };
};
