import { rmSync } from 'node:fs';
import { BetweenWrites } from '../../lib/output/between-writes';
import { writeFiles } from '../../lib/output/write-files';
import { killedAt, prepare, was, will } from './killed-at';
import { generated, Sandbox, testOfExchange } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => {
  jest.restoreAllMocks();
  box.remove();
});

describe('a run that is killed', () => {
  /** What a run has of those before it in the same process. */
  const keptFrom = (files: typeof was): BetweenWrites => {
    const kept = new BetweenWrites(box.dist);
    writeFiles(box.dist, [...files, generated('more/c.yaml', 'x: 1\n')], undefined, kept);
    writeFiles(box.dist, files, undefined, kept);
    return kept;
  };

  const everyStep = (perl: boolean, keeps = false): string[] => {
    const [after, before] = [prepare(box, will), prepare(box, was)];
    const found: string[] = [];
    for (let step = 1, more = true; more; step++) {
      prepare(box, was);
      const kept = keeps ? keptFrom(was) : undefined;
      more = killedAt(box, step, () => writeFiles(box.dist, will, undefined, kept), { perl });
      const now = box.contents();
      if (now === undefined) found.push('missing');
      else if (JSON.stringify(now) === JSON.stringify(before)) found.push('old');
      else if (JSON.stringify(now) === JSON.stringify(after)) found.push('new');
      else found.push(`a mixture at step ${step}`);
      // Whatever the next run writes, what the killed one left is in nobody's way.
      writeFiles(box.dist, step % 2 === 0 ? will : was);
      expect(box.contents()).toEqual(step % 2 === 0 ? after : before);
      expect(box.beside()).toEqual([]);
    }
    return found;
  };

  testOfExchange(
    'before any of its steps leaves everything old or everything new, and the next run needs no help',
    () => {
      const found = everyStep(true);
      expect(found.length).toBeGreaterThan(40);
      expect(found).toEqual([...found].sort((x, y) => Number(x === 'new') - Number(y === 'new')));
      expect(new Set(found)).toEqual(new Set(['old', 'new']));
    },
  );

  testOfExchange('before any of its steps does so where it has written before, too', () => {
    const found = everyStep(true, true);
    expect(found.length).toBeGreaterThan(30);
    expect(new Set(found)).toEqual(new Set(['old', 'new']));
  });

  test('before any of its steps does so without Perl too, but for the moment between two renames', () => {
    const found = everyStep(false);
    expect(found.filter((state) => state === 'missing')).toHaveLength(2);
    expect(new Set(found)).toEqual(new Set(['old', 'missing', 'new']));
  });

  const killedBetweenRenames = (): void => {
    let step = 0;
    while (killedAt(box, ++step, () => writeFiles(box.dist, will), { perl: false })) {
      if (box.contents() === undefined) return;
    }
    throw new Error('the folder was never missing');
  };

  test('between the two renames leaves the folder missing, and the next run puts it back before it does anything', () => {
    const before = prepare(box, was);
    killedBetweenRenames();
    expect(() => writeFiles(box.dist, [generated('local/.env', 'x: 1\n')])).toThrow('not overwritten');
    expect(box.contents()).toEqual(before);
    expect(box.beside()).toEqual([]);
  });

  test('between the two renames does not cost what is not ours, though somebody has made the folder anew', () => {
    prepare(box, was);
    killedBetweenRenames();
    box.put('local/notes.txt', 'mine\n');
    writeFiles(box.dist, will);
    expect(box.contents()).toMatchObject({ 'local/.env': 'SECRET=1\n', 'local/notes.txt': 'mine\n' });
  });

  test('before its first file leaves no folder at all, or all of it', () => {
    for (let step = 1, more = true; more; step++) {
      rmSync(box.dist, { recursive: true, force: true });
      more = killedAt(box, step, () => writeFiles(box.dist, was), { perl: true });
      expect([0, was.length]).toContain(Object.keys(box.contents() ?? {}).length);
    }
    writeFiles(box.dist, was);
    expect(box.beside()).toEqual([]);
  });
});
