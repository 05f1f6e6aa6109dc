import { upgrade as command } from '../../../tools/upgrade';
import { upgrade as tool } from '../../../tools/upgrade/upgrade';
import { typed } from '../../fixtures/typed';
import { checkouts, packageText } from './checkouts';

const upgrade = typed(command, tool);

const at = checkouts();

const run = (...args: string[]) => upgrade([at.newer.folder, ...args], at.own.folder).text;

const NEEDS = [
  '  changed  engines node         >=20 → >=22',
  '  added    scripts new          ts-node tools/new.ts',
  '  changed  scripts synth        ts-node main.ts → ts-node main.ts --fast',
  '  removed  scripts old          ts-node tools/old.ts',
  '  added    dependencies ajv     8.0.0',
  '  changed  dependencies cdk8s   2.0.0 → 2.1.0',
  '  removed  devDependencies ajv  8.0.0',
  '  added    overrides glob       13.0.0',
].join('\n');

describe('package.json', () => {
  test('is left alone, and what it needs is printed', () => {
    const before = at.own.read('package.json');
    const text = run();
    expect(text).toContain(`package.json needs:\n${NEEDS}\n`);
    expect(text).toContain('Only yours has, and keeps: scripts deploy, dependencies zod.\n');
    expect(at.own.read('package.json')).toBe(before);
  });

  test('gets what it needs with --package, and keeps the name, the version and what is the adopter’s', () => {
    expect(run('--package')).toContain(`package.json was changed:\n${NEEDS}\n`);
    expect(at.own.read('package.json')).toBe(
      packageText({
        name: 'shop',
        version: '7.0.0',
        engines: { node: '>=22' },
        scripts: { synth: 'ts-node main.ts --fast', deploy: 'shop deploy', new: 'ts-node tools/new.ts' },
        dependencies: { ajv: '8.0.0', cdk8s: '2.1.0', yaml: '2.0.0', zod: '4.0.0' },
        devDependencies: { jest: '30.0.0' },
        overrides: { glob: '13.0.0' },
      }),
    );
  });

  test('can be written by a second run', () => {
    run();
    expect(run('--package')).toContain(`package.json was changed:\n${NEEDS}\n`);
    expect(run()).toContain('package.json has what the newer engine needs.');
  });

  test('keeps what may be a leftover when the old engine is not in the history of the newer one', () => {
    at.own.commit({ 'lib/index.ts': 'engine 1, changed here\n' });
    const text = run('--package');
    expect(text).not.toContain('removed  scripts old');
    expect(text).toMatch(/keeps: scripts old, scripts deploy, dependencies zod\. The old engine is not in the history/);
    expect(JSON.parse(at.own.read('package.json'))).toMatchObject({ scripts: { old: 'ts-node tools/old.ts' } });
  });
});
