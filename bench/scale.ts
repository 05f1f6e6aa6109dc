import { join } from 'node:path';
import { synth } from '../synth';
import { local, production } from '../test/apps/seed/environments';
import { median } from './median';
import { syntheticTopology } from './topology';

/** Both renderers for one size of topology, validation included, in a process that is warm. */
export interface Scale {
  readonly services: number;
  /** Kubernetes objects and Compose services together. */
  readonly objects: number;
  readonly ms: number;
}

/** Median of some runs, after one that is not counted. The garbage of each run is collected before the next. */
export function scale(services: number, runs: number): Scale {
  const topology = syntheticTopology(services);
  const run = () => synth({ topology, environments: [local, production], root: join(__dirname, '..') });
  const objects = run().reduce((sum, group) => sum + group.objects, 0);
  const times = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { services, objects, ms: median(times) };
}
