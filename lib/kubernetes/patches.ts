import type { ApiObject } from 'cdk8s';
import {
  meantBy,
  namespaceOf,
  patchesFor,
  type Definition,
  type KubernetesPatch,
  type Patchable,
  type Problem,
} from '../model';
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

/** A definition that has patches. */
type Owner = Definition & Patchable;

/** Where an object of such a definition is; the object itself is forgotten once it is text. */
interface Place {
  readonly of: Owner;
  readonly kind: string;
  readonly name: string;
  /** In the namespace of its definition, and not in one that waits for something of it. */
  readonly isAtHome: boolean;
}

/** A patch, and where it is written. */
interface Found {
  readonly of: Patchable;
  readonly patch: KubernetesPatch;
  readonly field: string;
}

/** Lays the patches of an environment's definitions over their objects, folder by folder. */
export class Patches {
  private readonly places = new Map<Owner, Place[]>();

  /** The finished JSON of all objects of a folder, with the patches that mean them laid over it. */
  laidOver(objects: readonly ApiObject[]): Patched {
    const places = objects.map((object) => this.note(object));
    const problems: Problem[] = [];
    const manifests = objects.map((object, i) => {
      const { manifest, wrong } = laidOver(object.toJson() as Manifest, this.meaning(places[i]));
      problems.push(...wrong);
      return [object, manifest] as const;
    });
    return { manifests, problems };
  }

  /** Patches that meant nothing in any folder. What an environment has of somebody else has no objects, and is not asked. */
  unmet(): Problem[] {
    return [...this.places].flatMap(([of, own]) =>
      foundIn(of)
        .filter((found) => meant(found, own).length === 0)
        .map((found) => metNothing(found, own)),
    );
  }

  private note(object: ApiObject): Place | undefined {
    const of = definitionOf(object) as Owner | undefined;
    if (of?.patches === undefined) return undefined;
    const { kind, name, metadata } = object;
    const place = { of, kind, name, isAtHome: metadata.namespace === namespaceOf(of)?.name };
    this.places.set(of, [...(this.places.get(of) ?? []), place]);
    return place;
  }

  private meaning(place: Place | undefined): Found[] {
    if (place === undefined) return [];
    const own = this.places.get(place.of) ?? [];
    return foundIn(place.of).filter((found) => meant(found, own).includes(place));
  }
}

const foundIn = (of: Owner): Found[] => patchesFor(of, 'kubernetes').map((written) => ({ of, ...written }));

/** What a patch means: those of a name, wherever they are, or else the one of its kind that is beside the definition. */
function meant({ of, patch }: Found, own: readonly Place[]): Place[] {
  const ofKind = own.filter(({ kind }) => kind === patch.kind);
  if (patch.name !== undefined) return ofKind.filter(({ name }) => name === patch.name);
  const atHome = ofKind.filter(({ isAtHome }) => isAtHome);
  const one = meantBy(patch, of, atHome, ({ name }) => name);
  return one === undefined ? [] : [one];
}

function metNothing({ of: { name: subject }, patch, field }: Found, own: readonly Place[]): Problem {
  const listed = (values: readonly string[]): string => [...new Set(values)].sort().join(', ');
  const ofKind = own.filter(({ kind }) => kind === patch.kind).map(({ name }) => name);
  const given = patch.name === undefined ? patch.kind : `${patch.kind} ${patch.name}`;
  const [allowed, fix] =
    ofKind.length === 0
      ? [listed(own.map(({ kind }) => kind)), `${subject} has no ${patch.kind}: patch what it has, or remove the patch`]
      : [`${patch.kind} ${listed(ofKind)}`, 'say the name of the one that is meant'];
  return { subject, field, given, allowed, fix };
}

/** A manifest with patches, one after the other; one that changes what it must not is left out. */
function laidOver(manifest: Manifest, patches: readonly Found[]): { manifest: Manifest; wrong: Problem[] } {
  const wrong: Problem[] = [];
  let now = manifest;
  for (const { of, patch, field } of patches) {
    const next = patched(now, patch.body) as Manifest;
    const before = fixedFields(now);
    const after = fixedFields(next);
    const broken = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    wrong.push(...broken.map((path) => fixed(of, `${field}.${path}`, after.get(path), before.get(path))));
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
