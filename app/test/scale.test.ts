import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topology } from '..';
import { production } from '../environments/production';
import { broker } from '../services/broker';
import { database } from '../services/database';
import { clusterRows, connectionRows, quotaRows } from './scale-numbers';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'scale.md'), 'utf8');
/** The cells of each table of the page, without the last one, which says what to do. */
const tables = page
  .split('\n\n')
  .filter((text) => text.startsWith('|'))
  .map((text) =>
    text
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, 4)
          .map((cell) => cell.trim()),
      ),
  );

test('the page about scale says the connections, quotas and machines that follow from the definitions', () => {
  expect(tables).toEqual([
    connectionRows(topology, production),
    quotaRows(topology, production),
    clusterRows(topology, production),
  ]);
});

const written = (path: string): string => readFileSync(join(__dirname, '..', '..', 'dist', 'production', path), 'utf8');

test('the page about scale says what follows from the pools of PgBouncer', () => {
  const { instances, poolSize } = database.pooler ?? { instances: 0, poolSize: 0 };
  expect(page).toContain(`${instances * poolSize} connections serve`);
  expect(page).toContain(`is ${(instances * poolSize) / 0.005} at 5 ms`);
  expect(page).toContain(`\`maxConnections\` + ${2 * instances * 10}`);
  const most = Math.max(
    ...connectionRows(topology, production)
      .slice(0, 2)
      .map(([, , tenfold]) => Number(tenfold)),
  );
  expect(page).toContain(`\`pooler.maxClientConnections: ${most}\``);
});

test('the page about scale says what the broker holds, and what it needs for ten times as much', () => {
  const redis = written('worker/StatefulSet.redis.yaml');
  const [, held = ''] = /--maxmemory (\d+)mb/.exec(redis) ?? [];
  const [, volume = ''] = / storage: (\d+)Gi/.exec(redis) ?? [];
  expect(page).toMatch(new RegExp(`\\s${held} MiB of messages`));
  expect(page).toContain(`\`memoryMiB: ${10 * broker.resources.memoryMiB}\` and \`volumeGiB: ${10 * Number(volume)}\``);
});

test('the page about scale says how many series Prometheus has memory for, and what disk they take', () => {
  const prometheus = written('monitoring/Prometheus.prometheus.yaml');
  const [, gibibytes = ''] = /memory: (\d+)Gi/.exec(prometheus) ?? [];
  const [, days = ''] = /retention: (\d+)d/.exec(prometheus) ?? [];
  const series = Math.floor((Number(gibibytes) * 2 ** 20) / 8 / 10_000) * 10_000;
  const disk = Math.ceil(((series / 30) * 2 * Number(days) * 86_400) / 2 ** 30);
  expect(page).toContain(`\`${gibibytes}Gi\` of memory is enough for some ${series} series`);
  expect(page.replace(/\s+/g, ' ')).toContain(`${disk} GiB for that many in ${days} days`);
});
