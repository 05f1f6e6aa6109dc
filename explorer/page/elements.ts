import type { ElementDefinition } from 'cytoscape';
import type { PageArrow, PageData, PagePart, PartKind } from '../data/page-data';

/** What a part takes up. */
export const PART = { width: 190, height: 64 };
/** Room around what is in a namespace, and for its name above that. */
const MARGIN = 28;
const HEAD = 22;

/** What is drawn even if nobody talks to it. */
const OWN: readonly PartKind[] = ['service', 'job', 'store'];

/** Parts by name, and what they say last of themselves. */
export const partElement = (
  { id, name, kind, lines, x, y }: Omit<PagePart, 'group'>,
  ...classes: readonly string[]
): ElementDefinition => {
  const [said = ''] = lines.slice(-1);
  return {
    data: { id, label: said === '' ? name : `${name}\n${breakable(said)}`, kind },
    position: { x, y },
    classes: ['part', ...classes].join(' '),
  };
};

export const arrowElement = ({ from, to, label, watching }: PageArrow, i: number): ElementDefinition => ({
  data: { id: `arrow ${i}`, source: from, target: to, label },
  classes: `arrow${watching ? ' watching' : ''}`,
});

/** All that there is: namespaces, parts, and arrows unless there are too many to tell them apart. */
export function wholeElements({ parts, arrows }: PageData, hasArrows: boolean): ElementDefinition[] {
  const inApplication = new Set(arrows.filter(({ watching }) => !watching).flatMap(({ from, to }) => [from, to]));
  const isWatching = ({ id, kind }: PagePart): boolean => !OWN.includes(kind) && !inApplication.has(id);
  return [
    ...groupsOf(parts).map((group) => groupElement(group, parts)),
    ...parts.map((part) => partElement(part, ...(isWatching(part) ? ['watching'] : []))),
    ...(hasArrows ? arrows.map(arrowElement) : []),
  ];
}

const groupsOf = (parts: readonly PagePart[]): string[] => [...new Set(parts.flatMap(({ group }) => group ?? []))];
export const groupId = (group: string): string => `group ${group}`;

function groupElement(group: string, parts: readonly PagePart[]): ElementDefinition {
  const { data, position } = boxAround(parts.filter((part) => part.group === group));
  return { data: { ...data, id: groupId(group), label: group }, position, classes: 'group', selectable: false };
}

/** What lies around parts, as a box of its own: what Cytoscape calls a parent would be measured anew at each change of any. */
export function boxAround(parts: readonly { readonly x: number; readonly y: number }[]) {
  const [xs, ys] = [parts.map(({ x }) => x), parts.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - PART.width / 2 - MARGIN, Math.max(...xs) + PART.width / 2 + MARGIN];
  const [top, bottom] = [Math.min(...ys) - PART.height / 2 - MARGIN, Math.max(...ys) + PART.height / 2 + MARGIN];
  const width = right - left;
  // The name of a large one is read from far away.
  const size = Math.max(20, Math.round((width - 1000) / 8));
  const height = bottom - top + Math.max(0, size - HEAD);
  return { data: { width, height, size }, position: { x: (left + right) / 2, y: bottom - height / 2 } };
}

/** The name of a host may be broken after its dots. */
const breakable = (text: string): string => text.replaceAll('.', '.\u200b');
