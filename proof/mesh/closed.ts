import { pairKey } from '../compare';
import type { PodsEndpoint } from '../endpoints';
import { formatPorts, intersection, noPorts, onePort } from '../ports';
import { authorized } from './authorization';
import type { Mesh } from './mesh';
import { NOBODY, type MeshTrial } from './trial';
import { takesPlainText } from './peer-authentication';

/** A port that nothing listens on. */
const STRAY = 4242;

/** The ports of a workload that take plain text without need, or refuse it where somebody outside of the mesh comes. */
export function plainTextProblems({ mesh, declared, reachability }: MeshTrial, pods: PodsEndpoint): string[] {
  const isDue = (port: number): boolean =>
    reachability.world.endpoints.some(
      (from) =>
        !mesh.isMember(from) &&
        from.name !== 'kubelet' &&
        intersection(declared.get(pairKey(from.name, pods.name)) ?? noPorts, onePort(port)).length > 0,
    );
  const about = mesh.authentications.filter(({ namespace }) => namespace === pods.namespace);
  const numbers = [...pods.ports.map(({ port }) => port), ...about.flatMap(({ ports }) => [...ports.keys()]), STRAY];
  return [...new Set(numbers)].flatMap((port) => {
    if (takesPlainText(mesh.authentications, pods, port) === isDue(port)) return [];
    return isDue(port)
      ? [`has ${pods.name} refuse on ${port} whom the mesh does not know, and who is declared to come`]
      : [`has ${pods.name} take plain text on ${port}`];
  });
}

/** Whether a pod that no policy names is reached by anybody. */
export function openToNewPods({ policies }: Pick<Mesh, 'policies'>, namespace: string): string[] {
  const general = policies.filter(
    (one) => one.namespace === namespace && one.services === undefined && Object.keys(one.selector).length === 0,
  );
  const open = [{}, { namespace, account: NOBODY }].flatMap((caller) => authorized(general, caller));
  return open.length === 0 ? [] : [`a new pod in ${namespace} is reached on ${formatPorts(open)}`];
}
