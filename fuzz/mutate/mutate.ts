import type { Draw } from '../draw';
import { isFields, type Data, type Fields, type Plan } from '../plan/plan';
import { BAD_NUMBERS, BAD_TEXTS, BAD_THINGS, PROTOTYPE_NAMES } from './bad-values';
import { fromElsewhere } from './from-elsewhere';
import { oneOf, set, type Maker, type MaybeMaker } from './maker';
import type { Mutation } from './mutation';
import { placesIn, type Place } from './places';

/** A mistake somewhere in a plan. @param other an application that has nothing to do with it */
export function mutation(draw: Draw, plan: Plan, other: Plan): Mutation {
  const places = placesIn(plan).filter(({ at }) => at.length > 0);
  const kind = draw.one(KINDS);
  return MAKERS[kind](draw, { plan, places, other }) ?? MAKERS.wrongThing(draw, { plan, places, other });
}

const wrongThing: Maker = (draw, { places }) => set('a wrong type', draw.one(places), draw.one(BAD_THINGS));

const wrongText: MaybeMaker = (draw, { places }) => {
  const place = oneOf(
    draw,
    places.filter(({ value }) => typeof value === 'string'),
  );
  return place && set('a wrong text', place, draw.one(BAD_TEXTS));
};

const wrongNumber: MaybeMaker = (draw, { places }) => {
  const place = oneOf(
    draw,
    places.filter(({ value }) => typeof value === 'number'),
  );
  return place && set('a wrong number', place, draw.one(BAD_NUMBERS));
};

/** A letter too few, too many, or in the wrong place. */
const typo: MaybeMaker = (draw, { places }) => {
  const place = oneOf(
    draw,
    places.filter(({ at }) => typeof at.at(-1) === 'string'),
  );
  if (place === undefined) return undefined;
  const name = String(place.at.at(-1));
  const i = draw.int(0, Math.max(0, name.length - 2));
  const typed = draw.one([
    name.slice(0, i) + name.slice(i + 1),
    name.slice(0, i) + name.charAt(i) + name.slice(i),
    name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2),
    name.toUpperCase(),
    ...PROTOTYPE_NAMES,
    draw.one(BAD_TEXTS),
  ]);
  return { kind: 'a mistyped name', entry: place.entry, change: { at: place.at, rename: typed } };
};

const missing: Maker = (draw, { places }) => {
  const { entry, at } = draw.one(places);
  return { kind: 'something left out', entry, change: { at, remove: true } };
};

const surplus: MaybeMaker = (draw, { places, plan }) => {
  const objects: Place[] = [
    ...places.filter(({ value }) => isFields(value)),
    ...plan.entries.map(({ key, props }) => ({ entry: key, at: [], value: props })),
  ];
  const place = oneOf(draw, objects);
  if (place === undefined) return undefined;
  const name = draw.one([...PROTOTYPE_NAMES, 'kind', 'name', 'target', 'extra', '', 'connects', 'secret', 'image']);
  return set('a field too many', { ...place, at: [...place.at, name] }, draw.one([...BAD_THINGS, ...BAD_TEXTS]));
};

const twice: MaybeMaker = (draw, { places }) => {
  const place = oneOf(
    draw,
    places.filter(({ value }) => Array.isArray(value) && value.length > 0),
  );
  return (
    place && set('something twice in a list', place, [...(place.value as Data[]), draw.one(place.value as Data[])])
  );
};

const emptied: MaybeMaker = (draw, { places }) => {
  const place = oneOf(
    draw,
    places.filter(({ value }) => typeof value === 'object'),
  );
  return place && set('an empty list or object', place, Array.isArray(place.value) ? [] : {});
};

const sameName: MaybeMaker = (draw, { plan }) => {
  const [one, other] = [draw.one(plan.entries), draw.one(plan.entries)];
  const name = (other.props as Fields)['name'];
  return name === undefined ? undefined : set('a name that something else has', { entry: one.key, at: ['name'] }, name);
};

const ofEntry: Maker = (draw, { plan }) => ({
  kind: 'a definition that is not where it should be',
  entry: draw.one(plan.entries).key,
  change: { entry: draw.one(['dropped', 'last', 'hidden', 'twice'] as const) },
});

const MAKERS = {
  wrongThing,
  wrongText,
  wrongNumber,
  typo,
  missing,
  surplus,
  twice,
  emptied,
  ofPlan: fromElsewhere('plan'),
  ofOther: fromElsewhere('other'),
  sameName,
  ofEntry,
} as const;

const KINDS = Object.keys(MAKERS) as (keyof typeof MAKERS)[];
