import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, FOREIGN } from '../../tools/help/commands';
import { commandTable } from '../../tools/help/overview';

const ROOT = join(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const names = Object.keys(scripts).sort();

test('every script of package.json is a command that is described, and each of these is a script', () => {
  expect([...COMMANDS, ...FOREIGN].map(({ name }) => name).sort()).toEqual(names);
  const ours = names.filter((name) => /ts-node/.test(scripts[name] ?? ''));
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual(ours);
});

test('what a script of another program runs is the program that the overview names', () => {
  for (const { name, program } of FOREIGN) expect(scripts[name]).toMatch(new RegExp(`(^|&& )${program}( |$)`));
});

test('README has the table of all commands', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(commandTable());
});
