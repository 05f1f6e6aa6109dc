import type { KubernetesObject } from '../../proof/objects';
import { finding, type Finding } from './effects';
import { isUnder, pathsWithin, type Field, type Pattern } from './fields';
import { isGenerated } from './generated';
import type { KindRules, Row } from './kinds/rules';
import { changesSo } from './when';

/** What the rows of a kind say of the fields that differ. */
export const rowFindings = (object: KubernetesObject, fields: readonly Field[], { rows = [] }: KindRules): Finding[] =>
  rows.flatMap((row) => {
    const about = fields.filter((field) => isAbout(row, field));
    if (about.length === 0) return [];
    const reason = typeof row.why === 'string' ? { code: row.why } : row.why(object);
    const visible = about.filter((field) => !isGenerated(field));
    // Pods are replaced for a hash, too: then nothing that is shown says why.
    if (visible.length === 0 && reason.code !== 'pod template') return [];
    return [finding(reason, visible, row.documented)];
  });

function isAbout({ at, but = [], when, alone }: Row, field: Field): boolean {
  const within = alone === true ? [field.path] : pathsWithin(field);
  const any = (patterns: readonly Pattern[]) =>
    within.some((path) => patterns.some((pattern) => isUnder(path, pattern)));
  const allExcepted = within
    .filter((path) => at.some((pattern) => isUnder(path, pattern)))
    .every((path) => but.some((pattern) => isUnder(path, pattern)));
  return any(at) && !allExcepted && (when === undefined || changesSo(field, when));
}
