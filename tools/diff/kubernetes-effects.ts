import type { KubernetesObject } from '../../proof/objects';
import type { Effect, EffectKind } from './effects';
import { formatChange, formatPath, isUnder, type Field } from './fields';
import { rulesOf, type KindRules } from './kubernetes-kinds';
import { quantity } from './quantity';
import { secretKeys, secretEffects } from './secret-contract';
import type { KubernetesItem } from './snapshot';

/** What it means that an object is no longer there. */
export function removalEffects({ value }: KubernetesItem): Effect[] {
  const lost = rulesOf(value).data?.(value);
  const kept = /Prune=false/.test(value.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '');
  const why =
    kept && lost !== undefined ? `${lost} (Argo CD leaves it, Prune=false, until someone deletes it by hand)` : lost;
  return [...(why === undefined ? [] : [effect('loses data', why)]), ...secretEffects(secretKeys(value), [])];
}

export function additionEffects({ value }: KubernetesItem): Effect[] {
  return secretEffects([], secretKeys(value));
}

/** What it means that fields of an object change. */
export function changeEffects(before: KubernetesItem, after: KubernetesItem, fields: readonly Field[]): Effect[] {
  const known = rulesOf(after.value);
  return [
    ...fields.flatMap((field) => shrinks(field, known)),
    ...immutableEffects(after.value, fields, known),
    ...rollingEffects(fields, known),
    ...fields
      .filter(({ path }) => matches(path, known.scales))
      .map((field) => effect('scales', `${field.path.at(-1)} ${formatChange(field)}`)),
    ...secretEffects(secretKeys(before.value), secretKeys(after.value)),
  ];
}

function matches(path: readonly string[], prefixes: readonly string[] = []): boolean {
  return prefixes.some((prefix) => isUnder(path, prefix));
}

/** A volume that is given less room, or taken away, can only be replaced by another one. */
function shrinks({ path, before, after }: Field, { sizes }: KindRules): Effect[] {
  if (!matches(path, sizes)) return [];
  const gone = before !== undefined && after === undefined;
  const [from, to] = [quantity(before), quantity(after)];
  const smaller =
    ['storage', 'size'].includes(path.at(-1) ?? '') && from !== undefined && to !== undefined && to < from;
  if (!gone && !smaller) return [];
  const what = gone ? 'is removed' : `shrinks from ${String(before)} to ${String(after)}, which no volume can`;
  return [effect('loses data', `${formatPath(path)} ${what}`)];
}

function immutableEffects(
  object: KubernetesObject,
  fields: readonly Field[],
  { immutable, mutable }: KindRules,
): Effect[] {
  const frozen = fields.filter(({ path }) => matches(path, immutable) && !matches(path, mutable));
  const data =
    (object as { immutable?: unknown }).immutable === true ? fields.filter(({ path }) => isUnder(path, 'data')) : [];
  const paths = [
    ...new Set([...frozen, ...data].map(({ path }) => formatPath(path.slice(0, path[0] === 'spec' ? 2 : 1)))),
  ];
  if (paths.length === 0) return [];
  const hook = object.metadata.annotations?.['argocd.argoproj.io/hook'];
  if (hook !== undefined) return [effect('runs again', `Argo CD makes the ${hook} hook anew at every sync`)];
  return [effect('recreates', `${paths.join(', ')} can't change in place`)];
}

function rollingEffects(fields: readonly Field[], { rolls }: KindRules): Effect[] {
  const rolling = fields.filter(({ path }) => matches(path, rolls));
  if (rolling.length === 0) return [];
  const visible = rolling.filter((field) => !isGenerated(field));
  const reasons = visible.map(({ path }) => lastName(path));
  return [effect('rolls pods', visible.length > 0 ? [...new Set(reasons)].join(', ') : 'its configuration changed')];
}

/** The innermost step that has a name: `image`, or `redis-exporter` for an entry that comes or goes. */
function lastName(path: readonly string[]): string {
  const named = path.filter((step) => !/^\[\d+\]$/.test(step)).at(-1) ?? '';
  return named.replace(/^\[(.*)\]$/, '$1');
}

/** Fields that follow from others: hashes of configuration, versions repeated as labels. */
export function isGenerated({ path }: Field): boolean {
  const [map, key = ''] = path.slice(-2);
  if (map === 'annotations') return /checksum|hash/i.test(key);
  return (
    map === 'labels' && ['app.kubernetes.io/version', 'app.kubernetes.io/managed-by', 'helm.sh/chart'].includes(key)
  );
}

function effect(kind: EffectKind, why: string): Effect {
  return { kind, why };
}
