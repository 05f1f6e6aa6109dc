import type { Problem } from '../../lib/model';
import { formatAnnotations, formatJson, formatText } from '../../lib/problems/report';

const ROOT = '/home/me/topology';

const problem = (more: Partial<Problem> = {}): Problem => ({
  subject: 'backend',
  field: 'ports.http',
  given: 0,
  allowed: 'a whole number from 1 to 65535',
  fix: 'write another',
  ...more,
});

const place = (text: string, column = 3) => ({ file: `${ROOT}/app/services/backend.ts`, line: 12, column, text });

const text = (problems: readonly Problem[], columns = 80): string => formatText(problems, { root: ROOT, columns });

describe('the text for people', () => {
  test('has for each problem the place, the line with a caret, what it is about, and the fix', () => {
    const { length } = '  ports: { ';
    const placed = problem({ place: place('  ports: { http: 0 },', length + 1) });
    expect(text([placed, problem({ subject: 'worker', field: '' })])).toMatchInlineSnapshot(`
      "2 problems in the definition; nothing was written.

      app/services/backend.ts:12:12
        12 |   ports: { http: 0 },
           |            ^
      backend: ports.http
        given    0
        allowed  a whole number from 1 to 65535
        fix      write another

      worker
        given    0
        allowed  a whole number from 1 to 65535
        fix      write another"
    `);
  });

  test('breaks what is allowed and the fix between words, and leaves a place outside of the root as it is', () => {
    const outside = { ...place(''), file: '/elsewhere/x.ts' };
    const long = problem({ allowed: 'name, namespace, purpose, ports, probes', fix: 'one\ntwo', place: outside });
    expect(text([long], 40)).toMatchInlineSnapshot(`
      "1 problem in the definition; nothing was written.

      /elsewhere/x.ts:12:3
      backend: ports.http
        given    0
        allowed  name, namespace, purpose,
                 ports, probes
        fix      one
                 two"
    `);
  });

  test.each([1, 2, 9, 20, 41, 55, 60])(
    'cuts a line that is too wide around what is meant, here column %d',
    (column) => {
      const line = `${'-'.repeat(column - 1)}x${'-'.repeat(60 - column)}`;
      const [, , , excerpt = '', caret = ''] = text([problem({ place: place(line, column) })], 32).split('\n');
      expect(excerpt).toHaveLength(32);
      expect(excerpt).toMatch(/^ {2}12 \| (…-|[-x]).*(-…|[-x])$/);
      expect(excerpt[caret.indexOf('^')]).toBe('x');
    },
  );

  test('keeps the caret below what is meant in a line with tabs', () => {
    const [, , , excerpt = '', caret = ''] = text([problem({ place: place('\t\tx: 1,', 3) })]).split('\n');
    expect(excerpt[caret.indexOf('^')]).toBe('x');
  });

  test('obeys nothing that a definition holds: no colours, no new lines', () => {
    const hostile = 'a\u001b[31m\nb\u009b\u2028\u202e';
    const all = text([
      problem({ subject: hostile, given: hostile, allowed: hostile, place: place(`  x: '${hostile}'`) }),
    ]);
    expect(all).not.toMatch(/[\u001b\u009b\u2028\u202e]/);
    expect(all).toContain('a\\u001b[31m\\nb\\u009b\\u2028\\u202e: ports.http');
    expect(all).toContain('given    "a\\u001b[31m\\nb\\u009b\\u2028\\u202e"');
  });
});

