import { join } from 'node:path';
import { resolve } from '../lib/model';
import { parseObjects } from '../proof/objects';
import { prove } from '../proof/prove';
import { production } from '../test/apps/seed/environments';
import { synth } from '../synth';
import { syntheticTopology } from './topology';

/** The proof of who may reach whom for so many services: reading, evaluating and comparing. */
export interface ProofTime {
  readonly services: number;
  readonly pairs: number;
  readonly ms: number;
}

/** @throws Error if something is open that is not declared, or the other way round */
export function proofTime(services: number): ProofTime {
  const topology = syntheticTopology(services);
  const groups = synth({ topology, environments: [production], root: join(__dirname, '..') });
  const files = groups
    .flatMap((group) => group.files)
    .filter(({ path }) => !path.startsWith(`${production.name}/addons/`));
  const start = performance.now();
  const objects = files.flatMap(({ path, content }) => parseObjects(content, path));
  const { reaches, differences } = prove(objects, resolve(topology, production));
  if (differences.length > 0)
    throw new Error(`the proof of ${services} services found ${differences.length} differences`);
  return { services, pairs: reaches.length, ms: performance.now() - start };
}
