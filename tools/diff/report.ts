import { ProblemsError } from '../../proof/problems';
import { arrowChanges, type ArrowChange } from './arrows';
import { takeoverEffects } from './autoscalers';
import { composeChange, composeRemoval, fileEffects } from './compose-effects';
import { isDestructive, worstFirst, type Change, type Effect } from './effects';
import { changedFields, type Field } from './fields';
import { additionEffects, changeEffects, isGenerated, removalEffects } from './kubernetes-effects';
import { leftBehind } from './left-behind';
import { snapshot, type Item, type KubernetesItem, type Snapshot } from './snapshot';
import type { Files } from './revision';

/** Everything a change does, in the order to tell it. */
export interface Report {
  readonly changes: readonly Change[];
  readonly arrows: readonly ArrowChange[];
  /** How many objects differ in nothing but generated markers. */
  readonly markersOnly: number;
  /** Environments whose arrows could not be compared, and why. */
  readonly notes: readonly string[];
  readonly destructive: boolean;
  /** Environments that were not there before. */
  readonly newcomers: readonly string[];
}

/** @throws ProblemsError for YAML on either side that can't be read */
export function report(before: Files, after: Files): Report {
  const [old, now] = [snapshot(before), snapshot(after)];
  const all = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => change(key, old, now));
  const changes = all.filter(
    ({ how, fields, effects }) => how !== 'changed' || fields.length > 0 || effects.length > 0,
  );
  const { arrows, notes } = compareArrows(old, now);
  const destructive = changes.some(({ effects }) => effects.some(isDestructive));
  const known = environmentsIn(old);
  const newcomers = environmentsIn(now).filter((environment) => !known.includes(environment));
  const markersOnly = all.length - changes.length;
  return { changes: changes.sort(byPlace), arrows, markersOnly, notes, destructive, newcomers };
}

function byPlace({ item: a }: Change, { item: b }: Change): number {
  const place = ({ environment, group, kind, name }: Item) => [environment, group, kind, name].join('\0');
  return place(a) < place(b) ? -1 : 1;
}

function change(key: string, old: Snapshot, now: Snapshot): Change[] {
  const [before, after] = [old.get(key), now.get(key)];
  if (after === undefined) return before === undefined ? [] : [one('removed', before, removed(before, old, now))];
  if (before === undefined) return [one('added', after, added(after))];
  const fields = changedFields(before.value, after.value);
  if (fields.length === 0) return [];
  const visible = fields.filter((field) => !isGenerated(field));
  return [
    { how: 'changed', before, item: after, fields: visible, effects: worstFirst(changed(before, after, fields)) },
  ];
}

function one(how: 'added' | 'removed', item: Item, effects: readonly Effect[]): Change {
  return { how, item, fields: [], effects: worstFirst(effects) };
}

function removed(item: Item, old: Snapshot, now: Snapshot): Effect[] {
  switch (item.target) {
    case 'kubernetes':
      return [...removalEffects(item), ...leftBehind(item, old), ...takeoverEffects(item, now)];
    case 'compose':
      return composeRemoval(item);
    case 'file':
      return fileEffects(item, undefined);
  }
}

function added(item: Item): Effect[] {
  switch (item.target) {
    case 'kubernetes':
      return additionEffects(item);
    case 'compose':
      return [];
    case 'file':
      return fileEffects(undefined, item);
  }
}

function changed(before: Item, after: Item, fields: readonly Field[]): Effect[] {
  if (before.target === 'kubernetes' && after.target === 'kubernetes') return changeEffects(before, after, fields);
  if (before.target === 'file' && after.target === 'file') return fileEffects(before, after);
  return after.target === 'compose' ? composeChange(after, fields) : [];
}

/** Environments that exist on one side only have no arrows to compare: all of them come or go. */
function compareArrows(old: Snapshot, now: Snapshot): Pick<Report, 'arrows' | 'notes'> {
  const arrows: ArrowChange[] = [];
  const notes: string[] = [];
  for (const environment of new Set([...kubernetes(old), ...kubernetes(now)].map((item) => item.environment))) {
    const objects = (side: Snapshot) =>
      kubernetes(side)
        .filter((item) => item.environment === environment)
        .map(({ value }) => value);
    const [before, after] = [objects(old), objects(now)];
    if (before.length === 0 || after.length === 0) continue;
    try {
      arrows.push(...arrowChanges(environment, before, after));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      notes.push(`The arrows of ${environment} can not be compared. ${error.message}`);
    }
  }
  return { arrows, notes };
}

const environmentsIn = (side: Snapshot): string[] => [
  ...new Set([...side.values()].map(({ environment }) => environment)),
];

function kubernetes(side: Snapshot): KubernetesItem[] {
  return [...side.values()].filter((item) => item.target === 'kubernetes');
}
