import { onceOf } from '../../lib/model';
import { ofKind } from '../invariants/workload';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { leaves, structureOf } from '../values/leaves';
import { at, entry, inFile, type Place } from '../violation';

/** An expression of a rule or of a panel, with the labels that are spoken of beside it. */
export interface Expression {
  readonly expr: string;
  readonly place: Place;
  /** In `$labels.name` of an annotation, or `{{name}}` of a legend. */
  readonly spoken: readonly string[];
}

/** Those of every PrometheusRule, and of every dashboard in a ConfigMap. */
export const kubernetesExpressions = onceOf(({ objects }: KubernetesSubject): readonly Expression[] => [
  ...ofKind(objects, 'PrometheusRule').flatMap((rules) =>
    expressionsIn(rules.spec, 'spec', (field) => at(rules, field)),
  ),
  ...ofKind(objects, 'ConfigMap').flatMap((map) =>
    Object.entries((map['data'] ?? {}) as Readonly<Record<string, string>>)
      .filter(([name]) => name.endsWith('.json'))
      .flatMap(([name, text]) => expressionsIn(structureOf(text), '', () => at(map, entry('data', name)))),
  ),
]);

/** Those of the rules and dashboards beside a Compose file. */
export const composeExpressions = ({ files, document }: ComposeSubject): Expression[] =>
  files
    .filter(({ path }) => path !== document.path && /\.(ya?ml|json)$/.test(path))
    .flatMap(({ path, text }) => expressionsIn(structureOf(text), '', (field) => ({ ...inFile(path), field })));

function expressionsIn(value: unknown, path: string, place: (field: string) => Place): Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  const { expr, annotations, legendFormat } = value as Readonly<Record<string, unknown>>;
  const own =
    typeof expr === 'string'
      ? [{ expr, place: place(`${path}.expr`.replace(/^\./, '')), spoken: spokenIn([annotations, legendFormat]) }]
      : [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    expressionsIn(one, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, ''), place),
  );
  return [...own, ...inner];
}

const spokenIn = (beside: unknown): string[] =>
  [
    ...leaves(beside)
      .join(' ')
      .matchAll(/\$labels\.(\w+)|\{\{(\w+)\}\}/g),
  ].map(([, a, b]) => a ?? b ?? '');
