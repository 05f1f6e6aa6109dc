import { patchesFor, type ComposePatch, type Patchable, type Problem } from '../lib/model';
import { patched } from '../lib/output/patched';
import { ordered, type ComposeService } from './compose-file';
import type { Entries } from './entry';

/** The services as they are written: in reading order, with the patches of their definitions laid over them. */
export const patchedServices = (entries: Entries): Readonly<Record<string, ComposeService>> =>
  Object.fromEntries(
    Object.entries(entries).map(([name, { service, of }]) => {
      const patches = of === undefined ? [] : patchesFor(of, 'compose').map(({ patch }) => patch);
      const meant = patches.filter((patch) => targetOf(patch, of, entries) === name);
      return [name, meant.reduce((now, { body }) => patched(now, body) as ComposeService, ordered(service))];
    }),
  );

/** The problems of patches that meet no service. What an environment has of somebody else has none, and is not asked. */
export const patchProblems = (entries: Entries): Problem[] =>
  [...new Set(Object.values(entries).flatMap(({ of }) => of ?? []))].flatMap((definition) =>
    patchesFor(definition, 'compose')
      .filter(({ patch }) => targetOf(patch, definition, entries) === undefined)
      .map(({ patch: { name }, field }) => ({
        subject: definition.name,
        field,
        given: name ?? 'no name',
        allowed: servicesOf(definition, entries).join(', '),
        fix: 'say the name of the one that is meant',
      })),
  );

const servicesOf = (definition: Patchable | undefined, entries: Entries): string[] =>
  Object.keys(entries).filter((name) => entries[name]?.of === definition);

/** The one service that a patch means; undefined if there is none, or if it could be one of several. */
function targetOf({ name }: ComposePatch, definition: Patchable | undefined, entries: Entries): string | undefined {
  const own = servicesOf(definition, entries);
  const named = own.find((one) => one === (name ?? definition?.name));
  return named ?? (name === undefined && own.length === 1 ? own[0] : undefined);
}
