import type { Draw } from '../draw';
import type { Data, Fields } from '../plan/plan';
import { content, labels, labelValue } from './texts';

export function resources(
  draw: Draw,
  { cpuMillis = draw.one([1, 50, 250, 1000, 1500]) }: { readonly cpuMillis?: number } = {},
): Fields {
  const memoryMiB = draw.one([16, 64, 256, 1000, 2048]);
  return {
    cpuMillis,
    memoryMiB,
    ...draw.maybe(0.25, () => ({ cpuLimitMillis: cpuMillis + draw.one([0, 1, 500]) })),
    ...draw.maybe(0.25, () => ({ memoryLimitMiB: memoryMiB + draw.one([0, 1, 512]) })),
  };
}

export const user = (draw: Draw): number => draw.one([1, 999, 1000, 10001, 65532, 2147483647]);

/** Arguments, and what runs in place of an entry point. */
export const command = (draw: Draw): Fields => ({
  ...draw.maybe(0.3, () => ({ entrypoint: draw.times(1, 2, () => content(draw)) })),
  ...draw.maybe(0.4, () => ({ args: draw.times(1, 4, () => content(draw)) })),
});

/** Where pods run. */
export const pod = (draw: Draw): Fields => ({
  ...draw.maybe(0.1, () => ({ nodeSelector: labels(draw) })),
  ...draw.maybe(0.1, () => ({ tolerations: draw.times(0, 2, () => toleration(draw)) })),
  ...draw.maybe(0.1, () => ({ priority: draw.one(['service', 'background']) })),
  ...draw.maybe(0.15, () => ({
    annotations: draw.record(draw.some(['example.org/scrape', 'note', 'constructor']), () => content(draw)),
  })),
});

const KEY = 'example.org/dedicated';

function toleration(draw: Draw): Data {
  const said = draw.one<Fields>([
    { operator: 'Exists' },
    { operator: 'Exists', key: KEY },
    { key: KEY },
    { key: KEY, value: labelValue(draw) },
    { key: KEY, operator: 'Equal', value: 'yes' },
  ]);
  const effect = draw.one<Fields>([
    {},
    { effect: 'NoSchedule' },
    { effect: 'PreferNoSchedule' },
    { effect: 'NoExecute' },
    { effect: 'NoExecute', seconds: 30 },
  ]);
  return { ...said, ...effect };
}

const SCRATCH = ['cache', 'run', 'spool'] as const;

/** Writable folders, each apart from all others. */
export const scratches = (draw: Draw): Data[] =>
  draw.some(SCRATCH).map((name) => ({
    kind: 'scratch',
    name,
    path: `/var/${draw.one(['lib/', ''])}${name}`,
    sizeMiB: draw.one([1, 64, 5000]),
  }));

export const PORT_NAMES = ['http', 'grpc', 'metrics', 'admin', 'x1', 'a-b'] as const;

/** Ports by name, which nothing of `taken` has. */
export function ports(draw: Draw, min: number, max: number, taken: readonly number[] = []): Record<string, number> {
  const names = draw.some(PORT_NAMES, max);
  while (names.length < min) names.push('http');
  const numbers = [8080, 3000, 9000, 8443, 1, 65535, 5000].filter((one) => !taken.includes(one));
  const shift = draw.int(0, numbers.length - 1);
  return Object.fromEntries(names.map((name, i) => [name, numbers[(i + shift) % numbers.length] ?? 8080]));
}

export const RUNTIMES = ['node', 'python', 'bash', 'busybox', 'none'] as const;
