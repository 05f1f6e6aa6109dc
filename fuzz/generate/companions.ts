import { textOf, type Data, type Fields } from '../plan/plan';
import { command, ports, resources, RUNTIMES, scratches, user } from './common';
import { probes } from './probes';
import type { Scope } from './scope';
import { env, files } from './values';

/** The images of companions that nobody here built. */
export const COMPANION_IMAGES = ['envoy', 'tools/log'] as const;

/** What stands beside a service, with ports that nothing else in the pod has. */
export function companions(scope: Scope, name: string, taken: readonly number[], names: readonly string[]): Fields {
  const { draw } = scope;
  const port = [15000, 15001].find((one) => !taken.includes(one)) ?? 15002;
  return {
    ...draw.maybe(0.15, () => ({
      sidecars: draw.record(draw.some(['proxy', 'log']), (key) => ({
        ...step(scope, name, key),
        ...(key === 'proxy' && draw.chance(0.6) ? sidecarPorts(scope, port, names) : {}),
        ...draw.maybe(0.4, () => ({ runtime: draw.one(RUNTIMES) })),
        ...draw.maybe(0.4, () => ({ drainSeconds: draw.one([1, 5, 60]) })),
      })),
    })),
    ...draw.maybe(0.15, () => ({ init: draw.record(draw.some(['warm', 'fetch']), (key) => step(scope, name, key)) })),
  };
}

function sidecarPorts({ draw }: Scope, number: number, names: readonly string[]): Fields {
  const [name = 'side'] = Object.keys(ports(draw, 1, 1)).filter((one) => !names.includes(one));
  return {
    ports: { [name]: number },
    ...draw.maybe(0.7, () => ({ probes: probes(draw, [name], { ready: draw.chance(0.6) }) })),
  };
}

function step(scope: Scope, service: string, key: string): Record<string, Data> {
  const { draw } = scope;
  const built = scope.of('service').map(({ name, props }) => textOf(props['image'] ?? name));
  const name = `${service}-${key}`;
  return {
    image: draw.one([...COMPANION_IMAGES, ...built]),
    resources: resources(draw),
    ...command(draw),
    ...draw.maybe(0.4, () => ({ env: env(draw, { name, addresses: [], known: [] }) })),
    ...draw.maybe(0.3, () => ({ volumes: scratches(draw) })),
    ...draw.maybe(0.3, () => ({ user: user(draw) })),
    ...draw.maybe(0.2, () => ({ files: files(draw, name) })),
  };
}
