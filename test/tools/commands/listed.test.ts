import { parse } from '../../../tools/command/parse';
import { COMMANDS, FOREIGN } from '../../../tools/help/commands';
import { overview } from '../../../tools/help/overview';

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'every example of npm run %s is one that it takes',
  (_, command) => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const [typed] of command.examples) {
      const [args = ''] = typed.split(' > ');
      expect(() => parse(command, args.split(' ').filter(Boolean))).not.toThrow();
    }
  },
);

test('the overview has a line for each command, and each line fits a terminal of 160 columns', () => {
  const lines = overview().split('\n');
  for (const { name, purpose } of [...COMMANDS, ...FOREIGN]) {
    expect(lines.filter((line) => line.startsWith(`  npm run ${name} `) && line.endsWith(purpose))).toHaveLength(1);
  }
  expect(lines.filter((line) => line.length > 160)).toEqual([]);
});
