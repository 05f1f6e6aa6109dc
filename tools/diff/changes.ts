import { composeChange, composeRemoval, fileFindings } from './compose-findings';
import { worstFirst, type Change, type Finding } from './effects';
import { changedFields, type Field } from './fields';
import { isGenerated } from './generated';
import { changedFindings, goneFindings, newFindings } from './kubernetes-findings';
import { placeOf } from './place';
import type { Item, Snapshot } from './snapshot';

type Sides = readonly [Snapshot, Snapshot];

/** What comes, goes and differs, object by object. */
export function changesOf(old: Snapshot, now: Snapshot): Change[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Change[] => {
    const [before, after] = [old.get(key), now.get(key)];
    if (after === undefined) return before === undefined ? [] : [whole('removed', before, gone(before, [old, now]))];
    if (before === undefined) return [whole('added', after, come(after))];
    const fields = changedFields(before.value, after.value);
    return fields.length === 0 ? [] : [differing(before, after, fields, [old, now])];
  });
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

function gone(item: Item, [old, now]: Sides): Finding[] {
  switch (item.target) {
    case 'kubernetes':
      return goneFindings(item, old, now);
    case 'compose':
      return composeRemoval(item);
    case 'file':
      return fileFindings(item, undefined);
  }
}

function come(item: Item): Finding[] {
  switch (item.target) {
    case 'kubernetes':
      return newFindings(item);
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
