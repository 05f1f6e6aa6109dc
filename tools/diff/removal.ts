import { groupOf, type KubernetesObject } from '../../proof/objects';
import { deliveryOf } from './delivery';
import { finding, type Finding } from './effects';
import { hookOf } from './hooks';
import { rulesOf } from './kinds';
import type { Held, KindRules } from './kinds/rules';
import { documentedOf } from './reasons';
import type { KubernetesItem, Snapshot } from './snapshot';

/** What it means that an object is no longer written: whether something deletes it, and what goes with it. */
export function removalFindings(item: KubernetesItem, old: Snapshot, now: Snapshot): Finding[] {
  const rules = rulesOf(item.value);
  if (rules === undefined) return [];
  const held = rules.holds?.(item.value);
  const fate = deliveryOf(item, old, now);
  switch (fate.kind) {
    case 'pruned':
      return hookOf(item.value) === undefined
        ? pruned(item.value, rules, held)
        : [finding({ code: 'hook stays', command: deletionOf(item) })];
    case 'kept':
      // What is kept in a namespace says so itself.
      if (item.kind === 'Namespace') return [finding({ code: 'namespace is kept', command: deletionOf(item) })];
      return held === undefined ? [] : [finding({ code: 'data is kept apart', holds: held.what })];
    case 'its Application goes': {
      const goes = finding({ code: 'its Application goes', application: fate.application });
      if (held !== undefined) return [finding({ code: 'data is kept apart', holds: held.what }, [], goes.documented)];
      return rules.runs !== undefined ? [goes] : [];
    }
    case 'not allowed':
      return [finding({ code: 'project forbids pruning', command: deletionOf(item), project: fate.project })];
    case 'not pruned':
      return [finding({ code: 'nothing prunes', command: deletionOf(item) }, [], notPruned(fate.by))];
  }
}

/** The page that says when Argo CD prunes says when it does not, too; of a script it is the page of kubectl. */
const notPruned = (by: 'Argo CD' | 'a script'): string | undefined =>
  by === 'Argo CD' ? documentedOf({ code: 'is pruned' }) : undefined;

const ofHeld = ({ what: holds, outlives, documented }: Held): Finding =>
  outlives ? finding({ code: 'data is kept apart', holds }, [], documented) : finding({ code: 'data goes', holds });

function pruned(object: KubernetesObject, { runs, going }: KindRules, held: Held | undefined): Finding[] {
  const lost = held === undefined ? [] : [ofHeld(held)];
  const reason = going?.(object);
  return [
    ...lost,
    ...(runs !== undefined ? [finding({ code: 'is pruned' })] : []),
    ...(reason === undefined ? [] : [finding(reason)]),
  ];
}

/** What deletes an object by hand. */
function deletionOf({ value }: KubernetesItem): string {
  const { kind, metadata } = value;
  const full = groupOf(value) === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${groupOf(value)}`;
  const place = metadata.namespace === undefined ? '' : ` --namespace ${metadata.namespace}`;
  return `kubectl delete${place} ${full} ${metadata.name}`;
}
