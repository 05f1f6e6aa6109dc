import type { Data, Fields } from '../../plan/plan';
import { CRON_TIMES } from '../jobs';
import type { Scope } from '../scope';
import type { HostStyle } from '../style';
import { alerts } from './alerts';
import { acme, managed, objectStorage, signIn } from './choices';
import type { Shared } from './common';
import { differences } from './differences';

/** An environment in Compose. */
export function addCompose(scope: Scope, shared: Shared, style: HostStyle): void {
  const { draw } = scope;
  const name = scope.fresh(['local', 'staging', 'demo', 'on']);
  const theirs = managed(scope, name, true);
  const otherwise = differences(scope, shared.mayLeaveOut());
  const said = (otherwise['services'] ?? {}) as Fields;
  scope.add('environment', {
    ...shared.common(),
    name,
    target: 'compose',
    ...draw.maybe(style.builds ? 1 : 0, () => ({ sources: draw.one(['code', 'examples/app']) })),
    credentials: style.credentials,
    ...draw.maybe(scope.of('oidc').length > 0 ? 1 : 0.2, () => ({ signIn: signIn(scope, style) })),
    ...draw.maybe(scope.of('objectStorage').length > 0 ? 1 : 0.2, () => ({
      objectStorage: objectStorage(scope, { ...style, target: 'compose' }, name),
    })),
    ...draw.maybe(Object.keys(theirs).length > 0 ? 1 : 0.05, () => ({ managed: theirs })),
    ...otherwise,
    ...draw.maybe(style.open ? 1 : 0, () => ({ public: publicHost(scope, name) })),
    ...hostPorts(
      scope,
      Object.keys(said).filter((one) => said[one] === 'absent'),
    ),
    ...draw.maybe(0.3, () => ({ monitoring: draw.maybe(0.8, () => ({ alerts: alerts(scope) })) })),
    ...backups(scope, style, Object.keys(theirs)),
  });
}

function publicHost(scope: Scope, name: string): Data {
  const { draw, style } = scope;
  return {
    host: `${name}.example.com`,
    ...draw.maybe(style.hosts.length > 0 ? 1 : 0.1, () => ({
      hosts: draw.record(style.hosts, (host) => `${host}.${name}.example.com`),
    })),
    certificates: draw.one<Fields>([
      acme,
      { from: 'files' },
      { from: 'proxy' },
      { from: 'proxy', port: 8081, addresses: ['172.17.0.0/16', 'fd00::/8'] },
    ]),
  };
}

function hostPorts(scope: Scope, absent: readonly string[]): Fields {
  const { draw } = scope;
  const services = scope
    .of('service')
    .filter(({ name, props }) => props['route'] !== undefined && !absent.includes(name));
  const chosen = services.filter(() => draw.chance(0.2));
  return chosen.length === 0 ? {} : { hostPorts: Object.fromEntries(chosen.map(({ name }, i) => [name, 18_000 + i])) };
}

/** Copies of what a host keeps, where it keeps anything. */
function backups(scope: Scope, { storage }: HostStyle, theirs: readonly string[]): Fields {
  const { draw } = scope;
  const kept = [...scope.of('postgres'), ...(storage === 'own' ? scope.of('objectStorage') : [])];
  if (kept.every(({ name }) => theirs.includes(name)) || !draw.chance(0.35)) return {};
  const without = scope
    .of('server')
    .filter(({ name, props }) => props['volume'] !== undefined && !theirs.includes(name));
  return {
    backups: {
      schedule: draw.one(CRON_TIMES),
      retentionDays: draw.one([1, 30, 3650]),
      to: draw.one<Fields>([
        { kind: 'folder', path: '/mnt/backups/app_1' },
        { kind: 's3', endpoint: 'https://s3.backups.example.org', bucket: 'host-backups', region: 'eu' },
      ]),
      ...draw.maybe(without.length > 0 ? 1 : 0.2, () => ({ without: without.map(({ name }) => name) })),
    },
  };
}
