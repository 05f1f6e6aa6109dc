import type { Shape } from '../../lib/model/shape/shapes';
import { holds, written } from './holds';
import type { Links } from './links';
import { inCode } from './markdown';
import { membersOf, resolved, tagOf } from './members';
import { rowsOf, type Row } from './rows';

/** Some properties of a shape, in a table. */
export interface Group {
  /** When it is these. @default always */
  readonly says?: string;
  readonly rows: readonly Row[];
}

/** The properties of a shape; of a union of objects what all have, then what each has besides. */
export function groupsOf(shape: Shape, links: Links): Group[] {
  const whole = resolved(shape);
  const members = membersOf(whole, (name) => links.isMade(name));
  if (members === undefined) {
    if (whole.anyOf === undefined) return [groupOf(whole, links)];
    return [{ says: `One of ${whole.anyOf.map((one) => holds(one, links)).join(', ')}.`, rows: [] }];
  }
  const common = commonOf(members);
  const shared = only(members[0] ?? {}, (name) => common.includes(name));
  const own = (member: Shape): Shape => only(member, (name) => !common.includes(name));
  return [{ rows: rowsOf(shared, links) }, ...members.map((one) => groupOf(own(one), links, one.description))];
}

/** The properties of one object. What it has to say of its kind stands before the table. */
function groupOf(shape: Shape, links: Links, description = ''): Group {
  const tag = tagOf(shape);
  if (tag === undefined) return { rows: rowsOf(shape, links) };
  const isDefault = shape.required?.includes(tag.name) === true ? '' : ', or without it';
  const says = `With ${inCode(`${tag.name}: ${written(tag.value)}`)}${isDefault}. ${description}`.trim();
  const rest = only(shape, (name) => name !== tag.name);
  return { says, rows: rowsOf(rest, links) };
}

/** Names of the properties that are the same in all. */
function commonOf([first = {}, ...others]: readonly Shape[]): string[] {
  const isAlike = (name: string, other: Shape): boolean =>
    JSON.stringify(first.properties?.[name]) === JSON.stringify(other.properties?.[name]) &&
    first.required?.includes(name) === other.required?.includes(name);
  return Object.keys(first.properties ?? {}).filter((name) => others.every((other) => isAlike(name, other)));
}

const only = (shape: Shape, keep: (name: string) => boolean): Shape => ({
  ...shape,
  properties: Object.fromEntries(Object.entries(shape.properties ?? {}).filter(([name]) => keep(name))),
});
