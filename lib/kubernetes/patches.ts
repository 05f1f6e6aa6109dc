import type { ApiObject } from 'cdk8s';
import { meantBy, patchesFor, type KubernetesPatch, type Patchable, type Problem } from '../model';
import { patched } from '../output/patched';
import { sorted } from '../output/sorted';
import { definitionOf } from './defining-file';
import { fixedFields } from './fixed-fields';
import type { Manifest } from './typed-object';

/** Objects as they are written, and what was wrong with their patches. */
export interface Patched {
  readonly manifests: readonly (readonly [ApiObject, Manifest])[];
  readonly problems: readonly Problem[];
}

/**
 * The finished JSON of objects, with the patches of their definitions laid over it. What an environment has of somebody
 * else has no objects, and is not asked.
 */
export function patchedObjects(objects: readonly ApiObject[]): Patched {
  const found = new Map<ApiObject, Found[]>();
  const problems: Problem[] = [];
  for (const [definition, own] of byDefinition(objects)) {
    for (const { patch, field } of patchesFor(definition, 'kubernetes')) {
      const object = targetOf(patch, definition, own);
      if (object === undefined) problems.push(metNothing(definition, { patch, field }, own));
      else found.set(object, [...(found.get(object) ?? []), { definition, patch, field }]);
    }
  }
  const manifests = objects.map((object) => {
    const { manifest, wrong } = laidOver(object.toJson() as Manifest, found.get(object) ?? []);
    problems.push(...wrong);
    return [object, manifest] as const;
  });
  return { manifests, problems };
}

/** A patch, and where it is written. */
interface Written {
  readonly patch: KubernetesPatch;
  readonly field: string;
}

interface Found extends Written {
  readonly definition: Patchable;
}

/** The objects of each definition that has patches. */
function byDefinition(objects: readonly ApiObject[]): Map<Patchable, ApiObject[]> {
  const all = new Map<Patchable, ApiObject[]>();
  for (const object of objects) {
    const definition = definitionOf(object) as Patchable | undefined;
    if (definition?.patches === undefined) continue;
    all.set(definition, [...(all.get(definition) ?? []), object]);
  }
  return all;
}

/** The one object of its kind that a patch means. */
const targetOf = (patch: KubernetesPatch, definition: Patchable, own: readonly ApiObject[]): ApiObject | undefined =>
  meantBy(
    patch,
    definition,
    own.filter(({ kind }) => kind === patch.kind),
    ({ name }) => name,
  );

function metNothing({ name: subject }: Patchable, { patch, field }: Written, own: readonly ApiObject[]): Problem {
  const ofKind = own.filter(({ kind }) => kind === patch.kind).map(({ name }) => name);
  const kinds = [...new Set(own.map(({ kind }) => kind))].sort();
  const given = patch.name === undefined ? patch.kind : `${patch.kind} ${patch.name}`;
  const [allowed, fix] =
    ofKind.length === 0
      ? [kinds.join(', '), `${subject} has no ${patch.kind}: patch what it has, or remove the patch`]
      : [`${patch.kind} ${ofKind.join(', ')}`, 'say the name of the one that is meant'];
  return { subject, field, given, allowed, fix };
}

/** A manifest with patches, one after the other; one that changes what it must not is left out. */
function laidOver(manifest: Manifest, patches: readonly Found[]): { manifest: Manifest; wrong: Problem[] } {
  const wrong: Problem[] = [];
  let now = manifest;
  for (const { definition, patch, field } of patches) {
    const next = patched(now, patch.body) as Manifest;
    const before = fixedFields(now);
    const after = fixedFields(next);
    const broken = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    wrong.push(...broken.map((path) => fixed(definition, `${field}.${path}`, after.get(path), before.get(path))));
    if (broken.length === 0) now = next;
  }
  if (now === manifest) return { manifest, wrong };
  const { apiVersion, kind, metadata, ...rest } = now;
  return { manifest: { apiVersion, kind, metadata: sorted(metadata), ...sorted(rest) }, wrong };
}

const fixed = ({ name: subject }: Patchable, field: string, given: unknown, before = 'nothing'): Problem => ({
  subject,
  field,
  given,
  allowed: `${before}, as it is: what belongs to the object finds it by that`,
  fix: 'leave it out of the patch',
});
