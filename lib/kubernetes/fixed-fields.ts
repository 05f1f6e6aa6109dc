import type { Manifest } from './typed-object';

/** What finds pods or names what is found: immutable on a live cluster, or the other end would look for it in vain. */
const FIXED = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace', 'spec.selector', 'spec.podSelector'];

/** Where an object and its pods have labels. */
const LABELS = [
  'metadata.labels',
  'spec.template.metadata.labels',
  'spec.jobTemplate.spec.template.metadata.labels',
] as const;

/** The fields of an object that no patch may change, each with its value as text: names, selectors, and every label. */
export function fixedFields(manifest: Manifest): ReadonlyMap<string, string | undefined> {
  const labels = LABELS.flatMap((path) => {
    const map = valueAt(manifest, path);
    return Object.keys(typeof map === 'object' && map !== null ? map : {}).map((label) => [path, label] as const);
  });
  return new Map([
    ...FIXED.map((path) => [path, textOf(valueAt(manifest, path))] as const),
    ...labels.map(
      ([path, label]) =>
        [`${path}.${label}`, textOf((valueAt(manifest, path) as Readonly<Record<string, unknown>>)[label])] as const,
    ),
  ]);
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[name] : undefined,
      value,
    );

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
