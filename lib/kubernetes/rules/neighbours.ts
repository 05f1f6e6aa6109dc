import {
  clustersOf,
  neighbourName,
  neighbourOf,
  resolve,
  type Addon,
  type Definitions,
  type KubernetesEnvironment,
  type MadeName,
  type Problem,
  type Resolved,
  type Topology,
} from '../../model';
import { addonsFor, addonsOf } from '../addons';
import { OF_MESH } from '../addons/istio';
import { OF_EDGE } from './addons';
import { clusterNames } from './cluster-names';

/** Environments of one cluster have different names for what all of it knows, and one of them brings what all need. */
export function* neighbours({ topology, environments }: Definitions): Iterable<Problem> {
  for (const cluster of clustersOf(environments).filter(({ length }) => length > 1)) {
    const known = new Map<string, MadeName>();
    for (const environment of cluster) yield* metNames(resolve(topology, environment), known);
  }
  for (const environment of environments.filter((one) => one.target === 'kubernetes')) {
    const owner = neighbourOf(environment, environments);
    if (owner === undefined || neighbourName(owner) !== undefined) continue;
    yield* addonProblems(environment, owner, topology);
  }
}

function* metNames(resolved: Resolved<KubernetesEnvironment>, known: Map<string, MadeName>): Iterable<Problem> {
  for (const one of clusterNames(resolved)) {
    const other = known.get(`${one.among} ${one.name}`) ?? one;
    known.set(`${one.among} ${one.name}`, other);
    if (other.of === one.of) continue;
    yield {
      subject: one.of,
      field: 'name',
      given: `${one.name}, for ${one.what}`,
      allowed: `a name that leaves ${one.name} (${one.among}) to ${other.what} of ${other.of}`,
      fix: `rename ${one.of}, or the namespace`,
    };
  }
}

/** What the cluster must be able to do for an environment, the one that it belongs to has it do. */
function* addonProblems(
  environment: KubernetesEnvironment,
  owner: KubernetesEnvironment,
  topology: Topology,
): Iterable<Problem> {
  const { name: subject, addons: { more = [] } = {} } = environment;
  for (const { name: given } of more) {
    const allowed = `nothing: the add-ons of the cluster are those of ${owner.name}`;
    yield { subject, field: 'addons.more', given, allowed, fix: `move it to ${owner.name}` };
  }
  const own = new Set(more.map(({ name }) => name));
  const brought = new Map(addonsOf(resolve(topology, owner)).map((addon) => [addon.name, addon]));
  const provided = owner.addons?.provided ?? [];
  for (const addon of addonsFor(resolve(topology, environment))) {
    if (own.has(addon.name) || provided.includes(addon.name)) continue;
    yield* missing(addon, brought.get(addon.name), subject, owner.name);
  }
}

function* missing(addon: Addon, brought: Addon | undefined, subject: string, owner: string): Iterable<Problem> {
  const field = 'cluster.beside';
  if (brought === undefined) {
    yield {
      subject,
      field,
      given: `${owner}, which does not bring ${addon.name}`,
      allowed: `an environment whose cluster has ${addon.name}`,
      fix: howToHave(addon.name, owner),
    };
    return;
  }
  const lacking = notDone(addon.values ?? {}, brought.values ?? {}, addon.name);
  if (lacking === undefined) return;
  yield {
    subject,
    field,
    given: `${owner}, whose ${addon.name} is run otherwise: ${lacking}`,
    allowed: `what ${subject} needs of it: the cluster has one, for both`,
    fix: `say the same in both, or have ${owner} say what both need`,
  };
}

/** Those that follow from something else that an environment says are not named as add-ons. */
function howToHave(addon: string, owner: string): string {
  if (OF_EDGE.includes(addon)) return `say the same edge.controller in both, or controller: 'existing' here`;
  if (OF_MESH.includes(addon)) return `say mesh in ${owner} too, or leave it out here`;
  return `add it to addons.more of ${owner}, or to addons.provided of the two if the cluster has it`;
}

/** The first value that is not as it is wanted. What is off where one does not need it may be on for another. */
function notDone(wanted: unknown, done: unknown, path: string): string | undefined {
  if (wanted === false && ['boolean', 'undefined'].includes(typeof done)) return undefined;
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted) || typeof done !== 'object') {
    return JSON.stringify(wanted) === JSON.stringify(done)
      ? undefined
      : `${path} is ${JSON.stringify(done)}, not ${JSON.stringify(wanted)}`;
  }
  const other = (done ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(wanted)) {
    const found = notDone(value, other[name], `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
