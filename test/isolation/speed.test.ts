import { join } from 'node:path';
import { resolve, topologyOf, type Service, type Topology } from '../../lib/model';
import { broker } from '../../lib/services/broker';
import { database } from '../../lib/services/database';
import { entraId } from '../../lib/services/entra-id';
import { objectStorage } from '../../lib/services/object-storage';
import { allMutations, survivors } from '../../proof/mutations';
import { readObjects } from '../../proof/objects';
import { prove } from '../../proof/prove';
import { aService } from '../fixtures/definitions';
import { parsed, production, resolved, ROOT, written } from './subject';

/**
 * The limits hold on two cores that do nothing else; cores that are shared were seen to be three times slower. What this
 * guards against, a proof that grows with the square of the rules, is slower than that. For figures: PROOF_FIGURES=1.
 */
const SHARED = 3;

/** Milliseconds of CPU that something takes: what else the machine does at the time is not counted. */
function milliseconds(what: string, task: () => void): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  const spent = Math.round((user + system) / 1000);
  if (process.env['PROOF_FIGURES']) process.stdout.write(`${what}: ${spent} ms\n`);
  return spent;
}

/** Services over four namespaces: each has a route and metrics, talks to three before it, the queue and object storage. */
function many(count: number): Topology {
  const services: Service[] = [];
  for (let index = 0; index < count; index++) {
    const others = [1, 7, 31].flatMap((step) => services[index - step] ?? []);
    services.push(
      aService({
        name: `service-${index}`,
        image: 'backend',
        namespace: (['frontend', 'backend', 'worker', 'monitoring'] as const)[index % 4] ?? 'backend',
        ports: { http: 8080, metrics: 9100 },
        route: `/service-${index}`,
        metrics: { port: 'metrics' },
        connects: [...others, broker, objectStorage, entraId.verify],
      }),
    );
  }
  const named = Object.fromEntries(services.map((service) => [service.name, service]));
  return topologyOf({ database, broker, objectStorage, entraId, ...named });
}

describe('The proof is fast enough to run on every change', () => {
  test('production takes about a second at most: reading, evaluating, comparing, and every mutation', () => {
    const runs = [1, 2, 3, 4].map(() =>
      milliseconds('production, with its mutations', () => {
        const proof = prove(readObjects(join(ROOT, 'dist', 'production')), resolved);
        expect(proof.differences).toEqual([]);
        expect(survivors(proof.reachability, proof.declared, allMutations(proof.reachability))).toEqual([]);
      }),
    );
    // The best of four: the first runs also compile.
    expect(Math.min(...runs)).toBeLessThanOrEqual(1000 * SHARED);
  });

  test('200 services take about ten seconds at most', () => {
    const topology = many(200);
    const files = written(topology);
    const spent = milliseconds(`200 services in ${files.length} files`, () => {
      const proof = prove(parsed(files), resolve(topology, production));
      expect(proof.reaches.length).toBeGreaterThan(200 * 200);
      expect(proof.differences).toEqual([]);
    });
    expect(spent).toBeLessThanOrEqual(10_000 * SHARED);
  });
});
