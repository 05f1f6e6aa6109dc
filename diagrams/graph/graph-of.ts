import type { Resolved } from '../../lib/model';
import { connectionArrows } from './connections';
import { edgeOf } from './edge';
import { merged, type Arrow, type Graph, type Part } from './graph';
import { applicationParts } from './parts';
import { PEOPLE } from './places';
import { storeArrows } from './stores';
import { watchingOf } from './watching';

/**
 * Who opens connections to whom in an environment. What runs is there even if nobody talks to it; what lies outside, or is the
 * platform's, only if somebody does.
 */
export function graphOf(resolved: Resolved): Graph {
  const edge = edgeOf(resolved);
  const watched = watchingOf(resolved);
  const arrows = merged([...edge.arrows, ...connectionArrows(resolved), ...storeArrows(resolved)]);
  const watching = merged(watched.arrows).filter(({ from, to }) => from !== to);
  const all = [PEOPLE, ...edge.parts, ...applicationParts(resolved), ...watched.parts];
  // The first says most: what is ours also is somebody's target.
  const parts = new Map<string, Part>();
  for (const part of all) if (!parts.has(part.id)) parts.set(part.id, part);
  const named = new Set([...arrows, ...watching].flatMap(({ from, to }) => [from, to]));
  const kept = [...parts.values()].filter(({ id, kind }) => named.has(id) || isOwn(kind));
  return {
    groups: [...new Set(kept.flatMap(({ group }) => group ?? []))].sort(),
    parts: kept,
    arrows: known(arrows, kept),
    watching: known(watching, kept),
  };
}

const isOwn = (kind: Part['kind']): boolean => kind === 'service' || kind === 'job' || kind === 'store';

/** @throws Error for an arrow that begins or ends at nothing: nothing is left out of a picture silently */
function known(arrows: readonly Arrow[], parts: readonly Part[]): readonly Arrow[] {
  const ids = new Set(parts.map(({ id }) => id));
  const lost = arrows.find(({ from, to }) => !ids.has(from) || !ids.has(to));
  if (lost !== undefined) throw new Error(`an arrow from ${lost.from} to ${lost.to}, of which one is not there`);
  return arrows;
}
