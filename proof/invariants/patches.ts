import { isDeepStrictEqual } from 'node:util';
import type { Patch, Service } from '../../lib/model';
import type { KubernetesObject } from '../objects';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject, Subject } from '../subject';
import { at, inFile, unless, type Place } from '../violation';
import { inService } from './compose-document';

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

const saidIn = <S extends Subject>(target: S['target'], find: (service: Service, patch: Patch, subject: S) => Target) =>
  each<S, Said>(
    TITLE,
    {
      name: 'words of patches',
      of: (subject) =>
        subject.resolved.topology.services.flatMap((service) => {
          const own = (service.patches ?? []).filter((patch) => patch.target === target);
          return own.flatMap((patch, i) => {
            const { value, at: place } = find(service, patch, subject);
            // What a later patch says of the same thing counts.
            const later = own.slice(i + 1).filter((other) => nameOf(other) === nameOf(patch));
            return words(patch.body, value)
              .filter(({ path }) => !later.some(({ body }) => speaksOf(body, path)))
              .map(({ path, ...said }) => ({ ...said, place: place(path.join('.')) }));
          });
        }),
    },
    ({ place, wanted, written }) =>
      unless(
        isDeepStrictEqual(withoutNull(wanted), written),
        place,
        `is patched to ${JSON.stringify(wanted)}, and has ${JSON.stringify(written) ?? 'nothing'}`,
      ),
  );

/** A value as it is written: what is null is not there. */
const withoutNull = (value: unknown): unknown =>
  value === null || value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value, (_, member: unknown) => (member === null ? undefined : member)));

const nameOf = (patch: Patch): string => `${'kind' in patch ? patch.kind : ''} ${patch.name ?? ''}`;

export const kubernetesPatchesAreWritten = saidIn<KubernetesSubject>('kubernetes', (service, patch, { objects }) => {
  const kind = 'kind' in patch ? patch.kind : '';
  const all = objects.filter((one) => one.kind === kind && one.metadata.namespace === service.namespace.name);
  const named = (name: string) => all.find(({ metadata }) => metadata.name === name);
  const object: KubernetesObject | undefined =
    patch.name === undefined
      ? (named(service.name) ?? all.find(({ metadata }) => metadata.name.startsWith(`${service.name}-`)))
      : named(patch.name);
  return { value: object, at: (field) => (object === undefined ? inFile('') : at(object, field)) };
});

export const composePatchesAreWritten = saidIn<ComposeSubject>('compose', (service, patch, { document }) => {
  const name = patch.name ?? service.name;
  return { value: document.services[name], at: (field) => inService({ name, document }, field) };
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
function words(
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
