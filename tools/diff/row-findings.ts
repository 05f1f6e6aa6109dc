import type { KubernetesObject } from '../../proof/objects';
import { finding, type Finding } from './effects';
import { entriesOf, isUnder, pathsWithin, type Field, type Pattern } from './fields';
import { isGenerated } from './generated';
import type { KindRules, Row } from './kinds/rules';
import type { Reason } from './reasons';
import { changesSo } from './when';

/**
 * What the rows of a kind say of the fields that differ.
 *
 * @param object as it was before
 */
export const rowFindings = (object: KubernetesObject, fields: readonly Field[], rules: KindRules): Finding[] =>
  (rules.rows ?? []).flatMap((row) => {
    const about = (row.each === true ? fields.flatMap(entriesOf) : fields).filter((field) => isAbout(row, field));
    const { with: others } = row;
    if (about.length === 0) return [];
    if (others !== undefined && !fields.flatMap(pathsWithin).some((path) => isUnderAny(path, others))) return [];
    const reason = reasonOf(row, object, rules, about);
    if (reason === undefined) return [];
    const visible = about.filter((field) => !isGenerated(field));
    // Pods are replaced for a hash, too: then nothing that is shown says why.
    if (visible.length === 0 && reason.code !== 'pod template') return [];
    return [finding(reason, visible, row.documented)];
  });

/** What can't change in place is made anew, unless that takes along what it holds. */
function reasonOf(
  { why }: Row,
  object: KubernetesObject,
  { holds }: KindRules,
  about: readonly Field[],
): Reason | undefined {
  const reason = typeof why === 'string' ? { code: why } : why(object, about);
  const held = holds?.(object);
  const isLost = reason?.code === 'immutable field' && held?.outlives === false;
  return isLost ? { code: 'immutable field with data', holds: held.what } : reason;
}

const isUnderAny = (path: readonly string[], patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => isUnder(path, pattern));

function isAbout({ at, but = [], when, alone }: Row, field: Field): boolean {
  const all = pathsWithin(field);
  const within = alone === undefined ? all : alone ? [field.path] : all.slice(1);
  const meant = within.filter((path) => isUnderAny(path, at));
  // Of none, all are excepted.
  return !meant.every((path) => isUnderAny(path, but)) && (when === undefined || changesSo(field, when));
}
