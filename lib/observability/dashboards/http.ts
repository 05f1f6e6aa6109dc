import { latency } from './latency';
import type { ResolvedService } from '../../model';
import { CRITICAL_SHARE, SLOW_SECONDS } from '../alerts/http';
import { labels } from '../promql';
import type { Row } from './dashboard';
import { stat, timeSeries } from './panel';

/** As wide as the zoom needs, and never narrower than four scrapes. */
const ZOOM = '$__rate_interval';

/** Traffic, errors and latency of the family `http`, and how busy the processes are. */
export function httpRows({ service: { name, processes } }: ResolvedService): Row[] {
  const ask = queries(name);
  return [
    now(ask),
    traffic(ask),
    errors(ask),
    latency({
      all: 'All requests',
      by: 'path',
      descriptions: {
        all: '50, 95 and 99 of a hundred requests are answered within this time; ordinarily the 95 % stay well below the line. If all three rise, look at the database and the CPU; if the 99 % do alone, at single paths.',
        by: 'Within this time 95 % of the requests of each path are answered. A path that rises alone is slow by its own queries; if all rise, something they share is.',
      },
      quantile: ask.quantile,
      slowSeconds: SLOW_SECONDS,
    }),
    saturation(ask, processes),
  ];
}

type Queries = ReturnType<typeof queries>;

const queries = (job: string) => {
  const mine = labels({ job });
  const failed = labels({ job, status: '~5..' });
  const requests = (matchers: string, by: string, range: string): string =>
    `sum by (${by}) (rate(http_requests_total${matchers}[${range}]))`;
  return {
    all: (by: string, range = ZOOM) => requests(mine, by, range),
    failed: (by: string, range = ZOOM) => requests(failed, by, range),
    failedShare: (range = ZOOM) => `${requests(failed, 'job', range)} / ${requests(mine, 'job', range)}`,
    quantile: (q: number, by: string, range = ZOOM) =>
      `histogram_quantile(${q}, sum by (${by}) (rate(http_request_duration_seconds_bucket${mine}[${range}])))`,
    atWork: `sum by (instance) (rate(http_request_duration_seconds_sum${mine}[${ZOOM}]))`,
  };
};

const now = (ask: Queries): Row => ({
  title: 'Now',
  height: 4,
  panels: [
    stat({
      title: 'Requests',
      description:
        'Requests a second over the last 5 minutes. What is ordinary depends on the hour: compare it with the same hour of other days.',
      queries: [{ expr: ask.all('job', '5m'), legend: '' }],
      unit: 'reqps',
    }),
    stat({
      title: 'Failed',
      description:
        'The share of the requests of the last 5 minutes that were answered with a 5xx: ordinarily none. If it is red, see under Errors which path fails, and then the log.',
      queries: [{ expr: ask.failedShare('5m'), legend: '' }],
      unit: 'percentunit',
      limit: { at: CRITICAL_SHARE },
    }),
    stat({
      title: '95 % are faster than',
      description:
        'One in twenty requests of the last 5 minutes took longer. If it is red, see under Latency which path is slow, and under Saturation whether all processes are busy.',
      queries: [{ expr: ask.quantile(0.95, 'le', '5m'), legend: '' }],
      unit: 's',
      limit: { at: SLOW_SECONDS },
    }),
  ],
});

const traffic = (ask: Queries): Row => ({
  title: 'Traffic',
  height: 8,
  panels: [
    timeSeries({
      title: 'Requests by path',
      description:
        'Who is asked for what, in requests a second; it follows the hours of the day. A path that suddenly stands out or falls silent is the place to look: at its client first.',
      queries: [{ expr: ask.all('method, path'), legend: '{{method}} {{path}}' }],
      unit: 'reqps',
      stacked: true,
    }),
    timeSeries({
      title: 'Requests by status',
      description:
        'Nearly all should be 2xx and 3xx. Many 4xx speak of a client that asks for the wrong thing, or of whoever tries things out; 5xx are failures of this service.',
      queries: [{ expr: ask.all('status'), legend: '{{status}}' }],
      unit: 'reqps',
      stacked: true,
    }),
  ],
});

const errors = (ask: Queries): Row => ({
  title: 'Errors',
  height: 8,
  panels: [
    timeSeries({
      title: 'Share of requests answered with 5xx',
      description:
        'Ordinarily none, and a moment of some at a failover of the database. At the line somebody is called: see which path fails, and whether it began with a release.',
      queries: [{ expr: ask.failedShare(), legend: 'failed' }],
      unit: 'percentunit',
      limit: { at: CRITICAL_SHARE },
    }),
    timeSeries({
      title: 'Failed requests by path',
      description:
        'Requests a second that were answered with a 5xx: ordinarily none. If one path fails, look at its code and what it connects to; if all do, at the database and the pods.',
      queries: [{ expr: ask.failed('method, path'), legend: '{{method}} {{path}}' }],
      unit: 'reqps',
    }),
  ],
});

const saturation = (ask: Queries, processes: number): Row => ({
  title: 'Saturation',
  height: 8,
  panels: [
    timeSeries({
      title: 'Requests at work by instance',
      description:
        'Seconds of work in each second: how many requests are answered at once, ordinarily below the line, which is at one a process. An instance that stays there lets others wait: look at what is slow, then at the scaling.',
      queries: [{ expr: ask.atWork, legend: '{{instance}}' }],
      unit: 'short',
      limit: { at: processes },
    }),
  ],
});
