import { cronTimes, longestGapSeconds } from '../../lib/model';

const gap = (cron: string): number | undefined => {
  const times = cronTimes(cron);
  return times && longestGapSeconds(times);
};
const HOUR = 3600;

describe('the times of a cron expression', () => {
  test('are the numbers of its fields, in order, and Sunday is 0', () => {
    expect(cronTimes('*/20 15,3 1-10/3 * 5-7')).toEqual({
      minutes: [0, 20, 40],
      hours: [3, 15],
      days: [1, 4, 7, 10],
      months: '*',
      weekdays: [0, 5, 6],
    });
    expect(cronTimes('5/30 * * * *')?.minutes).toEqual([5, 35]);
  });

  test.each([
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '* * * jan *',
    '5-1 * * * *',
    '*/0 * * * *',
    ', * * * *',
  ])('are not those of %p', (cron) => expect(cronTimes(cron)).toBeUndefined());

  test.each([
    ['* * * * *', 60],
    ['15 3 * * *', 24 * HOUR],
    ['0 */6 * * *', 6 * HOUR],
    ['0 3,15 * * *', 12 * HOUR],
    ['30 2 * * 0', 7 * 24 * HOUR],
    ['0 0 1 * *', 31 * 24 * HOUR],
    // A day of the month or one of the week: never longer apart than a week.
    ['0 0 1 * 1', 7 * 24 * HOUR],
    ['0 0 29 2 *', (4 * 365 + 1) * 24 * HOUR],
  ])('are at most so far apart: %p, %p seconds', (cron, seconds) => expect(gap(cron)).toBe(seconds));

  test('never come on a day that there is not', () => expect(gap('0 0 30 2 *')).toBeUndefined());
});
