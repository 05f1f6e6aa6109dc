import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject, Subject } from '../subject';
import { structureOf } from '../values/leaves';
import { at, entry, inFile, unless, type Place } from '../violation';
import { ofKind } from './workload';

/** As much of a panel as is read here; a row that is folded holds its panels. */
interface Panel {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly panels?: readonly Panel[];
}

interface Placed {
  readonly panel: Panel;
  readonly place: Place;
}

/** The panels of a text, but rows, which only stand above others; none if it is no dashboard. */
function panelsIn(text: string, place: Place): Placed[] {
  const { schemaVersion, panels } = (structureOf(text) ?? {}) as { schemaVersion?: number; panels?: unknown };
  const all = (some: readonly Panel[]): readonly Panel[] => some.flatMap((one) => [one, ...all(one.panels ?? [])]);
  return schemaVersion === undefined || !Array.isArray(panels)
    ? []
    : all(panels as Panel[])
        .filter(({ type }) => type !== 'row')
        .map((panel) => ({ panel, place }));
}

const isJson = (path: string): boolean => path.endsWith('.json');

const inConfigMaps = ({ objects }: KubernetesSubject): Placed[] =>
  ofKind(objects, 'ConfigMap').flatMap((map) =>
    Object.entries((map['data'] ?? {}) as Readonly<Record<string, string>>)
      .filter(([name]) => isJson(name))
      .flatMap(([name, text]) => panelsIn(text, at(map, entry('data', name)))),
  );

const inFiles = ({ files }: ComposeSubject): Placed[] =>
  files.filter(({ path }) => isJson(path)).flatMap(({ path, text }) => panelsIn(text, inFile(path)));

const described = <S extends Subject>(of: (subject: S) => Placed[]) =>
  each<S, Placed>(
    'Every panel says what it shows and what to make of it.',
    { name: 'panels', of },
    ({ panel: { title = '', description = '' }, place }) =>
      unless(description.trim() !== '', place, `does not say what the panel ‘${title}’ shows`),
  );

export const kubernetesPanelsAreExplained = described(inConfigMaps);
export const composePanelsAreExplained = described(inFiles);
