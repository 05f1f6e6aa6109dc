import { DEFINERS, isInTopology } from './build';
import { ODD_VALUES } from './odd-values';
import { isFields, markOf, textOf, type Data, type Mark, type Plan } from './plan';

/** A plan as the TypeScript that it stands for. @param engine what it imports the engine from */
export function codeOf({ entries }: Plan, engine: string): string {
  const definitions = entries.map(
    ({ key, define, props }) => `export const ${key} = ${DEFINERS[define].name}(${literal(props)} as never);`,
  );
  const names = (environments: boolean): string =>
    entries
      .filter((entry) => (environments ? entry.define === 'environment' : isInTopology(entry)))
      .map(({ key }) => key)
      .join(', ');
  const used = [...new Set(entries.map(({ define }) => DEFINERS[define].name))].sort();
  return [
    `import { ${[...used, 'as', 'at', 'resilient', 'topologyOf', 'within'].join(', ')} } from '${engine}';`,
    '',
    ...definitions,
    '',
    `export const topology = topologyOf({ ${names(false)} } as never);`,
    `export const environments = [${names(true)}];`,
    '',
  ].join('\n');
}

function literal(data: Data, indent = ''): string {
  const deeper = `${indent}  `;
  if (Array.isArray(data))
    return data.length === 0 ? '[]' : `[${data.map((one: Data) => literal(one, deeper)).join(', ')}]`;
  if (!isFields(data)) return JSON.stringify(data);
  const mark = markOf(data);
  if (mark !== undefined) return marked(mark, data[mark] ?? null);
  const members = Object.entries(data);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([name, value]) => `${deeper}${nameOf(name)}: ${literal(value, deeper)},\n`).join('')}${indent}}`;
}

/** Computed where it would be the prototype. */
const nameOf = (name: string): string =>
  name === '__proto__' ? "['__proto__']" : /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : JSON.stringify(name);

function marked(mark: Mark, data: Data): string {
  const [first = null, second = null, third] = (Array.isArray(data) ? data : [data]) as readonly Data[];
  const text = JSON.stringify(second);
  switch (mark) {
    case '$ref':
      return textOf(data);
    case '$value':
      return ODD_VALUES[textOf(data)]?.code ?? 'undefined';
    case '$endpoint':
      return third === undefined
        ? `${textOf(first)}.${textOf(second)}`
        : `within(${textOf(first)}, ${JSON.stringify(third)} as never).${textOf(second)}`;
    case '$at':
      return `at(${textOf(first)}, ${text} as never)`;
    case '$as':
      return `as(${literal(first)}, ${literal(second)} as never)`;
    case '$resilient':
      return `resilient(${literal(first)}, ${literal(second)} as never)`;
  }
}