describe('a secret', () => {
  const hidden = problem({
    field: 'env.API_TOKEN',
    given: 'a literal (not shown)',
    place: place("  env: { A: 'hunter2' },"),
  });

  test('is not shown with its line', () => {
    expect(text([hidden])).not.toContain('hunter2');
    expect(text([hidden])).toContain('app/services/backend.ts:12:3\nbackend: env.API_TOKEN');
  });

  test('is not shown by another problem of the same line', () => {
    expect(text([problem({ place: hidden.place ?? place('') }), hidden])).not.toContain('hunter2');
  });

  test.each([
    "API_TOKEN: 'hunter2'",
    "'db-password': `hunter2`",
    "env: { ['SECRET']: 'hunter2' }",
    "KEY = ('hunter2')",
  ])('is not shown by a problem of what stands beside it: %s', (line) => {
    expect(text([problem({ place: place(`  ${line}, x: 1`) })])).not.toContain('hunter2');
  });

  test('is not shown as a part of what was given', () => {
    const given = problem({ given: [{ API_TOKEN: 'hunter2', LOG_LEVEL: 'info' }] });
    for (const format of [formatText, formatJson, formatAnnotations]) {
      expect(format([given], { root: ROOT })).not.toContain('hunter2');
      expect(format([given], { root: ROOT })).toContain('LOG_LEVEL');
    }
  });

  test('that is asked for by name and key is no secret', () => {
    expect(text([problem({ place: place("  A_SECRET: secret('backend', 'a', 'x'),") })])).toContain("secret('backend'");
  });
});

const circular: { self?: unknown } = {};
circular.self = circular;
const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no');
    },
  },
);

const strange: readonly (readonly [string, unknown, string, unknown])[] = [
  ['nothing', undefined, 'nothing', null],
  ['null', null, 'null', null],
  ['a number', 0, '0', 0],
  ['NaN', NaN, 'NaN', 'NaN'],
  ['an endless number', -Infinity, '-Infinity', '-Infinity'],
  ['a big number', 1n, '1n', '1n'],
  ['a text', 'a"b', '"a\\"b"', 'a"b'],
  ['a symbol', Symbol('s'), 'Symbol(s)', 'Symbol(s)'],
  ['a function', () => 1, '[function]', '[function]'],
  ['a circle', circular, '{"self":"[circular]"}', { self: '[circular]' }],
  ['a date that is none', new Date(NaN), 'Invalid Date', 'Invalid Date'],
  ['what throws when it is looked at', throwing, '[unreadable]', '[unreadable]'],
  [
    'a list with all of these',
    [1n, NaN, undefined, Symbol('s')],
    '["1n","NaN",null,"Symbol(s)"]',
    ['1n', 'NaN', null, 'Symbol(s)'],
  ],
];

test.each(strange)('what was given may be %s', (_, given, forPeople, forPrograms) => {
  expect(text([problem({ given })])).toContain(`  given    ${forPeople}\n`);
  const { problems } = JSON.parse(formatJson([problem({ given })], { root: ROOT })) as {
    problems: { given: unknown }[];
  };
  expect(problems[0]?.given).toEqual(forPrograms);
});

test('what was given is shortened', () => {
  const [, line = ''] = /given {4}(.*)/.exec(text([problem({ given: 'x'.repeat(1000) })])) ?? [];
  expect(line).toMatch(/^"x+…$/);
  expect(line.length).toBeLessThanOrEqual(160);
});

test('JSON is one object with the problems, each with its place or without', () => {
  const problems = [problem({ place: place('  ports: {},') }), problem({ subject: 'worker' })];
  const rest = { field: 'ports.http', given: 0, allowed: 'a whole number from 1 to 65535', fix: 'write another' };
  expect(JSON.parse(formatJson(problems, { root: ROOT }))).toEqual({
    problems: [
      { subject: 'backend', ...rest, file: 'app/services/backend.ts', line: 12, column: 3 },
      { subject: 'worker', ...rest, file: null, line: null, column: null },
    ],
  });
});

test('an annotation is a line with its place, escaped as GitHub asks', () => {
  const one = problem({ subject: 'a,b%', given: 'x', allowed: '100%', fix: 'a\r\nb: c', place: place('') });
  expect(formatAnnotations([one, problem()], { root: ROOT }).split('\n')).toEqual([
    '::error file=app/services/backend.ts,line=12,col=3,title=a%2Cb%25%3A ports.http::given "x"; allowed: 100%25; fix: a%0D%0Ab: c',
    '::error title=backend%3A ports.http::given 0; allowed: a whole number from 1 to 65535; fix: write another',
  ]);
});
