import { groupOf, type KubernetesObject } from '../../proof/objects';
import { deliveryOf } from './delivery';
import { finding, type Finding } from './effects';
import { hookOf } from './hooks';
import { rulesOf } from './kinds';
import type { Held, KindRules } from './kinds/rules';
import type { KubernetesItem, Snapshot } from './snapshot';

const APP_DELETION = 'https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/';

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
    case 'its Application goes':
      if (held !== undefined) return [finding({ code: 'data is kept apart', holds: held.what }, [], APP_DELETION)];
      return rules.runs !== undefined ? [finding({ code: 'its Application goes', application: fate.application })] : [];
    case 'not allowed':
      return [finding({ code: 'project forbids pruning', command: deletionOf(item), project: fate.project })];
    case 'not pruned':
      return [finding({ code: 'nothing prunes', command: deletionOf(item) }, [], fate.documented)];
  }
}

function pruned(object: KubernetesObject, { runs, going }: KindRules, held: Held | undefined): Finding[] {
  const lost =
    held === undefined
      ? []
      : held.outlives
        ? [finding({ code: 'data is kept apart', holds: held.what }, [], held.documented)]
        : [finding({ code: 'data goes', holds: held.what })];
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
