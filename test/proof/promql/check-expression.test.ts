import { checkExpression, type ScrapeJob } from '../../../proof/promql/check-expression';

const job = (name: string, metrics: ScrapeJob['metrics']): ScrapeJob => ({
  job: name,
  labels: ['job', 'instance'],
  metrics,
});
const jobs = [
  job('api', { requests_total: ['status'], seconds_bucket: ['path', 'le'] }),
  job('queue', { length: ['name'] }),
];
const problems = (expr: string) => checkExpression(expr, jobs).problems;
const labels = (expr: string) => checkExpression(expr, jobs).labels;

describe('The check of expressions', () => {
  test('accepts what the scrape brings, and knows the labels of the result', () => {
    expect(
      checkExpression('sum by (job) (rate(requests_total{job="api",status=~"5.."}[$__rate_interval])) > 0.1', jobs),
    ).toEqual({
      problems: [],
      labels: ['job'],
    });
    expect(labels('up{job=~"api|queue"} == 0')).toEqual(['instance', 'job']);
    expect(labels('absent(up{job="api"})')).toEqual(['job']);
    expect(labels('histogram_quantile(0.9, sum by (path, le) (rate(seconds_bucket{job="api"}[5m])))')).toEqual([
      'path',
    ]);
    expect(labels('time() - length{job="queue"} > 5')).toEqual(['instance', 'job', 'name']);
    expect(labels('length{job="queue"} unless on (job) sum by (job) (up{job="queue"})')).toEqual([
      'instance',
      'job',
      'name',
    ]);
  });

  test.each([
    ['a text that is no PromQL', 'sum by (job (up{job="api"})', /does not parse/],
    ['a metric that nobody brings', 'nonsense{job="api"}', /nothing brings nonsense/],
    ['a metric of another job', 'length{job="api"}', /api does not bring length/],
    ['one job of several that lacks the metric', 'length{job=~"api|queue"}', /api does not bring length/],
    ['a metric of all jobs', 'up == 0', /asked of every job/],
    ['a matcher on a label that is not there', 'length{job="queue",pod="a"}', /length has no label pod/],
    ['a grouping by a label that is not there', 'sum by (pod) (length{job="queue"})', /no label pod/],
    [
      'a grouping by a label that was summed away',
      'max by (name) (sum by (job) (length{job="queue"}))',
      /no label name/,
    ],
    [
      'a quantile without its buckets',
      'histogram_quantile(0.9, sum by (path) (rate(seconds_bucket{job="api"}[5m])))',
      /no label le/,
    ],
    [
      'a match on a label of one side only',
      'up{job="api"} unless on (name) length{job="queue"}',
      /left side has no label name/,
    ],
    ['a comparison that never matches', 'length{job="queue"} > sum by (job) (up{job="queue"})', /never match/],
  ])('refuses %s', (_, expr, message) => {
    expect(problems(expr).join('\n')).toMatch(message);
  });
});
