import type { Labels } from './objects';

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/label-selector/ */
export interface LabelSelector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly Requirement[];
}

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** All requirements must hold; a selector without any selects everything. */
export function selects(selector: LabelSelector, labels: Labels): boolean {
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value) &&
    (selector.matchExpressions ?? []).every((requirement) => holds(requirement, labels))
  );
}

/** An empty selector: it selects every pod of its scope, also those that don't exist yet. */
export function isEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}

function holds({ key, operator, values = [] }: Requirement, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn': // a label that is not there is not in any set
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      throw new Error(`operator "${operator}" of a label selector; allowed: ${operators.join(', ')}`);
  }
}

/** What the API server would refuse in a selector; empty when nothing. */
export function selectorProblems(selector: LabelSelector | undefined): string[] {
  return (selector?.matchExpressions ?? []).flatMap(({ key, operator, values = [] }) => {
    if (!operators.some((known) => known === operator)) {
      return [`operator "${operator}" for label ${key}; allowed: ${operators.join(', ')}`];
    }
    const needsValues = operator === 'In' || operator === 'NotIn';
    if (needsValues === values.length > 0) return [];
    return [`operator ${operator} for label ${key} ${needsValues ? 'needs values' : 'takes no values'}`];
  });
}

/** A selector as `kubectl -l` would write it. */
export function formatSelector(selector: LabelSelector): string {
  const equal = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  const expressions = (selector.matchExpressions ?? []).map(({ key, operator, values = [] }) => {
    if (operator === 'Exists') return key;
    return operator === 'DoesNotExist' ? `!${key}` : `${key} ${operator.toLowerCase()} (${values.join(', ')})`;
  });
  return [...equal, ...expressions].join(',');
}
