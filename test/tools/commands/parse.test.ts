import { defineCommand } from '../../../tools/command/command';
import { formatHelp } from '../../../tools/command/format-help';
import { asksForHelp, parse } from '../../../tools/command/parse';
import { formatRefusal } from '../../../tools/command/start';
import { UsageError } from '../../../tools/command/usage-error';

const bake = defineCommand({
  name: 'bake',
  group: 'develop',
  purpose: 'Bakes.',
  options: {
    oven: { value: 'NAME', short: 'o', words: 'which one', default: 'left' },
    spice: { value: 'NAME', words: 'what goes in', many: true },
    salt: { value: 'GRAMS', words: 'how much' },
    quick: { words: 'without rest' },
    'no-sugar': { words: 'bitter' },
  },
  operands: { cake: { words: 'which cake' }, guest: { words: 'for whom', optional: true, many: true } },
  restOf: 'the oven',
  examples: [['stollen --quick', 'by tomorrow']],
  refuse: ({ quick, oven }) => (quick && oven === 'right' ? ['the right oven is slow'] : []),
});

const problems = (...args: string[]): readonly string[] => {
  try {
    parse(bake, args);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems;
    throw error;
  }
};

test('what was typed is given by its name, with what is taken where nothing was said', () => {
  const { oven, spice, salt, quick, 'no-sugar': noSugar, cake, guest, rest } = parse(bake, ['stollen']);
  expect({ oven, spice, salt, quick, noSugar, cake, guest, rest }).toEqual({
    ...{ oven: 'left', spice: [], salt: undefined, quick: false, noSugar: false },
    ...{ cake: 'stollen', guest: [], rest: [] },
  });
  expect(
    parse(bake, ['-o', 'right', 'stollen', '--spice=nutmeg', 'ada', '--spice', 'mace', '--no-sugar', 'ben']),
  ).toMatchObject({
    ...{ oven: 'right', spice: ['nutmeg', 'mace'], 'no-sugar': true, quick: false },
    ...{ cake: 'stollen', guest: ['ada', 'ben'] },
  });
});

test('what stands behind a -- of its own is left to the other program, options and all', () => {
  expect(parse(bake, ['stollen', '--', '--hot', '-o', 'x'])).toMatchObject({
    oven: 'left',
    rest: ['--hot', '-o', 'x'],
  });
  expect(asksForHelp(['stollen', '--', '--help'])).toBe(false);
  expect([asksForHelp(['--nonsense', '--help']), asksForHelp(['-h']), asksForHelp(['help'])]).toEqual([
    ...[true, true, false],
  ]);
});

test.each([
  [['--oevn', 'left', 'x'], ['--oevn is no option of npm run bake: did you mean --oven?']],
  [['x', '--nosugar'], ['--nosugar is no option of npm run bake: did you mean --no-sugar?']],
  [['x', '--unheard-of'], ['--unheard-of is no option of npm run bake']],
  [['x', '-z'], ['-z is no option of npm run bake']],
  [['x', '--oven'], ['--oven asks for NAME']],
  [['x', '--oven='], ['--oven asks for NAME']],
  [['x', '--oven', '--quick'], ['--oven asks for NAME']],
  [['x', '--quick=1'], ['--quick takes no value']],
  [['x', '--salt', '1', '--salt', '2'], ['--salt is asked for once, and given as 1 and 2']],
  [[], ['CAKE is missing: which cake']],
  [['x', '--quick', '--oven', 'right'], ['the right oven is slow']],
  [
    ['--salt', '--quick=1', '--oevn', 'left'],
    [
      '--oevn is no option of npm run bake: did you mean --oven?',
      '--salt asks for GRAMS',
      'CAKE is missing: which cake',
    ],
  ],
])('%j is refused, with all that is wrong at once', (args, said) => {
  expect(problems(...args)).toEqual(said);
});

test('what nothing takes is refused, where there is no list to take it', () => {
  const plain = defineCommand({ name: 'plain', group: 'check', purpose: 'Does.', examples: [['', 'it']] });
  expect(() => parse(plain, ['a', 'b'])).toThrow('too much is given, nothing takes a, b');
});

test('a refusal says how many problems there are, each of them, and where to read more', () => {
  expect(formatRefusal(bake, ['one', 'two'])).toBe(
    [
      '2 problems with the arguments; nothing was done.\n',
      'one',
      'two\n',
      'npm run bake -- [OPTION …] CAKE [GUEST …] [-- OPTION …]',
      'npm run bake -- --help says what there is.',
    ].join('\n'),
  );
});

test('the page of a command has each option and argument with its words, and examples as they are typed', () => {
  const page = formatHelp(bake);
  expect(page).toMatch(/^npm run bake -- \[OPTION …\] CAKE \[GUEST …\] \[-- OPTION …\]\n\nBakes\.\n/);
  expect(page).toMatch(/\n {2}-o, --oven NAME +which one; left if it is not said\n/);
  expect(page).toMatch(/\n {2}--spice NAME +what goes in; may be said several times\n/);
  expect(page).toMatch(/\n {2}npm run bake -- stollen --quick +by tomorrow\n/);
  expect(page).toMatch(/\n {2}2 +the arguments are wrong, and nothing was done$/);
});
