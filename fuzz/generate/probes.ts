import type { Draw } from '../draw';
import type { Data, Fields } from '../plan/plan';
import { content } from './texts';

const timings = (draw: Draw): Fields => ({
  ...draw.maybe(0.2, () => ({ periodSeconds: draw.one([1, 5, 60]) })),
  ...draw.maybe(0.2, () => ({ timeoutSeconds: draw.one([1, 3, 30]) })),
  ...draw.maybe(0.2, () => ({ failureThreshold: draw.one([1, 3, 10]) })),
});

/** A probe of a program with these ports. */
function probe(draw: Draw, ports: readonly string[]): Data {
  const port = draw.maybe(ports.length > 0 ? 0.3 : 0, () => ({ port: draw.one(ports) }));
  const kind = ports.length === 0 ? 'exec' : draw.one(['http', 'http', 'tcp', 'grpc', 'exec'] as const);
  switch (kind) {
    case 'http':
      return {
        kind,
        path: draw.one(['/', '/ready', '/healthz?full=1&x=%20', "/a;b=(c)*'".replace("'", '')]),
        ...port,
        ...timings(draw),
        ...draw.maybe(0.15, () => ({
          headers: { Host: 'shop.test', 'X-Probe': draw.one(['yes', '$HOME', 'a: "b" #c', '{x}']) },
        })),
      };
    case 'tcp':
      return { kind, ...port, ...timings(draw) };
    case 'grpc':
      return {
        kind,
        ...port,
        ...timings(draw),
        ...draw.maybe(0.4, () => ({ service: draw.one(['a.B', 'yes', "it's"]) })),
      };
    case 'exec':
      return { kind, command: draw.times(1, 3, (i) => (i === 0 ? 'true' : content(draw))), ...timings(draw) };
  }
}

/** Probes, with readiness where it must be. */
export function probes(draw: Draw, ports: readonly string[], { ready }: { readonly ready: boolean }): Fields {
  const asked: Fields = {
    ...draw.maybe(0.15, () => ({ startup: probe(draw, ports) })),
    ...draw.maybe(ready ? 1 : 0.5, () => ({ readiness: probe(draw, ports) })),
    ...draw.maybe(0.5, () => ({ liveness: probe(draw, ports) })),
  };
  const { readiness, liveness } = asked as Readonly<Record<string, Fields | undefined>>;
  // What needs a database may not be asked the same by both.
  const isSame = liveness?.['path'] !== undefined && liveness['path'] === readiness?.['path'];
  return isSame ? { ...asked, liveness: { ...liveness, path: '/live' } } : asked;
}
