import type { Fact } from './fact';

/** What something is in each environment, by the environment's name; undefined where it is absent. */
export type ByEnvironment = ReadonlyMap<string, readonly Fact[] | undefined>;

/** As wide as a line may be before each environment has one of its own. */
const WIDTH = 110;

/** What environments agree about is said once, and what they do not with their names. */
export function formatFacts(facts: ByEnvironment): string {
  const there = [...facts].flatMap(([name, all]) => (all === undefined ? [] : [{ name, all }]));
  const absent = [...facts].filter(([, all]) => all === undefined).map(([name]) => name);
  const sections = unique(there.flatMap(({ all }) => all.map((fact) => fact.section)));
  return [
    ...(absent.length === 0 ? [] : [`absent in ${absent.join(', ')}`]),
    ...sections.map((section) => {
      const rows = unique(
        there.flatMap(({ all }) => all.filter((one) => one.section === section).map(({ name }) => name)),
      );
      const width = Math.max(...rows.map((row) => row.length));
      const lines = rows.map((row) => {
        const of = (pick: (fact: Fact) => string | undefined) =>
          groupsOf(there.map(({ name, all }) => [name, valueIn(all, section, row, pick)]));
        return lineOf(
          row.padEnd(width),
          of(({ value }) => value),
          of(({ from }) => from),
        );
      });
      return [section, ...lines].join('\n');
    }),
  ].join('\n\n');
}

/** Several values of one name stand beside each other. */
function valueIn(
  all: readonly Fact[],
  section: string,
  name: string,
  pick: (fact: Fact) => string | undefined,
): string | undefined {
  const found = all
    .filter((fact) => fact.section === section && fact.name === name)
    .flatMap((fact) => pick(fact) ?? []);
  return found.length === 0 ? undefined : unique(found).join(', ');
}

/** What an environment does not have. */
const NONE = '(none)';

/** Environments that agree, those that are most first. */
type Group = readonly [value: string, environments: readonly string[]];

function groupsOf(values: readonly (readonly [environment: string, value: string | undefined])[]): Group[] {
  const groups = new Map<string, string[]>();
  for (const [environment, value] of values) {
    const text = value ?? NONE;
    groups.set(text, [...(groups.get(text) ?? []), environment]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function lineOf(row: string, values: readonly Group[], from: readonly Group[]): string {
  const origins = from.filter(([one]) => one !== NONE);
  const origin = origins.length === 0 ? '' : `  ← ${inOne(origins)}`;
  const line = `  ${row}  ${inOne(values)}${origin}`;
  if (values.length === 1 || line.length <= WIDTH) return line;
  const said = values.filter(([value]) => value !== NONE);
  const width = Math.max(...said.map(([, names]) => names.join(', ').length));
  const each = said.map(([value, names]) => `    ${names.join(', ').padEnd(width)}  ${value}`);
  return [`  ${row.trimEnd()}${origin}`, ...each].join('\n');
}

/** `info (production: debug)`; of what some do not have `s3 (local, staging)`. */
function inOne(groups: readonly Group[]): string {
  const said = groups.filter(([value]) => value !== NONE);
  if (said.length < groups.length) return said.map(([value, names]) => `${value} (${names.join(', ')})`).join('; ');
  const [[first = ''] = [], ...others] = said;
  const rest = others.map(([value, names]) => `${names.join(', ')}: ${value}`).join('; ');
  return `${first}${rest === '' ? '' : ` (${rest})`}`;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
