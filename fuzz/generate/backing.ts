import type { Fields } from '../plan/plan';
import { ports, resources, user } from './common';
import { gives } from './gives';
import { onKubernetes, inCompose } from './patches';
import type { Scope } from './scope';
import { line } from './texts';
import { addServer } from './servers';

/** The backing services of an application. */
export function addBacking(scope: Scope): void {
  const { draw, style } = scope;
  if (draw.chance(0.6)) postgres(scope);
  draw.times(0, draw.chance(0.5) ? 2 : 0, () => redis(scope));
  if (draw.chance(0.4))
    storage(
      scope,
      style.clusters.some((one) => one.storage === 'own'),
    );
  if (draw.chance(0.4)) oidc(scope);
  draw.times(0, draw.chance(0.4) ? 2 : 0, () => external(scope));
  draw.times(0, draw.chance(0.5) ? 2 : 0, () => addServer(scope));
}

function postgres(scope: Scope): void {
  const { draw } = scope;
  const name = scope.fresh(['postgres', 'database', 'store']);
  const roles = (role: string): Fields => ({
    role,
    ...draw.maybe(0.4, () => ({
      owner: `${role}_owner`,
      ...draw.maybe(0.4, () => ({ statementSeconds: draw.one([1, 60, 600]) })),
      ...draw.maybe(0.4, () => ({ lockSeconds: draw.one([1, 10]) })),
    })),
  });
  scope.add('postgres', {
    name,
    namespace: scope.namespace(),
    purpose: line(draw),
    port: 5432,
    resources: resources(draw),
    volumeGiB: draw.one([1, 10, 500]),
    user: user(draw),
    database: draw.one(['app', 'shop_1', '_x', 'user', 'select']),
    ...roles(draw.one(['rw', 'client', 'public', 'user'])),
    ...draw.maybe(0.25, () => ({
      databases: draw.record(draw.several(['audit', 'reports'], 2), (further) => roles(`${further}_user`)),
    })),
    maxConnections: draw.one([40_000, 60_000]),
    reservedConnections: draw.one([1, 10, 100]),
    ...draw.maybe(0.5, () => ({
      pooler: {
        instances: draw.one([1, 2, 3]),
        maxClientConnections: draw.one([20_000, 30_000]),
        poolSize: draw.one([1, 5, 50]),
        ...draw.maybe(0.3, () => ({ waitSeconds: draw.one([1, 5]) })),
        resources: resources(draw),
      },
    })),
    ...draw.maybe(0.08, () => ({ patches: [onKubernetes(draw, 'Cluster')] })),
  });
}

function redis(scope: Scope): void {
  const { draw } = scope;
  scope.add('redis', {
    name: scope.fresh(['redis', 'queue', 'cache', 'broker']),
    namespace: scope.namespace(),
    purpose: line(draw),
    port: draw.one([6379, 7000]),
    resources: resources(draw),
    user: user(draw),
    ...draw.maybe(0.3, () => ({ password: draw.chance(0.3) })),
    ...draw.one<Fields>([
      { volumeGiB: draw.one([1, 20]) },
      { volumeGiB: draw.one([1, 20]), use: 'broker' },
      { use: 'cache' },
    ]),
    ...draw.maybe(0.08, () => ({ patches: [onKubernetes(draw, 'StatefulSet'), inCompose(draw)] })),
  });
}

function storage(scope: Scope, isRunInCluster: boolean): void {
  const { draw } = scope;
  scope.add('objectStorage', {
    name: scope.fresh(['files', 'uploads']),
    purpose: line(draw),
    bucket: draw.one(['app-files', '007', 'yes']),
    server: {
      ...draw.maybe(isRunInCluster ? 1 : 0.4, () => ({ namespace: scope.namespace() })),
      ...draw.maybe(0.3, () => ({ port: draw.one([7070, 9900]) })),
      resources: resources(draw),
      ...draw.maybe(0.3, () => ({ volumeGiB: draw.one([1, 100]) })),
      ...draw.maybe(0.3, () => ({ user: user(draw) })),
    },
    ...draw.maybe(0.08, () => ({ patches: [inCompose(draw)] })),
  });
}

function oidc(scope: Scope): void {
  const { draw, style } = scope;
  const isRunInCluster = style.clusters.some(({ signIn }) => signIn === 'development');
  scope.add('oidc', {
    name: scope.fresh(['login', 'identity']),
    purpose: line(draw),
    ...draw.maybe(isRunInCluster ? 1 : 0.4, () => ({
      development: {
        ...draw.maybe(isRunInCluster ? 1 : 0.4, () => ({ namespace: scope.namespace() })),
        ...draw.maybe(0.4, () => ({ port: draw.one([4000, 4100]) })),
        ...draw.maybe(0.4, () => ({ prefix: draw.one(['/log-in', '/sign/in']) })),
      },
    })),
  });
}

function external(scope: Scope): void {
  const { draw } = scope;
  const name = scope.fresh(['mail', 'weather', 'payments']);
  const own = draw.chance(0.5) ? ports(draw, 1, 2) : undefined;
  scope.add('external', {
    name,
    purpose: line(draw),
    ...draw.maybe(0.7, () => ({ host: `${name}.example.org` })),
    ...(own === undefined ? {} : { ports: own }),
    ...draw.maybe(own === undefined ? 0 : 0.3, () => ({ schemes: { [Object.keys(own ?? {})[0] ?? 'http']: 'tcp' } })),
    ...draw.maybe(0.4, () => ({ addresses: draw.several(['198.51.100.0/25', '2001:db8:1::/48', '10.1.2.3/32']) })),
    ...draw.maybe(0.4, () => ({ gives: gives(scope, name) })),
  });
}
