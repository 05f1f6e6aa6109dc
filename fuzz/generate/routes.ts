import type { Draw } from '../draw';
import type { Data, Fields } from '../plan/plan';
import type { Scope } from './scope';

const PREFIXES = ['/', '/api', '/api/v1', '/a.b~c_d', '/yes', '/admin', '/x', '/..a', '/Live'] as const;

/** The routes of a service: one or several, each with prefixes that nobody has on any host. */
export function routes(scope: Scope, ports: readonly string[], drainSeconds: number): Data {
  const { draw } = scope;
  const one = (): Data => route(scope, ports, drainSeconds);
  if (!scope.style.plain && draw.chance(0.05)) return { prefix: `/${scope.fresh(['shop.Orders', 'a.B'])}`, grpc: true };
  return draw.chance(0.7) ? one() : draw.times(1, 3, one);
}

function route(scope: Scope, ports: readonly string[], drainSeconds: number): Data {
  const { draw, style } = scope;
  const prefix = scope.fresh(PREFIXES).replace(/^(?!\/)/, '/');
  if (draw.chance(0.3)) return prefix;
  const said: Fields = {
    prefix,
    ...draw.maybe(0.4, () => ({ port: draw.one(ports) })),
    ...draw.maybe(style.hosts.length > 0 ? 0.6 : 0.1, () => ({ hosts: draw.several(['main', ...style.hosts], 3) })),
  };
  return style.plain ? said : { ...said, ...beyondPlain(draw, prefix, drainSeconds) };
}

/** What a plain ingress controller does not understand. */
function beyondPlain(draw: Draw, prefix: string, drainSeconds: number): Fields {
  const isOpenEnded = draw.chance(0.3);
  // The shortest that a PgBouncer may wait is less.
  const times = [30, 60, 120, 600].filter((seconds) => isOpenEnded || seconds <= drainSeconds);
  return {
    ...draw.maybe(prefix === '/' ? 0 : 0.3, () => ({ stripPrefix: true })),
    ...draw.maybe(0.3, () => ({ maxBodyMiB: draw.one([1, 100, 100_000]) })),
    ...(isOpenEnded
      ? draw.one<Fields>([{ webSocket: true }, { streaming: true }, { webSocket: true, streaming: true }])
      : {}),
    ...draw.maybe(times.length > 0 ? 0.5 : 0, () => ({ timeoutSeconds: draw.one(times) })),
    ...draw.maybe(0.2, () => ({
      rateLimit: { requestsPerSecond: draw.one([1, 50]), ...draw.maybe(0.5, () => ({ burst: draw.one([1, 100]) })) },
    })),
    ...draw.maybe(0.3, () => ({
      headers: draw.record(draw.some(['X-Frame-Options', 'Cache-Control', 'X-1']), () =>
        draw.one(['DENY', 'max-age=60, public', "default-src 'self'; a: b", 'yes', '%41', '#x']),
      ),
    })),
    ...draw.maybe(0.2, () => ({ allow: draw.several(['192.0.2.0/24', '2001:db8::/32', '10.0.0.1/32']) })),
  };
}
