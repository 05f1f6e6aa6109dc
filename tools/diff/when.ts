import type { Field } from './fields';
import { quantity } from './quantity';

/** Which way a field must change for a rule to be about it. */
export type When =
  | 'comes'
  | 'goes'
  | 'stays'
  | 'was there'
  | 'is there'
  | 'grows'
  | 'shrinks'
  | 'shortens'
  | 'lengthens'
  | 'expires sooner'
  | 'expires later'
  | 'major up'
  | 'major down'
  | 'same major'
  | { readonly to: unknown };

/** Whether a field changes that way; a value that can't be read changes no way but to another. */
export function changesSo({ before, after }: Field, when: When): boolean {
  if (typeof when === 'object') return after === when.to;
  switch (when) {
    case 'comes':
      return before === undefined;
    case 'goes':
      return after === undefined;
    case 'stays':
      return before !== undefined && after !== undefined;
    case 'was there':
      return before !== undefined;
    case 'is there':
      return after !== undefined;
    case 'grows':
      return compare(size(before), size(after)) < 0;
    case 'shrinks':
      return compare(size(before), size(after)) > 0;
    case 'shortens':
      return compare(seconds(before), seconds(after)) > 0;
    case 'lengthens':
      return compare(seconds(before), seconds(after)) < 0;
    case 'expires sooner':
      return compare(days(before), days(after)) > 0;
    case 'expires later':
      return compare(days(before), days(after)) < 0;
    case 'major up':
      return compare(major(before), major(after)) < 0;
    case 'major down':
      return compare(major(before), major(after)) > 0;
    case 'same major':
      return !(compare(major(before), major(after)) !== 0);
  }
}

/** @returns 0 for what can't be compared */
const compare = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? 0 : a - b;

/** A quantity of Kubernetes, or a size as Prometheus writes it: `42GiB`. */
const size = (value: unknown): number | undefined => quantity(String(value).replace(/(?<=[A-Za-z])B$/, ''));

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** A duration as Prometheus writes it, `15d`; a bare number is in a unit that both sides share. */
function seconds(value: unknown): number | undefined {
  const parts = [...String(value).matchAll(/(\d+)(s|m|h|d|w|y)?/g)];
  if (!/^(\d+[smhdwy]?)+$/.test(String(value))) return undefined;
  return parts.reduce((sum, [, count, unit = 's']) => sum + Number(count) * (unitSeconds[unit] ?? 1), 0);
}

const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** How long backups are kept, as Barman writes it: an `m` is a month. */
function days(value: unknown): number | undefined {
  const [, count, unit = ''] = /^(\d+)([dwm])$/.exec(String(value)) ?? [];
  return count === undefined ? undefined : Number(count) * (unitDays[unit] ?? 1);
}

/** The major version in an image's tag: `…/postgresql:18.4-standard` is 18. */
function major(image: unknown): number | undefined {
  const [, digits] = /:v?(\d+)[^/]*$/.exec(String(image)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
