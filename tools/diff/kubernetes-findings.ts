import { readerFindings } from './config-readers';
import { finding, refusedAlone, type Finding } from './effects';
import { identityFindings } from './identities';
import type { Field } from './fields';
import { rulesOf } from './kinds';
import { leftBehind } from './left-behind';
import { removalFindings } from './removal';
import { rowFindings } from './row-findings';
import { secretFindings, secretKeys } from './secret-contract';
import type { KubernetesItem, Snapshot } from './snapshot';
import { storeFindings } from './stores';
import { takeoverFindings } from './autoscalers';

/** What is said of a kind that no rule is about. */
const unknown = ({ value }: KubernetesItem): Finding[] =>
  rulesOf(value) === undefined ? [finding({ code: 'kind unknown', apiVersion: value.apiVersion })] : [];

function comingFindings({ value, environment, group }: KubernetesItem, old: Snapshot): Finding[] {
  const coming = rulesOf(value)?.coming;
  if (coming === undefined) return [];
  const wereOthers = [...old.values()].some((one) => one.environment === environment && one.group === group);
  if (coming.among !== undefined && !(wereOthers && coming.among(value))) return [];
  const after = coming.at.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step],
    value,
  );
  return [finding({ code: coming.why }, [{ path: coming.at, before: undefined, after }])];
}

export function removedFindings(item: KubernetesItem, old: Snapshot, now: Snapshot): Finding[] {
  const handedOver = takeoverFindings(item, now);
  return [
    ...unknown(item),
    ...(handedOver.length > 0 ? handedOver : removalFindings(item, old, now)),
    ...leftBehind(item, old),
    ...secretFindings(secretKeys(item.value), []),
  ];
}

export const newFindings = (item: KubernetesItem, old: Snapshot): Finding[] => [
  ...unknown(item),
  ...comingFindings(item, old),
  ...secretFindings([], secretKeys(item.value)),
];

/** What it means that fields of an object change. */
export function changedFindings(
  before: KubernetesItem,
  after: KubernetesItem,
  fields: readonly Field[],
  [old, now]: readonly [Snapshot, Snapshot],
): Finding[] {
  // By what it is in the cluster: that is what lets something change, or does not.
  const rules = rulesOf(before.value);
  return refusedAlone([
    ...(rules === undefined ? unknown(before) : rowFindings(before.value, fields, rules)),
    ...readerFindings(after, fields, old, now),
    ...storeFindings(fields),
    ...identityFindings(after, fields, now),
    ...secretFindings(secretKeys(before.value), secretKeys(after.value)),
  ]);
}
