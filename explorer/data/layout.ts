import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Graph, Part } from '../../diagrams/graph/graph';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a node takes up. */
const NODE = { width: 190, height: 64 };
/** Room for the name of a namespace above what is in it. */
const PADDING = '[top=44,left=24,bottom=24,right=24]';
/** Above this an arrangement by arrows takes minutes, and shows no more than rows do. */
const ARRANGED = 150;

/** Where each part is drawn, the same each time. */
export const layoutOf = (graph: Graph): Promise<ReadonlyMap<string, Point>> =>
  graph.parts.length <= ARRANGED ? byArrows(graph) : Promise.resolve(inRows(graph));

async function byArrows({ groups, parts, arrows }: Graph): Promise<ReadonlyMap<string, Point>> {
  const inGroup = (name: string | undefined) => parts.filter(({ group }) => group === name).map(node);
  const root: ElkNode = {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.layered.spacing.nodeNodeBetweenLayers': '70',
      'elk.spacing.nodeNode': '40',
      'elk.randomSeed': '1',
    },
    children: [
      ...inGroup(undefined),
      ...groups.map((group) => ({
        id: `group ${group}`,
        layoutOptions: { 'elk.padding': PADDING },
        children: inGroup(group),
      })),
    ],
    edges: arrows.map(({ from, to }, i) => ({ id: `arrow ${i}`, sources: [from], targets: [to] })),
  };
  const placed = await new ELK().layout(root);
  const points = new Map<string, Point>();
  const visit = ({ id, x = 0, y = 0, children = [] }: ElkNode, left: number, top: number): void => {
    const [atX, atY] = [left + x, top + y];
    if (children.length === 0)
      points.set(id, { x: Math.round(atX + NODE.width / 2), y: Math.round(atY + NODE.height / 2) });
    for (const child of children) visit(child, atX, atY);
  };
  visit(placed, 0, 0);
  return points;
}

const node = ({ id }: Part): ElkNode => ({ id, ...NODE });

/** Namespaces on shelves, the large ones first, what is in each in rows; what lies outside above them. */
function inRows({ groups, parts }: Graph): ReadonlyMap<string, Point> {
  const [stepX, stepY] = [NODE.width + 30, NODE.height + 30];
  const points = new Map<string, Point>();
  const put = (all: readonly Part[], columns: number, left: number, top: number): void => {
    for (const [i, { id }] of all.entries()) {
      points.set(id, { x: left + (i % columns) * stepX, y: top + Math.floor(i / columns) * stepY });
    }
  };
  const columnsOf = (count: number): number => Math.ceil(Math.sqrt((count * WIDE * stepY) / stepX));
  const boxes = groups
    .map((group) => parts.filter((part) => part.group === group))
    .map((inside) => ({ inside, columns: columnsOf(inside.length) }))
    .sort((a, b) => b.inside.length - a.inside.length);
  const room = columnsOf(parts.length) * 1.3;
  const outside = parts.filter(({ group }) => group === undefined);
  put(outside, Math.ceil(room), 0, 0);
  const above = Math.ceil(outside.length / Math.ceil(room));
  let shelf = { left: 0, top: (above + HEADS) * stepY, rows: 0 };
  for (const { inside, columns } of boxes) {
    // Between two is room for the name of the lower one.
    if (shelf.left > 0 && shelf.left / stepX + columns > room)
      shelf = { left: 0, top: shelf.top + (shelf.rows + HEADS) * stepY, rows: 0 };
    put(inside, columns, shelf.left, shelf.top);
    shelf.left += (columns + 1) * stepX;
    shelf.rows = Math.max(shelf.rows, Math.ceil(inside.length / columns));
  }
  return points;
}

/** How much wider than high. */
const WIDE = 1.2;
/** Rows that are left free for a name. */
const HEADS = 5;
