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
    latency({ all: 'All requests', by: 'path', quantile: ask.quantile, slowSeconds: SLOW_SECONDS }),
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
    stat({ title: 'Requests', queries: [{ expr: ask.all('job', '5m'), legend: '' }], unit: 'reqps' }),
    stat({
      title: 'Failed',
      queries: [{ expr: ask.failedShare('5m'), legend: '' }],
      unit: 'percentunit',
      limit: { at: CRITICAL_SHARE },
    }),
    stat({
      title: '95 % are faster than',
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
      queries: [{ expr: ask.all('method, path'), legend: '{{method}} {{path}}' }],
      unit: 'reqps',
      stacked: true,
    }),
    timeSeries({
      title: 'Requests by status',
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
      queries: [{ expr: ask.failedShare(), legend: 'failed' }],
      unit: 'percentunit',
      limit: { at: CRITICAL_SHARE },
    }),
    timeSeries({
      title: 'Failed requests by path',
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
      description: `Seconds of work in each second: how many requests are answered at once. The line is at one a process.`,
      queries: [{ expr: ask.atWork, legend: '{{instance}}' }],
      unit: 'short',
      limit: { at: processes },
    }),
  ],
});
