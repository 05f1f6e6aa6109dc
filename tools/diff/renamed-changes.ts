import { composeRemoval } from './compose-findings';
import { deliveryOf } from './delivery';
import { finding, worstFirst, type Change, type Finding } from './effects';
import { hookOf } from './hooks';
import { rulesOf } from './kinds';
import { placeOf } from './place';
import { removalFindings } from './removal';
import { fieldsBeside } from './rename';
import type { Renamed } from './renames';
import { isGenerated } from './generated';
import { documentedOf, type ReasonCode } from './reasons';
import { secretFindings, secretKeys } from './secret-contract';
import type { Snapshot } from './snapshot';
import { storeFindings } from './stores';
import type { Field } from './fields';

/** What going means for a thing that goes for good; of one that is renamed, its new name says the rest. */
const ofGoing: readonly ReasonCode[] = [
  'is pruned',
  'copies are fixed',
  'copies as before',
  'route goes',
  'no backups',
];

/** One change for both names. */
export function renamedChange(renamed: Renamed, all: readonly Renamed[], old: Snapshot, now: Snapshot): Change {
  const { from, to } = renamed;
  const fields = fieldsBeside(from.value, to.value, inOrder(all, from.environment)).filter(
    (field) => !isGenerated(field),
  );
  const findings = findingsOf(renamed, fields, old, now).filter(({ reason }) => !ofGoing.includes(reason.code));
  const object = placeOf(to);
  const effects = worstFirst(findings.map((one) => ({ ...one, object })));
  return { how: 'renamed', object, from: placeOf(from), fields, effects };
}

function findingsOf({ from, to }: Renamed, fields: readonly Field[], old: Snapshot, now: Snapshot): Finding[] {
  const place =
    from.group === to.group ? (item: typeof from) => item.name : (item: typeof from) => `${item.group}/${item.name}`;
  const names = { from: place(from), to: place(to) };
  if (from.target === 'compose') {
    // The old one goes on as any that is no longer in the file.
    const documented = documentedOf({ code: 'orphan runs', service: from.name });
    const beside = from.kind === 'service' ? [finding({ code: 'begins beside', ...names }, [], documented)] : [];
    return [...beside, ...composeRemoval(from), ...storeFindings(fields)];
  }
  if (from.target !== 'kubernetes' || to.target !== 'kubernetes') return [];
  const isDeleted = deliveryOf(from, old, now).kind === 'pruned';
  const hook = hookOf(to.value);
  return [
    ...(rulesOf(from.value)?.runs === 'serving'
      ? [finding({ code: isDeleted ? 'renamed' : 'begins beside', ...names })]
      : []),
    ...removalFindings(from, old, now),
    ...(hook === undefined ? [] : [finding({ code: 'hook runs', hook }, fields)]),
    ...storeFindings(fields),
    ...secretFindings(secretKeys(from.value), secretKeys(to.value)),
  ];
}

/** The longest names first: a shorter one may be a part of them. */
const inOrder = (renames: readonly Renamed[], environment: string): Renamed[] =>
  renames
    .filter(({ from }) => from.environment === environment)
    .sort((a, b) => b.from.name.length - a.from.name.length);
