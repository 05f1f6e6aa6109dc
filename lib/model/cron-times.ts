/** The times that a cron expression of five fields names: of each field the numbers, or all of them. */
export interface CronTimes {
  readonly minutes: CronField;
  readonly hours: CronField;
  readonly days: CronField;
  readonly months: CronField;
  /** 0 is Sunday. */
  readonly weekdays: CronField;
}

/** The numbers of a field, in order; '*' for one that leaves it open. */
export type CronField = '*' | readonly number[];

const DAY_SECONDS = 86_400;
/** A cycle of leap years, in days. */
const CYCLE = 8 * 366;

/** The times of an expression in numbers; undefined for one with names, or with numbers that there are not. */
export function cronTimes(cron: string): CronTimes | undefined {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.split(' ');
  const minutes = numbersOf(minute, 0, 59);
  const hours = numbersOf(hour, 0, 23);
  const days = numbersOf(day, 1, 31);
  const months = numbersOf(month, 1, 12);
  const weekdays = numbersOf(weekday, 0, 7);
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  return { minutes, hours, days, months, weekdays: weekdays === '*' ? '*' : sorted(weekdays.map((one) => one % 7)) };
}

function numbersOf(field: string, least: number, most: number): CronField | undefined {
  if (field === '*') return '*';
  const found = field.split(',').map((part) => rangeOf(part, least, most));
  return found.some((one) => one === undefined) ? undefined : sorted(found.flatMap((one) => one ?? []));
}

/** One part of a list: a number, a range, or every so many of a range or of all. */
function rangeOf(part: string, least: number, most: number): number[] | undefined {
  const [, range = '', step = '1'] = /^(\*|\d+(?:-\d+)?)(?:\/(\d+))?$/.exec(part) ?? [];
  const [first = least, last = part.includes('/') ? most : first] =
    range === '*' ? [least, most] : range.split('-').map(Number);
  if (range === '' || first < least || last > most || first > last || Number(step) < 1) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (one) => (one - first) % Number(step) === 0,
  );
}

const sorted = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The longest time between one moment that is named and the next; undefined where there are none, as on 30 February. */
export function longestGapSeconds({ minutes, hours, ...dates }: CronTimes): number | undefined {
  const times = all(hours, 24).flatMap((hour) => all(minutes, 60).map((minute) => hour * 3600 + minute * 60));
  const days = Array.from({ length: CYCLE }, (_, i) => i).filter((i) => isDay(new Date(i * DAY_SECONDS * 1000), dates));
  const [first] = days;
  if (first === undefined) return undefined;
  const inDay = gapsOf(times);
  const overnight = gapsOf(days).map((gap) => gap * DAY_SECONDS - (times.at(-1) ?? 0) + (times[0] ?? 0));
  return Math.max(...inDay, ...overnight, ...(days.length === 1 ? [CYCLE * DAY_SECONDS] : []));
}

const all = (field: CronField, count: number): readonly number[] =>
  field === '*' ? Array.from({ length: count }, (_, i) => i) : field;

const gapsOf = (moments: readonly number[]): number[] =>
  moments.slice(1).map((moment, i) => moment - (moments[i] ?? moment));

/** Where a day of the month and one of the week are named, either will do, as in cron. */
function isDay(date: Date, { days, months, weekdays }: Omit<CronTimes, 'minutes' | 'hours'>): boolean {
  const isIn = (field: CronField, one: number) => field === '*' || field.includes(one);
  const [ofMonth, ofWeek] = [isIn(days, date.getUTCDate()), isIn(weekdays, date.getUTCDay())];
  const isNamed = days === '*' || weekdays === '*' ? ofMonth && ofWeek : ofMonth || ofWeek;
  return isNamed && isIn(months, date.getUTCMonth() + 1);
}
