import { addonReleases } from '../../lib/gitops/addons';
import { environments } from '../../lib/environments';
import type { Addon } from '../../lib/model';
import { where } from '../../proof/invariants/workload';
import { groupOf, type KubernetesObject } from '../../proof/objects';
import { needsOf, type Need } from './needs';
import { applicationsOf, folderOf, objectsOf, rootOf, waveOf, type Folders } from './folders';

/** When something takes effect: the wave of its Application in the root, then its own wave in that Application. */
interface Place {
  readonly application: number;
  readonly own: number;
}

const isBefore = (a: Place, b: Place): boolean =>
  a.application < b.application || (a.application === b.application && a.own < b.own);

/** Namespaces that every cluster has, and that of Argo CD, where the root comes to. */
const ALWAYS = ['kube-system', 'argocd'];

/**
 * Whatever an object needs takes effect before it, in an earlier wave: of the root for what another Application brings,
 * of its own Application for the rest.
 *
 * @param provided add-ons that the cluster has
 */
export function needsComeFirst(folders: Folders, provided: readonly Addon[] = []): string[] {
  const all = objectsOf(folders);
  const places = placesOf(folders);
  const have = [...ALWAYS, ...provided.map(namespaceOfAddon)];
  return all.flatMap((object) => [
    ...unknownGroup(object, all),
    ...needsOf(object, all).flatMap((need) => {
      const place = places.get(object) ?? { application: 0, own: 0 };
      const found = placesThatMeet(need, folders, places);
      if (found.some((other) => isBefore(other, place))) return [];
      if ('addon' in need && provided.includes(need.addon)) return [];
      if ('kind' in need && need.kind === 'Namespace' && have.includes(need.name)) return [];
      return [`${where(object)} needs ${words(need)}, which ${found.length > 0 ? 'comes no earlier' : 'is not there'}`];
    }),
  ]);
}

/** The projects and the health check of Applications are there before the first Application is. */
export function argocdIsReadyFirst(folders: Folders): string[] {
  const applications = applicationsOf(folders);
  const first = Math.min(...applications.map(waveOf));
  return objectsOf(folders)
    .filter((o) => o.kind === 'AppProject' || (o.kind === 'ConfigMap' && o.metadata.name === 'argocd-cm'))
    .flatMap((o) => (waveOf(o) < first ? [] : [`${where(o)} comes no earlier than the first Application`]));
}

/** What the root brings is ordered by its own waves; the rest by those of the Applications that bring it. */
function placesOf(folders: Folders): Map<KubernetesObject, Place> {
  const root = rootOf(folders);
  const waves = new Map(applicationsOf(folders).map((a) => [folderOf(a), a === root ? -1 : waveOf(a)]));
  return new Map(
    Object.entries(folders).flatMap(([folder, objects]) =>
      objects.map((o) => [o, { application: waves.get(folder) ?? 0, own: waveOf(o) }] as const),
    ),
  );
}

/** An Application as a whole is there when all of it is. */
const whole = (application: KubernetesObject): Place => ({ application: waveOf(application), own: Infinity });

function placesThatMeet(need: Need, folders: Folders, places: ReadonlyMap<KubernetesObject, Place>): Place[] {
  const applications = applicationsOf(folders);
  if ('addon' in need) return applications.filter((a) => a.metadata.name === need.addon).map(whole);
  if ('reaches' in need) return applications.filter((a) => folderOf(a) === need.reaches).map(whole);
  const objects = objectsOf(folders).filter(
    ({ kind, metadata }) => kind === need.kind && metadata.name === need.name && metadata.namespace === need.namespace,
  );
  const creators = applications.filter(
    ({ spec }) =>
      need.kind === 'Namespace' &&
      spec.destination.namespace === need.name &&
      spec.syncPolicy?.syncOptions?.includes('CreateNamespace=true'),
  );
  return [...objects.flatMap((o) => places.get(o) ?? []), ...creators.map(whole)];
}

function words(need: Need): string {
  if ('addon' in need) return `the add-on ${need.addon}`;
  if ('reaches' in need) return `what runs in ${need.reaches}`;
  return `${need.kind} ${need.namespace === undefined ? '' : `${need.namespace}/`}${need.name}`;
}

/** A custom resource of a group that no add-on is known to bring would be needed by nobody's order. */
function unknownGroup(object: KubernetesObject, all: readonly KubernetesObject[]): string[] {
  const group = groupOf(object);
  const builtIn = !group.includes('.') || group.endsWith('.k8s.io') || group === 'argoproj.io';
  const known = needsOf(object, all).some((need) => 'addon' in need);
  return builtIn || known ? [] : [`${where(object)} is of ${group}, which no add-on is known to bring`];
}

function namespaceOfAddon(addon: Addon): string {
  const production = environments.find((e) => e.target === 'kubernetes');
  if (production === undefined) throw new Error('there is no Kubernetes environment');
  const gitops = { ...production.gitops, provided: [] };
  const release = addonReleases({ ...production, gitops }).find((each) => each.addon === addon);
  if (release === undefined) throw new Error(`there is no release of ${addon}`);
  return release.namespace;
}
