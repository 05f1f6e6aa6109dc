import { renameSync } from 'node:fs';
import { upgrade as command } from '../../../tools/upgrade';
import { upgrade as tool } from '../../../tools/upgrade/upgrade';
import { typed } from '../../fixtures/typed';
import type { Rename } from '../../../tools/upgrade/replace-files';
import { checkouts } from './checkouts';

const upgrade = typed(command, tool);

const at = checkouts();

/** A rename that fails the n-th time, and every later time if it is broken for good. */
function failing(n: number, forGood = false): Rename {
  let calls = 0;
  return (from, to) => {
    calls += 1;
    if (calls === n || (forGood && calls > n)) throw new Error('EIO: the disk is gone');
    renameSync(from, to);
  };
}

const run = (rename: Rename) => upgrade([at.newer.folder, '--package'], at.own.folder, rename);

describe('an upgrade that fails', () => {
  test('leaves the old engine and package.json as they were, wherever it fails', () => {
    at.own.write({ 'lib/model/deep/trace.log': 'trace\n', 'test/out.log': 'log\n' });
    const before = at.own.files();
    let n = 1;
    for (; n < 100; n += 1) {
      const { text, exitCode } = run(failing(n));
      if (exitCode === 0) break;
      expect(text).toBe('Nothing was replaced, all is as it was.\nEIO: the disk is gone');
      expect(at.own.files()).toEqual(before);
    }
    // Nine places and two settings go, as many and one more come, package.json changes, two ignored files return.
    expect(n).toBeGreaterThan(20);
    expect(at.own.read('lib/index.ts')).toBe('engine 2\n');
    expect(at.own.read('lib/model/deep/trace.log')).toBe('trace\n');
  });

  test('says where the old engine is when going back fails too', () => {
    const { text, exitCode } = run(failing(4, true));
    expect(exitCode).toBe(1);
    const [, old = ''] = /What was replaced is in (\S+), and in the last commit\.$/.exec(text) ?? [];
    expect(old.startsWith(at.own.folder)).toBe(true);
    expect(at.own.read(`${old.slice(at.own.folder.length + 1)}/lib/index.ts`)).toBe('engine 1\n');
  });
});
