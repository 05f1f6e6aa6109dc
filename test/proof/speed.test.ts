import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { clusterActors } from '../../proof/actors';
import { compare, declare, type Arrow } from '../../proof/compare';
import { matrix } from '../../proof/matrix';
import { allMutations, survivors } from '../../proof/mutations';
import { Reachability } from '../../proof/reachability';
import { readWorld } from '../../proof/world';
import { many } from './fixture-sizes';
import { expectedArrows, production } from './production';

const folder = mkdtempSync(join(tmpdir(), 'proof-speed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, objects: readonly object[]): string {
  const at = join(folder, name);
  mkdirSync(at);
  objects.forEach((object, index) => writeFileSync(join(at, `${index}.yaml`), stringify(object)));
  return at;
}

/** Reads the YAML, compares the whole matrix with the arrows and, if asked, tries every mutation; in milliseconds of CPU. */
function prove(at: string, arrows: readonly Arrow[], withMutations: boolean) {
  const start = process.cpuUsage();
  const reachability = new Reachability(readWorld(at, { actors: clusterActors }));
  const declared = declare(arrows, reachability.world.endpoints);
  const reaches = matrix(reachability);
  const differences = compare(reachability, reaches, declared);
  const mutations = withMutations ? allMutations(reachability) : [];
  const unnoticed = survivors(reachability, declared, mutations);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = Math.round((user + system) / 1000);
  if (process.env['PROOF_FIGURES'])
    process.stdout.write(`${reaches.length} pairs, ${mutations.length} mutations: ${milliseconds} ms\n`);
  return { milliseconds, differences, unnoticed };
}

describe('The proof is fast enough to run on every change', () => {
  test('production with all its mutations takes at most a second', () => {
    const at = write('production', production());
    const runs = [1, 2, 3].map(() => prove(at, expectedArrows(), true));
    expect(runs.map(({ differences, unnoticed }) => [differences, unnoticed])).toEqual([1, 2, 3].map(() => [[], []]));
    // The best of three: what else the machine does at the time is not the proof's.
    expect(Math.min(...runs.map(({ milliseconds }) => milliseconds))).toBeLessThanOrEqual(1000);
  });

  test('the matrix of 200 services takes at most ten seconds', () => {
    const { boxes, arrows } = many(200);
    const dns = boxes
      .filter(({ kind }) => kind !== 'actor')
      .map(({ name }) => ({ from: name, to: 'kube-dns', port: '53/UDP' }));
    const { milliseconds, differences } = prove(write('many', production(boxes, arrows)), [...arrows, ...dns], false);
    expect(differences).toEqual([]);
    expect(milliseconds).toBeLessThanOrEqual(10_000);
  });
});
