import type { KubernetesEnvironment } from '../../../lib/model';
import { tenancyOf } from '../../declared/clusters';
import { isNetworkPolicy, readPolicy } from '../../network-policy';
import { groupOf, type KubernetesObject } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless } from '../../violation';
import { inWave, waveOf } from '../argo-cd';
import { objects } from '../workload';
import { ADDONS, addonFor } from './addons';
import { applicationsOf, broughtBy, folderOf, rootOf, syncedBy } from './applications';
import { needsOf, type Need } from './needs';

/** When something takes effect: the wave of its Application in the root, then its own wave in that Application. */
interface Place {
  readonly application: number;
  readonly own: number;
}

const isBefore = (a: Place, b: Place): boolean =>
  a.application < b.application || (a.application === b.application && a.own < b.own);

/** Namespaces that every cluster has, and that of Argo CD, where the root comes to. */
const ALWAYS = ['kube-system', 'argocd'];

export const needsComeFirst = each(
  'Whatever an object needs takes effect in an earlier wave: of the root for what another Application brings.',
  objects,
  (object, subject) => {
    const provided = providedTo(subject.resolved.environment);
    const isTenant = tenancyOf(subject.resolved.environment) !== undefined;
    const have = [...ALWAYS, ...provided.flatMap((name) => ADDONS[name]?.namespace ?? [])];
    return needsOf(object, subject.objects).flatMap((need) => {
      const found = placesThatMeet(need, subject);
      const met =
        found.some((other) => isBefore(other, placeOf(object, subject))) ||
        isThere(need, subject) ||
        ('addon' in need && provided.includes(need.addon)) ||
        ('kind' in need && need.kind === 'Namespace' && (have.includes(need.name) || isTenant)) ||
        ('reaches' in need &&
          isReachedBack(object, need.reaches, subject) &&
          found.some(({ application }) => application === placeOf(object, subject).application));
      return unless(
        met,
        inWave(object),
        `needs ${words(need)}, which ${found.length > 0 ? 'comes no earlier' : 'is not there'}`,
      );
    });
  },
);

/**
 * The add-ons that are there before an environment comes: all, where the cluster is not its own, cert-manager where an
 * issuer of its is there, and in the place of ours an ingress controller or a gateway that is.
 */
export function providedTo({ cluster, addons, certificates, edge }: KubernetesEnvironment): readonly string[] {
  if (cluster !== undefined) return Object.keys(ADDONS);
  return [
    ...(addons?.provided ?? []),
    ...(certificates?.from === 'issuer' ? ['cert-manager'] : []),
    ...(edge?.controller === 'existing' ? ['ingress-controller', 'envoy-gateway'] : []),
    ...(edge?.controller === 'existing' && edge.api === 'gateway' ? ['gateway-api'] : []),
  ];
}

/** Whether somebody else sees to something: Secrets that are there, a class of Gateways, and an issuer of certificates. */
export function isThere(need: Need, { resolved: { environment } }: KubernetesSubject): boolean {
  const { secrets, certificates, edge, cluster } = environment;
  if (!('kind' in need)) return false;
  if (need.kind === 'GatewayClass') return edge?.controller === 'existing' || cluster !== undefined;
  if (need.kind === 'ExternalSecret') return secrets.from === 'existing';
  return certificates?.from === 'issuer' && need.kind === certificates.kind && need.name === certificates.name;
}

/** What the root brings is ordered by its own waves; the rest by those of the Applications that bring it. */
function placeOf(object: KubernetesObject, subject: KubernetesSubject): Place {
  const root = rootOf(subject);
  const [bringing] = applicationsOf(subject).filter((one) => syncedBy(one, subject) === folderOf(object));
  const application = bringing === undefined ? 0 : bringing === root ? -1 : waveOf(bringing);
  return { application, own: waveOf(object) };
}

/** An Application as a whole is there when all of it is. */
const whole = (application: KubernetesObject): Place => ({ application: waveOf(application), own: Infinity });

function placesThatMeet(need: Need, subject: KubernetesSubject): Place[] {
  const applications = applicationsOf(subject);
  if ('addon' in need) return applications.filter(({ metadata }) => metadata.name === need.addon).map(whole);
  if ('reaches' in need) {
    return applications.filter((one) => holds(broughtBy(one, subject), need.reaches)).map(whole);
  }
  const found = subject.objects.filter(
    ({ kind, metadata }) => kind === need.kind && metadata.name === need.name && metadata.namespace === need.namespace,
  );
  const creators = applications.filter(
    ({ spec }) =>
      need.kind === 'Namespace' &&
      spec.destination.namespace === need.name &&
      spec.syncPolicy?.syncOptions?.includes('CreateNamespace=true'),
  );
  return [...found.map((object) => placeOf(object, subject)), ...creators.map(whole)];
}

/** Whether objects are those of a namespace: it is among them, or was there before and all of them are in it. */
const holds = (all: readonly KubernetesObject[], namespace: string): boolean =>
  all.some(({ kind, metadata }) => kind === 'Namespace' && metadata.name === namespace) ||
  (all.length > 0 && all.every(({ metadata }) => metadata.namespace === namespace));

/** The namespaces that a policy names to let pods out to: of some connections nothing else tells. */
function namespacesLetOutTo(object: KubernetesObject): string[] {
  if (!isNetworkPolicy(object)) return [];
  const peers = (readPolicy(object, []).egress ?? []).flatMap(({ peers = [] }) => peers);
  return peers.flatMap((peer) =>
    peer.kind === 'pods' ? (peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] ?? []) : [],
  );
}

/** Namespaces that need what runs in each other, be it over others, come together: there is no order that would do. */
export function isReachedBack(
  { metadata }: KubernetesObject,
  from: string,
  { objects: all }: KubernetesSubject,
): boolean {
  const seen = new Set<string>();
  const visit = (namespace: string): void => {
    if (seen.has(namespace)) return;
    seen.add(namespace);
    all
      .filter((object) => object.metadata.namespace === namespace)
      .flatMap((object) => [
        ...needsOf(object, all).flatMap((need) => ('reaches' in need ? [need.reaches] : [])),
        ...namespacesLetOutTo(object),
      ])
      .forEach(visit);
  };
  visit(from);
  return seen.has(metadata.namespace ?? '');
}

export function words(need: Need): string {
  if ('addon' in need) return `the add-on ${need.addon}`;
  if ('reaches' in need) return `what runs in ${need.reaches}`;
  return `${need.kind} ${need.namespace === undefined ? '' : `${need.namespace}/`}${need.name}`;
}

export const customResourcesHaveAnAddon = each(
  'Every custom resource is of a group that an add-on is known to bring: what nobody brings would be in no order.',
  objects,
  (object) => {
    const group = groupOf(object);
    const builtIn = !group.includes('.') || group.endsWith('.k8s.io') || group === 'argoproj.io';
    return unless(
      builtIn || addonFor(group, object.kind) !== undefined,
      at(object, 'apiVersion'),
      `is of ${group}, which no add-on is known to bring`,
    );
  },
);
