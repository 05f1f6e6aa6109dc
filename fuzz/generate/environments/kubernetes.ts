import { ref } from '../../plan/marks';
import type { Data, Fields } from '../../plan/plan';
import { secretKey } from '../values';
import type { Part, Scope } from '../scope';
import type { ClusterStyle } from '../style';
import { addons } from './addons';
import { alerts } from './alerts';
import { managed, objectStorage, signIn } from './choices';
import type { Shared } from './common';
import { databases } from './databases';
import { differences } from './differences';
import { certificates, edge } from './edge';
import { addNeighbour } from './neighbour';
import { secrets } from './secrets';

/** An environment on Kubernetes, and perhaps another one in the same cluster. */
export function addKubernetes(scope: Scope, shared: Shared, style: ClusterStyle): void {
  const { draw } = scope;
  const name = scope.fresh(['production', 'campus', 'rehearsal', 'off']);
  const theirs = managed(scope, name, style.secrets !== 'generated');
  const delivery = deliveryOf(scope, style);
  // Who signs in for development comes through the edge, which is there for what is routed to.
  const isKept = ({ props }: Part): boolean => style.signIn === 'development' && props['route'] !== undefined;
  const environment = scope.add('environment', {
    ...shared.common(),
    name,
    target: 'kubernetes',
    host: `${name}.example.org`,
    ...draw.maybe(scope.style.hosts.length > 0 ? 1 : 0.1, () => ({
      hosts: draw.record(scope.style.hosts, (host) => `${host}.${name}.example.org`),
    })),
    ...draw.maybe(style.whose === 'tenant' ? 1 : 0, () => ({ cluster: tenancy(scope) })),
    ...draw.maybe(0.1, () => ({ clusterDomain: 'cluster.example' })),
    ...draw.maybe(scope.of('oidc').length > 0 ? 1 : 0.2, () => ({ signIn: signIn(scope, style) })),
    ...draw.maybe(scope.of('objectStorage').length > 0 ? 1 : 0.2, () => ({
      objectStorage: objectStorage(scope, { ...style, target: 'kubernetes' }, name),
    })),
    ...draw.maybe(Object.keys(theirs).length > 0 ? 1 : 0.05, () => ({ managed: theirs })),
    ...differences(scope, shared.mayLeaveOut(), isKept),
    ...databases(scope, style, name, Object.keys(theirs)),
    secrets: secrets(scope, style, name, Object.keys(theirs)),
    ...draw.maybe(scope.style.routed ? 1 : 0.3, () => ({ edge: edge(scope, style) })),
    ...draw.maybe(scope.style.routed ? 1 : 0.3, () => ({ certificates: certificates(scope, style) })),
    ...delivery,
    ...addons(scope, style),
    ...draw.maybe(style.watched ? 1 : 0, () => ({ monitoring: monitoring(scope) })),
    network: network(scope, theirs),
    ...draw.maybe(style.secrets === 'generated' ? 0 : 0.2, () => ({
      pullSecret: secretKey('registry', 'dockerconfigjson'),
    })),
    ...draw.maybe(0.2, () => ({ storageClass: draw.one(['fast', 'yes']) })),
    ...draw.maybe(0.2, () => ({ quotas: quotas(scope) })),
    ...draw.maybe(0.5, () => ({ queueScaling: 'keda' })),
    ...draw.maybe(style.whose === 'own' ? 0.15 : 0, () => ({ mesh: { kind: 'istio' } })),
  });
  if (style.neighbour) addNeighbour(scope, environment, style);
}

/** How it comes there: what is synced as a chart has one. */
function deliveryOf(scope: Scope, { whose }: ClusterStyle): Fields {
  const { draw } = scope;
  const chart = draw.chance(0.25) ? scope.fresh(['app-chart', 'yes-chart', 'nine']) : undefined;
  const by = draw.one(['argocd', 'argocd', 'kubectl'] as const);
  const delivery: Fields =
    by === 'kubectl'
      ? { by }
      : {
          by,
          revision: draw.one(['main', 'v1.2', '0123456', 'release/1.x']),
          ...draw.maybe(chart === undefined ? 0.2 : 0.5, () => ({ of: chart === undefined ? 'files' : 'chart' })),
          ...draw.maybe(0.2, () => ({ project: 'teams' })),
          ...draw.maybe(whose === 'own' ? 0.3 : 0.1, () => ({ highAvailability: draw.chance(0.3) })),
        };
  return { delivery, ...(chart === undefined ? {} : { chart }) };
}

const monitoring = (scope: Scope): Data => ({
  namespace: ref('watchNamespace'),
  retentionDays: scope.draw.one([1, 15]),
  volumeGiB: scope.draw.one([5, 50]),
  ...scope.draw.maybe(0.5, () => ({ alerts: alerts(scope) })),
});

/** Namespaces that exist: some of ours may be one. */
function tenancy(scope: Scope): Data {
  const { draw, style } = scope;
  const own = scope.of('namespace').filter((one) => one.key !== 'watchNamespace' && isLivedIn(scope, one));
  const all = [...own.map(({ name }) => name), ...(style.routed ? ['ingress'] : [])];
  return {
    tenant: true,
    ...draw.maybe(style.routed ? 1 : 0.7, () => ({
      namespaces: draw.record(all, () => draw.one(['team-a', 'team-b', 'team-c'])),
    })),
  };
}

const isLivedIn = ({ parts }: Scope, { key }: Part): boolean =>
  parts.some(({ props }) => JSON.stringify(props).includes(JSON.stringify(ref(key))));

function network(scope: Scope, theirs: Readonly<Record<string, Data>>): Data {
  const { draw } = scope;
  const number = scope.of('environment').length;
  const outside = [...new Set([...scope.of('external').map(({ name }) => name), ...Object.keys(theirs)])];
  return {
    apiServer: {
      cidrs: [`10.${number}.0.1/32`, ...(draw.chance(0.2) ? [`fd0${number}::1/128`] : [])],
      port: draw.one([443, 6443]),
    },
    nodes: draw.one<Data>([['10.9.0.0/24'], ['10.9.0.0/24', 'fd00:9::/64'], 'unnamed']),
    ...draw.maybe(0.2, () => ({ dns: draw.some(['169.254.20.10/32', '10.0.0.53/32']) })),
    ...draw.maybe(0.4, () => ({
      external: draw.record(draw.some(outside), () => draw.several(['198.51.100.128/26', '2001:db8:2::/48'])),
    })),
  };
}

const quotas = (scope: Scope): Data =>
  scope.draw.record(
    scope.draw.some(
      scope
        .of('namespace')
        .filter((one) => one.key !== 'watchNamespace' && isLivedIn(scope, one))
        .map(({ name }) => name),
    ),
    () => quota(scope),
  );

/** As much as nobody needs, or no end of it. */
export const quota = ({ draw }: Pick<Scope, 'draw'>): Data =>
  draw.one<Data>(['none', {}, { cpuMillis: 100_000_000 }, { memoryMiB: 100_000_000, pods: 100_000 }]);
