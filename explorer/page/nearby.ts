import type { ElementDefinition } from 'cytoscape';
import type { PageArrow, PagePart } from '../data/page-data';
import { arrowElement, PART, partElement } from './elements';

/** As many are read on either side; the list of arrows has them all. */
export const MOST_BESIDE = 24;
/** Of them stand one above the other. */
const COLUMN = 12;
const [STEP_X, STEP_Y] = [PART.width + 40, PART.height + 24];
/** Between a part and those beside it, where the labels of arrows are. */
const GAP = 340;

/**
 * One part with who comes to it on the left and whom it goes to on the right; or two, with what is between them.
 *
 * @param arrows those of the chosen
 */
export function nearbyElements(
  chosen: readonly string[],
  parts: readonly PagePart[],
  arrows: readonly PageArrow[],
): ElementDefinition[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const partsOf = (ids: readonly string[]): PagePart[] => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const middle = partsOf(chosen).map((part, i) => ({ ...part, x: i * GAP, y: 0 }));
  const others = chosen.length > 1 ? [] : arrows;
  const isOther = (id: string): boolean => !chosen.includes(id);
  const right = partsOf(others.map(({ to }) => to).filter(isOther));
  const left = partsOf(others.map(({ from }) => from).filter(isOther)).filter((part) => !right.includes(part));
  const drawn = [...middle, ...inColumns(left, -1), ...inColumns(right, 1)];
  const isDrawn = new Set(drawn.map(({ id }) => id));
  return [
    ...drawn.map(({ group, ...part }) =>
      partElement(
        { ...part, lines: group === undefined ? part.lines : [`in ${group}`] },
        ...(chosen.includes(part.id) ? ['chosen'] : []),
      ),
    ),
    ...leftOut(left, -1),
    ...leftOut(right, 1),
    ...arrows.filter(({ from, to }) => isDrawn.has(from) && isDrawn.has(to)).map(arrowElement),
  ];
}

/** Beside the middle, in columns away from it. */
const inColumns = (parts: readonly PagePart[], side: 1 | -1): PagePart[] => {
  const shown = parts.slice(0, MOST_BESIDE);
  return shown.map((part, i) => {
    const column = Math.floor(i / COLUMN);
    const height = Math.min(COLUMN, shown.length - column * COLUMN);
    return {
      ...part,
      x: side * (GAP + column * STEP_X),
      y: ((i % COLUMN) - (height - 1) / 2) * STEP_Y,
    };
  });
};

/** How many are left out, below those that are not. */
const leftOut = ({ length }: readonly PagePart[], side: 1 | -1): ElementDefinition[] =>
  length <= MOST_BESIDE
    ? []
    : [
        {
          data: { id: `more ${side}`, label: `and ${length - MOST_BESIDE} more` },
          position: { x: side * GAP, y: ((COLUMN + 1) / 2) * STEP_Y },
          classes: 'more',
        },
      ];
