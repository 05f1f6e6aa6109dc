import { GROUPS, type Group } from '../command/command';
import { COMMANDS, FOREIGN } from './commands';

/** Every command with what it does, by who uses it, each group in the order in which it is told. */
export function commandsOf(group: Group): { readonly name: string; readonly purpose: string }[] {
  return [...COMMANDS, ...FOREIGN].filter((one) => one.group === group);
}

const groups = Object.keys(GROUPS) as Group[];

/** What there is, for a terminal. */
export function overview(): string {
  const width = Math.max(...[...COMMANDS, ...FOREIGN].map(({ name }) => name.length));
  const parts = groups.map((group) =>
    [
      `${capital(group)}: ${GROUPS[group]}`,
      ...commandsOf(group).map(({ name, purpose }) => `  npm run ${name.padEnd(width)}  ${purpose}`),
    ].join('\n'),
  );
  return [...parts, 'npm run NAME -- --help is the page of one, with examples.'].join('\n\n');
}

/** The same as a table of Markdown. */
export function commandTable(): string {
  const rows = groups.flatMap((group) => [
    `| **${capital(group)}** | ${GROUPS[group]} |`,
    ...commandsOf(group).map(({ name, purpose }) => `| \`npm run ${name}\` | ${purpose} |`),
  ]);
  return ['| command | what it does |', '| --- | --- |', ...rows].join('\n');
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
