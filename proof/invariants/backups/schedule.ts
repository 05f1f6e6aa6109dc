import { each } from '../../promise';
import { unless, type Violation } from '../../violation';
import { inService } from '../compose-file/document';
import { hosts, told } from './hosts';

/** The fields of a cron expression, as variables, each with the numbers that there are. */
const FIELDS = [
  ['MINUTES', 0, 59],
  ['HOURS', 0, 23],
  ['DAYS', 1, 31],
  ['MONTHS', 1, 12],
  ['WEEKDAYS', 0, 6],
] as const;

export const backupsComeInTime = each(
  'Backups are made when the environment says, kept as long as it says, and a host on which none was made is not healthy.',
  hosts,
  (host): Violation[] => {
    const { backups, maker } = host;
    if (maker === undefined) return [];
    const fields = backups.schedule.split(' ');
    return [
      ...FIELDS.flatMap(([variable, least, most], i) => {
        const said = told(host, variable);
        const numbers = Array.from({ length: most - least + 1 }, (_, n) => least + n);
        const differ = numbers.filter(
          (n) => isNamed(fields[i] ?? '', n, least) !== (said === '*' || said.split(' ').map(Number).includes(n)),
        );
        return unless(
          differ.length === 0 && (said === '*') === (fields[i] === '*'),
          inService(maker, `environment.${variable}`),
          `makes backups at ${said}, and not at ${fields[i] ?? ''}`,
        );
      }),
      ...unless(
        told(host, 'RETENTION_DAYS') === String(backups.retentionDays),
        inService(maker, 'environment.RETENTION_DAYS'),
        `keeps backups for another time than ${backups.retentionDays} days`,
      ),
      ...unless(
        maker.container.healthcheck?.test.at(-1) === 'healthy' && Number(told(host, 'LONGEST_SECONDS')) > 0,
        inService(maker, 'healthcheck'),
        'is healthy without backups',
      ),
    ];
  },
);

/** Whether a field of a cron expression names a number. */
const isNamed = (field: string, n: number, least: number): boolean =>
  field.split(',').some((part) => {
    const [range = '', step] = part.split('/');
    const [from = least, to = step === undefined ? from : Infinity] =
      range === '*' ? [least, Infinity] : range.split('-').map(Number);
    const isIn = (one: number) => one >= from && one <= to && (one - from) % Number(step ?? 1) === 0;
    return isIn(n) || (field !== '*' && n === 0 && least === 0 && to === 7 && isIn(7));
  });
