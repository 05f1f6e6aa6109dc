import type { Part, PartKind } from '../graph/graph';
import { escaped, plain } from './escape';
import { idsFor } from './ids';

/** What a picture shows. */
export interface Picture {
  /** For who does not see it. */
  readonly title: string;
  readonly description: string;
  /** From top to bottom, or from left to right. @default 'TB' */
  readonly direction?: 'TB' | 'LR';
  readonly parts: readonly Part[];
  readonly lines: readonly Line[];
  /** Groups drawn as one box, without what is in them. @default none */
  readonly closed?: ReadonlyMap<string, readonly string[]>;
}

/** From a part or a group to another one. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** What encloses the label of a node, by which kinds are told apart without colours. */
const SHAPES: Readonly<Record<PartKind, readonly [string, string]>> = {
  people: ['([', '])'],
  edge: ['{{', '}}'],
  service: ['[', ']'],
  job: ['(', ')'],
  store: ['[(', ')]'],
  outside: ['[[', ']]'],
  platform: ['[', ']'],
};

/** Grounds that dark text is read on, in either theme of a page. */
const FILLS: Readonly<Record<PartKind, string>> = {
  people: '#ffffff',
  edge: '#fff4e1',
  service: '#e1f5ff',
  job: '#eeeeee',
  store: '#e1ffe1',
  outside: '#f5e1ff',
  platform: '#ffe1e1',
};

/** A picture as the text of a Mermaid flowchart. */
export function flowchart({ title, description, direction = 'TB', parts, lines, closed = new Map() }: Picture): string {
  const groups = [...new Set(parts.flatMap(({ group }) => group ?? []))].sort();
  const id = idsFor([...parts.map((part) => part.id), ...groups.map(groupKey), ...closed.keys()]);
  const at = (name: string): string => id(name) || id(groupKey(name));
  const node = (part: Part) => `${id(part.id)}${shaped(part)}:::${part.kind}`;
  const kinds = [...new Set(parts.map(({ kind }) => kind))].sort();
  return [
    `flowchart ${direction}`,
    `  accTitle: ${plain(title)}`,
    `  accDescr: ${plain(description)}`,
    ...parts.filter(({ group }) => group === undefined).map((part) => `  ${node(part)}`),
    ...groups.flatMap((group) => [
      `  subgraph ${id(groupKey(group))}["${escaped(group)}"]`,
      ...parts.filter((part) => part.group === group).map((part) => `    ${node(part)}`),
      '  end',
    ]),
    ...[...closed].map(([group, said]) => `  ${id(group)}["${[group, ...said].map(escaped).join('<br/>')}"]`),
    ...lines.map(({ from, to, label }) =>
      label === '' ? `  ${at(from)} --> ${at(to)}` : `  ${at(from)} -->|"${escaped(label)}"| ${at(to)}`,
    ),
    ...kinds.map((kind) => `  classDef ${kind} fill:${FILLS[kind]},stroke:#57606a,color:#1b1b1b`),
  ].join('\n');
}

/** Apart from the ids of parts: a part may be called as a group is. */
const groupKey = (group: string): string => `group ${group}`;

function shaped({ name, kind, lines }: Part): string {
  const [open, close] = SHAPES[kind];
  return `${open}"${[name, ...lines].map(escaped).join('<br/>')}"${close}`;
}
