import { Document, parse, visit } from 'yaml';
import { toYaml } from '../../lib/output/yaml';

describe('YAML', () => {
  test('is read alike by a 1.1 parser (Kubernetes) and a 1.2 parser (Compose)', () => {
    const value = {
      no: 'no',
      yes: 'y',
      on: 'on',
      octal: '0755',
      time: '12:30:45',
      number: '1e3',
      hex: '0x1f',
      nil: '~',
      empty: '',
      under: '1_000',
    };
    expect(parse(toYaml(value), { version: '1.1' })).toEqual(value);
    expect(parse(toYaml(value), { version: '1.2' })).toEqual(value);
  });

  test('neither folds a long line nor writes an alias', () => {
    const long = 'word '.repeat(100).trim();
    const same = { long };
    const text = toYaml({ a: same, b: same });
    expect(text).not.toMatch(/[&*]a\d/);
    expect(text.split('\n').filter((line) => line.includes(long))).toHaveLength(2);
  });

  /**
   * What `yaml` writes, which is what the lines are held against: by itself, but for text that ends in empty lines or
   * space, or starts with a tab.
   */
  function reference(value: unknown): string {
    const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
    visit(document, {
      Scalar: (_, node) => {
        if (typeof node.value === 'string' && /(^|\n)\n$|[^\S\n]\n?$|^\n*\t.*\n|^\n+\t/.test(node.value))
          node.type = 'QUOTE_DOUBLE';
      },
    });
    return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 });
  }

  const AWKWARD = [
    ...[
      '',
      ' ',
      '-',
      '- a',
      'a-',
      '? x',
      ': x',
      'x:',
      'a: b',
      'a:b',
      'a #b',
      'a#b',
      '#a',
      ' a',
      'a ',
      'a  b',
      '$',
      '$x',
    ],
    ...['@x', '`x', '%y', '!t', '&a', '*b', '{x', '[y', '"q"', "it's", 'null', 'Null', '~', 'y', 'Off', 'true', 'e5'],
    ...['0755', '1_000', '0x1f', '12:30', '2020-01-01', '1.0', '.5', '+1', '=', '<<', '/', '/a: b', '\u00e9'],
    ...['a → b', '\u00a0', 'a\u0000b', 'a\tb', 'tab\t', '😀', 'a\nb', 'a\n', '\n', '\n\n', ' a\nb', 'a\n  b\n c'],
    ...['\ttab\na', '\n\ttab\na', ' \ttab\na', '\n \ta\nb', 'a\n\tb'],
    ...['a\n\nb\n\n', 'a\n   \n', '---\na', '...', 'a\r\nb', 'word '.repeat(50), `${'line '.repeat(40)}\n`.repeat(3)],
  ];

  test.each(AWKWARD.map((text) => [text]))(
    'writes %j as `yaml` does: as a value, as an item, as a key, at any depth',
    (text) => {
      const value = {
        a: text,
        list: [text, [text, { deep: text }]],
        deep: { deeper: { deepest: text, list: [{ x: text }] } },
      };
      expect(toYaml(value)).toBe(reference(value));
      if (!text.includes('\n')) expect(toYaml({ [text]: 1 })).toBe(reference({ [text]: 1 }));
    },
  );

  test.each(['\u0085', 'a\u2028b', '\u2029', 'two\nlines\u2028', '\ufeff', '\u007f', 'a\u009f', '\ufffe'])(
    'writes %j as it is called, as value and as key',
    (text) => {
      const written = toYaml({ k: text, [text]: 1 });
      expect(written).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe]/);
      expect(parse(written, { version: '1.1' })).toEqual({ k: text, [text]: 1 });
    },
  );

  test.each(['0o7', '0o17', '0o0'])(
    'quotes %s, which only YAML 1.2 takes for a number, as value and as key',
    (text) => {
      const written = toYaml({ k: text, [text]: [text] });
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(written, { version })).toEqual({ k: text, [text]: [text] });
      }
    },
  );

  test('writes numbers, booleans, nothing and empty collections as `yaml` does', () => {
    const value = {
      numbers: [0, 1, -1, 1.5, 1e21, 1e-7, NaN, Infinity],
      truth: [true, false],
      nothing: [null, undefined, { left: undefined, right: null }],
      empty: { list: [], map: {}, left: { out: undefined } },
      nested: [[[1], []], [{}]],
    };
    expect(toYaml(value)).toBe(reference(value));
  });

  test('writes any text as `yaml` does', () => {
    const letters = [
      'a',
      'y',
      'no',
      '-',
      ':',
      ' ',
      '#',
      '/',
      '$',
      '.',
      '1',
      'e',
      '"',
      "'",
      '{',
      '\n',
      '\t',
      '→',
      '\u00a0',
      '%',
      ',',
    ];
    // Always the same sequence: a failure can be seen again.
    let seed = 1;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const texts = Array.from({ length: 3000 }, () =>
      Array.from({ length: 1 + next(6) }, () => letters[next(letters.length)]).join(''),
    );
    for (const text of texts) expect(toYaml({ k: text, l: [[text]] })).toBe(reference({ k: text, l: [[text]] }));
  });
});
