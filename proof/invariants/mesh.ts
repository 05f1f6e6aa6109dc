import { inMesh, ownInMesh } from '../declared/mesh';
import type { PodsEndpoint } from '../endpoints';
import type { Authorization } from '../mesh/authorization';
import { guarded, meshOf, policiesOf, type Mesh } from '../mesh/mesh';
import { meshDifferences } from '../mesh/mesh-differences';
import type { MeshTrial } from '../mesh/trial';
import { openToNewPods, plainTextProblems } from '../mesh/closed';
import { meshTrial } from '../mesh/mesh-trial';
import { fileOf, type KubernetesObject } from '../objects';
import { ProblemsError } from '../problems';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, inFile, unless, type Place } from '../violation';
import { addonNamespaces } from './gitops/addon-namespaces';
import { proofOf } from './isolation';
import { ofKind } from './workload';

const LABEL = 'istio.io/dataplane-mode';

/** What is on trial; nothing where there is no mesh, or no proof of the network. */
export function trialOf(subject: KubernetesSubject): MeshTrial | undefined {
  const proof = proofOf(subject);
  return proof instanceof ProblemsError ? undefined : meshTrial(proof, subject.objects, subject.resolved);
}

interface Guarded {
  readonly pods: PodsEndpoint;
  readonly trial: MeshTrial;
}

const workloads = {
  name: 'workloads in the mesh',
  of: (subject: KubernetesSubject): Guarded[] => {
    const trial = trialOf(subject);
    if (trial === undefined) return [];
    return guarded(trial.reachability.world, inMesh(subject.resolved)).map((pods) => ({ pods, trial }));
  },
};

/** The policy of a workload, or else that of its namespace. */
function placeOf(pods: PodsEndpoint, mesh: Mesh): Place {
  const [own] = policiesOf(mesh, pods).sort((a, b) => specificity(b) - specificity(a));
  return own === undefined ? inFile('') : at(own.object, 'spec.rules');
}
const specificity = ({ selector }: Authorization): number => Object.keys(selector).length;

export const meshLetsInWhatIsDeclared = each(
  'The mesh lets in exactly the declared arrows, by the ServiceAccount of who asks: to each of ours from all around it.',
  workloads,
  ({ pods, trial }) => meshDifferences(trial, pods).map(({ words }) => ({ ...placeOf(pods, trial.mesh), words })),
);

export const meshIsUnderstood = each(
  'Every policy of the mesh says only what the part of it on each node enforces.',
  { name: 'policies of the mesh', of: (subject: KubernetesSubject) => ofKind(subject.objects, 'AuthorizationPolicy') },
  (object) => meshOf([object], new Set()).problems.map((words) => ({ ...at(object, 'spec'), words })),
);

export const plainTextIsRefused = each(
  'Pods in the mesh take plain text on no port but those that somebody outside of it is declared to reach.',
  workloads,
  ({ pods, trial }) => {
    const about = trial.mesh.authentications.find(({ namespace }) => namespace === pods.namespace);
    const place = about === undefined ? inFile('') : at(about.object);
    return plainTextProblems(trial, pods).map((words) => ({ ...place, words }));
  },
);

export const namespacesAreInTheMesh = each(
  'Every namespace of ours is in the mesh, those of add-ons that talk to it are too, and no others.',
  {
    name: 'namespaces',
    of: (subject: KubernetesSubject) => [...ownNamespaces(subject), ...addonNamespaces(subject)],
  },
  ({ name, labels, place, isDue }) => {
    const isIn = labels?.[LABEL] === 'ambient';
    return unless(isIn === isDue, place, isDue ? `leaves ${name} out of the mesh` : `has ${name} in the mesh`);
  },
);

function ownNamespaces({ objects, resolved }: KubernetesSubject) {
  const due = ownInMesh(resolved);
  return ofKind(objects, 'Namespace').map((object) => {
    const { name, labels } = object.metadata;
    return { name, labels, place: at(object, 'metadata.labels'), isDue: due.includes(name) };
  });
}

export const newPodsAreClosed = each(
  'A pod that comes to a namespace of the mesh is reached by nobody until a policy names it.',
  {
    name: 'namespaces in the mesh',
    of: (subject: KubernetesSubject) => ownInMesh(subject.resolved).map((namespace) => ({ namespace, subject })),
  },
  ({ namespace, subject: { objects } }) =>
    openToNewPods(meshOf(objects, new Set([namespace])), namespace).map((words) => ({ ...inFile(''), words })),
);

/** Instances and jobs of one database, which its operator runs under one account. */
const isOfOneDatabase = (a: PodsEndpoint, b: PodsEndpoint): boolean =>
  [a, b].every(({ source }) => source.startsWith('Cluster '));

export const everybodyIsSomebody = each(
  'Every workload in the mesh has a ServiceAccount of its own; those that an operator makes of one database have one together.',
  workloads,
  ({ pods, trial: { reachability, mesh } }, { objects }) => {
    if (!mesh.isMember(pods)) return [];
    const others = reachability.world.endpoints
      .filter((one) => mesh.isMember(one))
      .filter(({ namespace, account }) => namespace === pods.namespace && account === pods.account)
      .filter((one) => one.name !== pods.name && !isOfOneDatabase(one, pods));
    const place = placeIn(objects, pods);
    return [
      ...unless(others.length === 0, place, `runs ${pods.name} as ${pods.account}, which ${others[0]?.name} is`),
      ...unless(pods.account !== 'default', place, `runs ${pods.name} as whoever says nothing`),
    ];
  },
);

function placeIn(objects: readonly KubernetesObject[], { name }: PodsEndpoint): Place {
  const found = objects.find(
    (object) => `${object.metadata.namespace}/${object.metadata.name}` === name && fileOf(object) !== '',
  );
  return found === undefined ? inFile('') : at(found);
}
