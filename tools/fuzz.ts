import { defineCommand } from './command/command';
import { start } from './command/start';

const isWhole = (given: string, least: number): boolean => /^\d{1,9}$/.test(given) && Number(given) >= least;

export const fuzz = defineCommand({
  name: 'fuzz',
  group: 'extend',
  purpose: 'Makes applications up, with mistakes and without, and judges what the engine makes of each.',
  notes: `What is accepted is held to every promise, to the schemas and to two parsers of YAML; what is refused must have a
report that helps. A find is made as small as it can be, and printed as code. Ctrl-C ends it; the same command goes on.`,
  operands: {
    count: { words: 'how many applications' },
    seed: { words: 'a whole number: the same applications each time; 1 if it is not said', optional: true },
  },
  options: {
    from: { value: 'CASE', words: 'the first application, by its number: what was done before says nothing' },
    processes: { value: 'N', words: 'so many at once, each on a core of its own', default: '1' },
    fresh: { words: 'from the beginning, where an interrupted run would go on' },
  },
  examples: [
    ['500 7', 'the first 500 of the seed 7'],
    ['1 7 --from 4711', 'one of them again'],
    ['20000 7 --processes 2', 'on two cores'],
  ],
  ends: { 0: 'nothing was found', 1: 'something was found, or it failed' },
  refuse: ({ count, seed = '1', from = '0', processes }) =>
    [
      { what: 'COUNT', given: count, least: 1 },
      { what: 'SEED', given: seed, least: 0 },
      { what: '--from', given: from, least: 0 },
      { what: '--processes', given: processes, least: 1 },
    ]
      .filter(({ given, least }) => !isWhole(given, least))
      .map(({ what, given, least }) => `${what} is a whole number from ${least} up, and ${given} is none`),
});

start(module, fuzz, () => import('./fuzz/fuzz'));
