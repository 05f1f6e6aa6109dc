import { defineServer, http, resolve, type Resolved } from '../../lib/model';
import { highestLimit, mostSeries, prometheusMemoryMiB } from '../../lib/observability/series';
import { aService, dataNamespace, local, production, topologyWith } from '../fixtures/definitions';

/** The seed's backing services, and a service of so many copies that tells so much. */
const copies = (
  max: number,
  sampleLimit?: number,
  environment: typeof local | typeof production = production,
): Resolved => {
  const metrics = { port: 'http', ...(sampleLimit === undefined ? {} : { sampleLimit }) };
  return resolve(topologyWith([aService({ metrics, scaling: { min: 1, max } })]), environment);
};
const silent = (environment: typeof local | typeof production = production): Resolved =>
  resolve(topologyWith([aService()]), environment);

describe('the series that Prometheus may be told of', () => {
  test('grow with the most copies of a service, and with what each may tell', () => {
    expect(mostSeries(copies(7)) - mostSeries(silent())).toBe(7 * 2000);
    expect(mostSeries(copies(7, 300)) - mostSeries(silent())).toBe(7 * 300);
  });

  test('are those of one copy in Compose', () => {
    expect(mostSeries(copies(7, undefined, local)) - mostSeries(silent(local))).toBe(2000);
  });

  test('take memory: 8 KiB each, and what Prometheus needs for itself', () => {
    const due = 256 + mostSeries(copies(100)) / 128;
    expect(prometheusMemoryMiB(copies(100))).toBeGreaterThanOrEqual(due);
    expect(prometheusMemoryMiB(copies(100))).toBeLessThan(due + 256);
    expect(prometheusMemoryMiB(silent(local))).toBe(1024);
  });

  test('of one page are as many as a service or a server says', () => {
    expect(highestLimit(copies(2))).toBe(10_000);
    expect(highestLimit(copies(2, 25_000))).toBe(25_000);
    const shelf = defineServer({
      name: 'shelf',
      namespace: dataNamespace,
      purpose: 'A server of a test',
      ports: { http: 8080 },
      user: 1000,
      probes: { readiness: http('/ready'), liveness: http('/alive') },
      resources: { cpuMillis: 50, memoryMiB: 32 },
      metrics: { port: 'http', sampleLimit: 40_000 },
    });
    expect(highestLimit(resolve(topologyWith([aService()], { shelf }), production))).toBe(40_000);
  });
});
