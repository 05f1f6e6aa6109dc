import {
  definitionsOf,
  namespaceOf,
  type Definition,
  type Patch,
  type PatchProps,
  type Resolved,
} from '../../lib/model';
import type { KubernetesObject } from '../objects';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject, Subject } from '../subject';
import { isSame } from '../values/is-same';
import { at, inFile, unless, type Place } from '../violation';
import { inService } from './compose-file/document';

/** One thing that a patch says, and what was written in its place. */
interface Said {
  readonly place: Place;
  readonly wanted: unknown;
  readonly written: unknown;
}

/** What a patch of a service is laid over, as it is written. */
interface Target {
  readonly value: unknown;
  readonly at: (field: string) => Place;
}

const TITLE = 'What a patch says is written, and what it takes away is not.';

type Find<S> = (definition: Definition, patch: Patch, subject: S) => readonly Target[];

/** @param find what a patch is laid over; nothing where somebody else has it, so that there is nothing of it */
const saidIn = <S extends Subject>(target: S['target'], find: Find<S>) =>
  each<S, Said>(
    TITLE,
    {
      name: 'words of patches',
      of: (subject) =>
        definitionsOf(subject.resolved.topology).flatMap((definition) => {
          const own = ((definition as PatchProps).patches ?? []).filter((patch) => patch.target === target);
          return own.flatMap((patch, i) => {
            // What a later patch says of the same thing counts.
            const later = own.slice(i + 1).filter((other) => nameOf(other) === nameOf(patch));
            return find(definition, patch, subject).flatMap((found) =>
              words(patch.body, found.value)
                .filter(({ path }) => !later.some(({ body }) => speaksOf(body, path)))
                .map(({ path, ...said }) => ({ ...said, place: found.at(path.join('.')) })),
            );
          });
        }),
    },
    ({ place, wanted, written }) =>
      unless(
        isSame(wanted, written),
        place,
        `is patched to ${JSON.stringify(wanted)}, and has ${JSON.stringify(written) ?? 'nothing'}`,
      ),
  );

const nameOf = (patch: Patch): string => `${'kind' in patch ? patch.kind : ''} ${patch.name ?? ''}`;

const isHere = ({ backing }: Resolved, definition: Definition): boolean =>
  backing.every((one) => one.backing !== definition || one.form.kind !== 'external');

export const kubernetesPatchesAreWritten = saidIn<KubernetesSubject>('kubernetes', (definition, patch, subject) => {
  if (!isHere(subject.resolved, definition)) return [];
  const kind = 'kind' in patch ? patch.kind : '';
  const namespace = namespaceOf(definition)?.name;
  const ofKind = subject.objects.filter((one) => one.kind === kind);
  const atHome = ofKind.filter(({ metadata }) => metadata.namespace === namespace);
  const named = (all: readonly KubernetesObject[], name: string) =>
    all.filter(({ metadata }) => metadata.name === name);
  const found =
    patch.name === undefined
      ? firstOf(
          named(atHome, definition.name),
          atHome.filter(({ metadata }) => metadata.name.startsWith(`${definition.name}-`)).slice(0, 1),
        )
      : // What waits for a definition's schema is in other namespaces.
        firstOf(named(atHome, patch.name), named(ofKind, patch.name));
  if (found.length === 0) return [{ value: undefined, at: inFile }];
  return found.map((object) => ({ value: object, at: (field) => at(object, field) }));
});

/** The first of two that has something. */
const firstOf = <T>(one: readonly T[], other: readonly T[]): readonly T[] => (one.length > 0 ? one : other);

export const composePatchesAreWritten = saidIn<ComposeSubject>('compose', (definition, patch, subject) => {
  if (!isHere(subject.resolved, definition)) return [];
  const { document } = subject;
  const name = patch.name ?? definition.name;
  return [{ value: document.services[name], at: (field) => inService({ name, document }, field) }];
});

type Keyed = Readonly<Record<string, unknown>>;
const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list as what it is merged by: the names of its members, where each has one of its own. */
function byName(list: unknown): Keyed | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const names = list.map((member: unknown) => (isKeyed(member) ? member['name'] : undefined));
  const areNames = names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
  return areNames ? Object.fromEntries(list.map((member: { name: string }) => [member.name, member])) : undefined;
}

const membersOf = (value: unknown): Keyed | undefined => (isKeyed(value) ? value : byName(value));

/** Each thing that a patch says, with its path. */
export function words(
  wanted: unknown,
  written: unknown,
  path: readonly string[] = [],
): (Omit<Said, 'place'> & { readonly path: readonly string[] })[] {
  const members = membersOf(wanted);
  if (members === undefined) return [{ path, wanted, written }];
  const there = membersOf(written) ?? {};
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => words(value, there[name], [...path, name]));
}

/** Whether a patch says something of a path, or of what is above or below it. */
function speaksOf(body: unknown, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  const members = membersOf(body);
  return name === undefined || members === undefined || (Object.hasOwn(members, name) && speaksOf(members[name], rest));
}
