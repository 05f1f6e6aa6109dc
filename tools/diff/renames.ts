import { groupOf } from '../../proof/objects';
import { rulesOf } from './kinds';
import { likeness } from './likeness';
import { renamedText, type Rename } from './rename';
import type { Item } from './snapshot';

/** Of two things that share less, one goes and the other comes. */
const ALIKE = 0.85;

export interface Renamed extends Rename {
  readonly from: Item;
  readonly to: Item;
}

/**
 * What goes and comes back under another name or in another place. What runs is known by what it says; what belongs to it,
 * such as its Service and its policies, by a name that changes alike.
 */
export function renamesBetween(gone: readonly Item[], come: readonly Item[]): Renamed[] {
  const roots = alike(gone.filter(runs), come.filter(runs));
  const found = [...roots];
  for (const from of gone) {
    if (found.some((one) => one.from === from)) continue;
    const to = come.find(
      (item) => !found.some((one) => one.to === item) && roots.some((root) => follows(from, item, root)),
    );
    if (to !== undefined) found.push({ from, to });
  }
  return found;
}

/** The most alike first, each in one pair at most. */
function alike(gone: readonly Item[], come: readonly Item[]): Renamed[] {
  const pairs = gone
    .flatMap((from) => come.filter((to) => isOfKind(from, to)).map((to) => ({ from, to, by: sharedBy({ from, to }) })))
    .filter(({ by }) => by >= ALIKE)
    .sort((a, b) => b.by - a.by);
  const taken: Renamed[] = [];
  for (const { from, to } of pairs) {
    if (!taken.some((one) => one.from === from || one.to === to)) taken.push({ from, to });
  }
  return taken;
}

const sharedBy = (rename: Renamed): number =>
  likeness(rename.from.value, rename.to.value, (text) => renamedText(text, rename));

const runs = (item: Item): boolean =>
  item.target === 'kubernetes' ? rulesOf(item.value)?.runs !== undefined : item.kind === 'service';

const apiOf = (item: Item): string => (item.target === 'kubernetes' ? groupOf(item.value) : item.target);

const isOfKind = (a: Item, b: Item): boolean =>
  a.environment === b.environment && a.kind === b.kind && apiOf(a) === apiOf(b);

/** Whether a name is another's, changed as that of what it belongs to. */
function follows(from: Item, to: Item, root: Renamed): boolean {
  const groups = from.group === root.from.group ? [root.to.group] : [from.group];
  const name = renamedText(from.name, { from: { ...root.from, group: '' }, to: { ...root.to, group: '' } });
  return (
    isOfKind(from, to) &&
    to.name === name &&
    groups.includes(to.group) &&
    (name !== from.name || to.group !== from.group)
  );
}
