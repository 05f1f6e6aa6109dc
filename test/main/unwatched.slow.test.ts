import { Workspace } from '../fixtures/workspace';

const workspace = new Workspace('seed');
afterAll(() => workspace.remove());

test('every synth of an environment that nothing watches says so in one line', () => {
  const warnings = () => workspace.synth().stderr.match(/^warning: watched by nothing.*$/gm) ?? [];
  expect(warnings()).toEqual([]);
  workspace.edit('app/environments.ts', (text) => text.replace(/^ {2}monitoring: .*\n/m, ''));
  expect(warnings()).toEqual(['warning: watched by nothing, so nobody is called when something breaks: production']);
});
