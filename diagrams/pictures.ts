import type { Arrow, Graph, Part } from './graph/graph';
import type { Line, Picture } from './mermaid/flowchart';

/** More than this on one picture and nobody reads it: each namespace then has one of its own. */
const READABLE = { parts: 40, arrows: 80 };

/** A picture, under what it shows. */
export interface Section {
  readonly heading: string;
  readonly picture: Picture;
}

/** The pictures of an environment: of the application, whole or by its namespaces, and of what watches it. */
export function picturesOf(environment: string, graph: Graph): Section[] {
  const application = concerned(graph.parts, graph.arrows, true);
  const isReadable = application.length <= READABLE.parts && graph.arrows.length <= READABLE.arrows;
  return [
    ...(isReadable ? [whole(environment, application, graph.arrows)] : byGroup(environment, application, graph.arrows)),
    ...(graph.watching.length === 0 ? [] : [watching(environment, graph)]),
  ];
}

const TALKS = 'Who talks to whom';

const whole = (environment: string, parts: readonly Part[], arrows: readonly Arrow[]): Section => ({
  heading: TALKS,
  picture: {
    title: `${environment}, who talks to whom`,
    description: `${parts.length} parts and ${arrows.length} arrows`,
    parts,
    lines: linesOf(arrows),
  },
});

/** Namespaces as boxes first, then each with its neighbours. */
function byGroup(environment: string, parts: readonly Part[], arrows: readonly Arrow[]): Section[] {
  const of = new Map(parts.map((part) => [part.id, part]));
  const boxOf = (id: string): string => of.get(id)?.group ?? id;
  const groups = [...new Set(parts.flatMap(({ group }) => group ?? []))].sort();
  const sizes = groups.map((group) => [group, [partsIn(group, parts)]] as const);
  const between = arrows.filter(({ from, to }) => boxOf(from) !== boxOf(to));
  const pairs = grouped(between, ({ from, to }) => `${boxOf(from)} → ${boxOf(to)}`);
  const lines = [...pairs.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined
      ? []
      : [{ from: boxOf(first.from), to: boxOf(first.to), label: counted(all.length, 'arrow') }];
  });
  const overview: Section = {
    heading: TALKS,
    picture: {
      title: `${environment}, who talks to whom by namespace`,
      description: `${groups.length} namespaces`,
      parts: parts.filter(({ group }) => group === undefined),
      lines,
      closed: new Map(sizes),
    },
  };
  return [overview, ...groups.map((group) => ofGroup(environment, group, parts, arrows))];
}

function ofGroup(environment: string, group: string, parts: readonly Part[], all: readonly Arrow[]): Section {
  const inside = new Set(parts.filter((part) => part.group === group).map(({ id }) => id));
  const arrows = all.filter(({ from, to }) => inside.has(from) || inside.has(to));
  const picture: Picture = {
    title: `${environment}, ${group} and its neighbours`,
    description: `${inside.size} parts and ${arrows.length} arrows`,
    parts: parts.filter(({ id }) => inside.has(id) || arrows.some(({ from, to }) => from === id || to === id)),
    lines: linesOf(arrows),
  };
  return { heading: group, picture };
}

/**
 * Arrows of one part into one namespace are drawn as one, or the scrapes would be all that is seen. Of many parts only the
 * namespaces are.
 */
function watching(environment: string, { parts, watching: arrows }: Graph): Section {
  const shown = concerned(parts, arrows, false);
  const isReadable = shown.length <= READABLE.parts;
  const groupOf = new Map(parts.map(({ id, group }) => [id, group]));
  const isClosed = (group: string | undefined): boolean =>
    !isReadable && group !== undefined && shown.filter((part) => part.group === group).length > FEW;
  const boxOf = (id: string): string => (isClosed(groupOf.get(id)) ? (groupOf.get(id) ?? id) : id);
  const targetOf = ({ from, to }: Arrow): string =>
    groupOf.get(to) === groupOf.get(from) ? to : (groupOf.get(to) ?? to);
  const told = grouped(arrows, (arrow) => [boxOf(arrow.from), arrow.scheme, targetOf(arrow)].join(' '));
  const lines = [...told.values()].flatMap((all): Line[] => {
    const [first] = all;
    if (first === undefined) return [];
    const to = all.length > 1 ? targetOf(first) : boxOf(first.to);
    const ports = [...new Set(all.map(({ port }) => port))].sort((a, b) => a - b);
    return [{ from: boxOf(first.from), to, label: labelOf(first.scheme, ports) }];
  });
  const closed = [...new Set(shown.flatMap(({ group }) => group ?? []))].filter(isClosed);
  return {
    heading: 'What watches and operates it',
    picture: {
      title: `${environment}, what watches and operates it`,
      description: `${arrows.length} arrows, those into one namespace drawn as one`,
      direction: 'LR',
      parts: shown.filter(({ group }) => !isClosed(group)),
      lines,
      closed: new Map(closed.map((group) => [group, [partsIn(group, shown)]])),
    },
  };
}

/** So many parts of a namespace are drawn in any case. */
const FEW = 5;

const partsIn = (group: string, parts: readonly Part[]): string =>
  counted(parts.filter((part) => part.group === group).length, 'part');
const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** The parts at either end of some arrows, and all of the application where it is about that. */
const concerned = (parts: readonly Part[], arrows: readonly Arrow[], isApplication: boolean): Part[] => {
  const ends = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  return parts.filter(({ id, kind }) => ends.has(id) || (isApplication && ['service', 'job', 'store'].includes(kind)));
};

const linesOf = (arrows: readonly Arrow[]): Line[] =>
  arrows.map(({ from, to, scheme, port, routes = [] }) => ({
    from,
    to,
    label: [...routes, labelOf(scheme, [port])].join(', '),
  }));

const labelOf = (scheme: string, ports: readonly number[]): string =>
  [scheme, ports.filter((port) => port !== 0).join(', ')].filter((word) => word !== '').join(' ');

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
