import { ProblemsError } from '../../proof/problems';
import { arrowChanges, type ArrowChange } from './arrows';
import { changesOf } from './changes';
import { isDestructive } from './effect-kinds';
import type { Change, Effect } from './effects';
import { placeKey } from './place';
import type { Files } from './revision';
import { renamedEnvironment } from './renamed-environment';
import type { Renamed } from './renames';
import { snapshot, type KubernetesItem, type Snapshot } from './snapshot';

/** Everything a change does, in the order to tell it: plain data, of which every output is a rendering. */
export interface Report {
  readonly changes: readonly Change[];
  readonly arrows: readonly ArrowChange[];
  /** How many objects differ in nothing but generated markers. */
  readonly markersOnly: number;
  /** Environments whose arrows could not be compared, and why. */
  readonly notes: readonly string[];
  readonly destructive: boolean;
  /** Environments that were not there before. */
  readonly newcomers: readonly string[];
}

/** @throws ProblemsError for YAML on either side that can't be read */
export function report(before: Files, after: Files): Report {
  const now = snapshot(after);
  const { old, changes: environments } = renamedEnvironment(snapshot(before), now);
  const compared = changesOf(old, now);
  const all = [...environments, ...compared.changes];
  const changes = all.filter(
    ({ how, fields, effects }) => how !== 'changed' || fields.length > 0 || effects.length > 0,
  );
  const { arrows, notes } = compareArrows(old, now, compared.renames);
  const destructive = changes.some(({ effects }) => effects.some(isDestructive));
  const known = environmentsIn(old);
  const newcomers = environmentsIn(now).filter((environment) => !known.includes(environment));
  const markersOnly = all.length - changes.length;
  return { changes: changes.sort(byPlace), arrows, markersOnly, notes, destructive, newcomers };
}

/** All effects of a report, arrows apart. */
export const effectsOf = ({ changes }: Pick<Report, 'changes'>): Effect[] => changes.flatMap(({ effects }) => effects);

const byPlace = ({ object: a }: Change, { object: b }: Change): number => (placeKey(a) < placeKey(b) ? -1 : 1);

/** Environments that exist on one side only have no arrows to compare: all of them come or go. */
function compareArrows(old: Snapshot, now: Snapshot, renames: readonly Renamed[]): Pick<Report, 'arrows' | 'notes'> {
  const arrows: ArrowChange[] = [];
  const notes: string[] = [];
  for (const environment of new Set([...kubernetes(old), ...kubernetes(now)].map((item) => item.environment))) {
    const objects = (side: Snapshot) =>
      kubernetes(side)
        .filter((item) => item.environment === environment)
        .map(({ value }) => value);
    const [before, after] = [objects(old), objects(now)];
    if (before.length === 0 || after.length === 0) continue;
    try {
      arrows.push(...arrowChanges(environment, before, after, nameAfter(environment, renames)));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      notes.push(`The arrows of ${environment} can not be compared. ${error.message}`);
    }
  }
  return { arrows, notes };
}

/** How an end of an arrow is called now: what was renamed goes where it went. */
const nameAfter =
  (environment: string, renames: readonly Renamed[]) =>
  (name: string): string => {
    const found = renames.find(({ from }) => from.environment === environment && isEnd(name, from));
    return found === undefined ? name : `${found.to.group}/${found.to.name}${name.slice(placeName(found.from).length)}`;
  };

const placeName = ({ group, name }: Renamed['from']): string => `${group}/${name}`;

/** The name of what runs, or that of pods which an operator makes beside the instances of a database. */
const isEnd = (name: string, from: Renamed['from']): boolean =>
  name === placeName(from) ||
  (from.kind === 'Cluster' && new RegExp(`^${placeName(from)}-(replica|join|initdb)$`).test(name));

const environmentsIn = (side: Snapshot): string[] => [
  ...new Set([...side.values()].map(({ environment }) => environment)),
];

function kubernetes(side: Snapshot): KubernetesItem[] {
  return [...side.values()].filter((item) => item.target === 'kubernetes');
}
