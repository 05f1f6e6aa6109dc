import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topology } from '..';
import { production } from '../environments/production';
import { broker } from '../services/broker';
import { database } from '../services/database';
import { clusterRows, connectionRows, quotaRows, seriesRows } from './scale-numbers';

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

test('the page about scale says the connections, quotas, series and machines that follow from the definitions', () => {
  expect(tables).toEqual([
    connectionRows(topology, production),
    quotaRows(topology, production),
    seriesRows(topology, production),
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
