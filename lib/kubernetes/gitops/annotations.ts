import type { Manifest } from '../typed-object';

/** What annotations that tell Argo CD something begin with. */
export const ARGO_CD = 'argocd.argoproj.io/';
export const WAVE = `${ARGO_CD}sync-wave`;
/** No wave waits for what says this. */
export const IGNORED = `${ARGO_CD}ignore-healthcheck`;

/** Whether an object stays with its application gone. */
export const isKept = (annotations: Readonly<Record<string, string>>): boolean =>
  (annotations[`${ARGO_CD}sync-options`] ?? '').split(',').includes('Delete=false');

/** An object, and what is inside it, without what only Argo CD reads. */
export const untold = (manifest: Manifest): Manifest => stripped(manifest) as Manifest;

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, member]): [string, unknown][] => {
      if (name !== 'annotations' || typeof member !== 'object' || member === null) return [[name, stripped(member)]];
      const others = Object.entries(member).filter(([key]) => !key.startsWith(ARGO_CD));
      return others.length === 0 ? [] : [[name, Object.fromEntries(others)]];
    }),
  );
}
