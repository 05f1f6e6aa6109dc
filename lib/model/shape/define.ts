import { definedBy, fileOf } from '../defined';
import { shapeProblems, type ShapeProblem } from './check-shape';
import { NEUTRAL } from './neutral';

const BROKEN = Symbol('what is wrong with the shape of its props');

interface Checked {
  readonly [BROKEN]?: { readonly given: unknown; readonly problems: readonly ShapeProblem[] };
}

type Kinds = typeof NEUTRAL;

/**
 * Makes a definition of what an application gives, whatever that is. What is wrong with its shape is noted on the
 * definition, for `validate` to report with all else; in its place stands something neutral.
 *
 * @param props what an application gives; a copy of another definition (`{ ...database, name: 'other' }`) is fine
 * @param by the function that an application calls
 */
export function define<Kind extends keyof Kinds, T extends object>(
  kind: Kind,
  props: Kinds[Kind],
  build: (props: Kinds[Kind]) => T,
  by: (...args: never[]) => unknown,
): T {
  const given = typeof props === 'object' && props !== null ? asProps(props) : props;
  const problems = shapeProblems(kind, given);
  const definition = definedBy(build(problems.length === 0 ? given : usable(kind, given, problems)), by);
  return problems.length === 0 ? definition : Object.assign(definition, { [BROKEN]: { given, problems } });
}

/** What is wrong with the shape of a definition's props. */
export const problemsOfShape = (definition: object): readonly ShapeProblem[] =>
  (definition as Checked)[BROKEN]?.problems ?? [];

/** What a definition was made from, where something is wrong with that. @default nothing is */
export const givenTo = (definition: object): unknown => (definition as Checked)[BROKEN]?.given;

/** Whether a definition is not what was meant, beyond a field too many: what rules say of it would not help. */
export const isBroken = (definition: object): boolean => problemsOfShape(definition).some(({ surplus }) => !surplus);

/**
 * Props as they were meant: a member that is undefined is one that is not there, so that its default holds; and of a copy
 * of a definition, what the definition had beyond its props is made anew.
 */
function asProps<T extends object>(props: T): T {
  const isCopy = fileOf(props) !== undefined;
  const isMade = (name: string | symbol, value: unknown): boolean =>
    name === BROKEN ||
    (isCopy && (name === 'kind' || (value as { readonly kind?: unknown } | null)?.kind === 'endpoint'));
  const members = Reflect.ownKeys(props).map((name) => [name, props[name as keyof T]] as const);
  return Object.fromEntries(members.filter(([name, value]) => value !== undefined && !isMade(name, value))) as T;
}

function usable<Kind extends keyof Kinds>(kind: Kind, given: unknown, problems: readonly ShapeProblem[]): Kinds[Kind] {
  const broken = new Set(problems.map(({ field }) => /^[^.[]*/.exec(field)?.[0] ?? ''));
  const members = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  // A name that may not stand still says whom it is about.
  const sound = members.filter(([name, value]) => !broken.has(name) || (name === 'name' && typeof value === 'string'));
  return { ...NEUTRAL[kind], ...Object.fromEntries(sound) };
}
