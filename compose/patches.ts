import { meantBy, patchesFor, type ComposePatch, type Patchable, type Problem } from '../lib/model';
import { patched } from '../lib/output/patched';
import { ordered, type ComposeService } from './compose-file';
import type { Entries } from './entry';

/** The services as they are written: in reading order, with the patches of their definitions laid over them. */
export const patchedServices = (entries: Entries): Readonly<Record<string, ComposeService>> =>
  Object.fromEntries(
    Object.entries(entries).map(([name, { service, of }]) => {
      const meant =
        of === undefined ? [] : patchesFor(of, 'compose').filter(({ patch }) => targetOf(patch, of, entries) === name);
      return [name, meant.reduce((now, { patch }) => patched(now, patch.body) as ComposeService, ordered(service))];
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

const servicesOf = (definition: Patchable, entries: Entries): string[] =>
  Object.keys(entries).filter((name) => entries[name]?.of === definition);

/** The one service that a patch means. */
const targetOf = (patch: ComposePatch, definition: Patchable, entries: Entries): string | undefined =>
  meantBy(patch, definition, servicesOf(definition, entries), (name) => name);
