import { toYaml } from '../output/yaml';
import type { ChartValue, Given } from './chart-value';
import { ONLY } from './schema';

interface Tree {
  readonly [name: string]: Tree | Given;
}

/** The values as they are given, with what each is. */
export function valuesFile(values: readonly ChartValue[]): string {
  return `# What may be said otherwise. values.schema.json has the limits of each, README.md all of them in a table.\n${[
    `# ${ONLY}\nonly: ""\n`,
    ...groupsOf(values).map(([, group]) => {
      const [first] = group;
      const comment = first?.path.length === 1 ? `# ${first.purpose}\n` : '';
      return `${comment}${toYaml(treeOf(group))}`;
    }),
  ].join('\n')}`;
}

/** Values by the first name of their paths. */
export const groupsOf = (values: readonly ChartValue[]): (readonly [string, readonly ChartValue[]])[] =>
  [...new Set(values.map(({ path }) => path[0] ?? ''))].map((name) => [
    name,
    values.filter(({ path }) => path[0] === name),
  ]);

/** Not by assignment: what a service may be called, every object has already. */
function treeOf(values: readonly ChartValue[], depth = 0): Tree {
  const names = [...new Set(values.map(({ path }) => path[depth] ?? ''))];
  const members = names.map((name): [string, Tree | Given] => {
    const within = values.filter(({ path }) => path[depth] === name);
    const leaf = within.find(({ path }) => path.length === depth + 1);
    return [name, leaf?.given ?? treeOf(within, depth + 1)];
  });
  return Object.fromEntries(members);
}
