import { composeChange, composeRemoval, fileFindings } from './compose-findings';
import { worstFirst, type Change, type Finding } from './effects';
import { changedFields, type Field } from './fields';
import { isGenerated } from './generated';
import { changedFindings, newFindings, removedFindings } from './kubernetes-findings';
import { placeOf } from './place';
import { renamedChange } from './renamed-changes';
import { renamesBetween, type Renamed } from './renames';
import type { Item, Snapshot } from './snapshot';

type Sides = readonly [Snapshot, Snapshot];

export interface Compared {
  readonly changes: Change[];
  readonly renames: readonly Renamed[];
}

/** What comes, goes and differs, object by object; what comes back under another name is one change. */
export function changesOf(old: Snapshot, now: Snapshot): Compared {
  const gone = [...old].flatMap(([key, item]) => (now.has(key) ? [] : [item]));
  const come = [...now].flatMap(([key, item]) => (old.has(key) ? [] : [item]));
  const renames = renamesBetween(gone, come);
  const changes = [
    ...renames.map((one) => renamedChange(one, renames, old, now)),
    ...gone
      .filter((item) => !renames.some(({ from }) => from === item))
      .map((item) => whole('removed', item, goneFindings(item, [old, now]))),
    ...come
      .filter((item) => !renames.some(({ to }) => to === item))
      .map((item) => whole('added', item, comeFindings(item, old))),
    ...[...old].flatMap(([key, before]) => {
      const after = now.get(key);
      const fields = after === undefined ? [] : changedFields(before.value, after.value);
      return after === undefined || fields.length === 0 ? [] : [differing(before, after, fields, [old, now])];
    }),
  ];
  return { changes, renames };
}

function whole(how: 'added' | 'removed', item: Item, findings: readonly Finding[]): Change {
  return { how, object: placeOf(item), fields: [], effects: effectsAt(item, findings) };
}

function differing(before: Item, after: Item, fields: readonly Field[], sides: Sides): Change {
  const visible = fields.filter((field) => !isGenerated(field));
  return {
    how: 'changed',
    object: placeOf(after),
    fields: visible,
    effects: effectsAt(after, changed(before, after, fields, sides)),
  };
}

const effectsAt = (item: Item, findings: readonly Finding[]) =>
  worstFirst(findings.map((one) => ({ ...one, object: placeOf(item) })));

function goneFindings(item: Item, [old, now]: Sides): Finding[] {
  switch (item.target) {
    case 'kubernetes':
      return removedFindings(item, old, now);
    case 'compose':
      return composeRemoval(item);
    case 'file':
      return fileFindings(item, undefined);
  }
}

function comeFindings(item: Item, old: Snapshot): Finding[] {
  switch (item.target) {
    case 'kubernetes':
      return newFindings(item, old);
    case 'compose':
      return [];
    case 'file':
      return fileFindings(undefined, item);
  }
}

function changed(before: Item, after: Item, fields: readonly Field[], sides: Sides): Finding[] {
  if (before.target === 'kubernetes' && after.target === 'kubernetes')
    return changedFindings(before, after, fields, sides);
  if (before.target === 'file' && after.target === 'file') return fileFindings(before, after);
  return after.target === 'compose' ? composeChange(after, fields) : [];
}
