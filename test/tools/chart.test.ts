import type { Application, Environment } from '../../lib/model';
import { report } from '../../tools/diff/report';
import { withChart } from '../../tools/chart/chart';
import * as django from '../apps/django';
import * as seed from '../apps/seed';

const chartsOf = ({ environments }: Application): string[] =>
  environments.flatMap((one: Environment) =>
    one.target === 'kubernetes' && one.chart !== undefined ? [`${one.name}: ${one.chart}`] : [],
  );

test('the chart is that of production where no environment names one', () => {
  const { application = '' } = seed.environments.find(({ name }) => name === 'production') ?? {};
  expect(chartsOf(withChart(seed))).toEqual([`production: ${application}`]);
});

test('an environment can be named, and then has a chart beside those that name one', () => {
  const clusters = django.environments.filter(({ target }) => target === 'kubernetes');
  const [first, second] = clusters.map(({ name }) => name);
  const once = withChart(django, first);
  const [, name = ''] = chartsOf(once)[0]?.split(': ') ?? [];
  expect(chartsOf(withChart(once, second)).sort()).toEqual(
    [`${second}: ${name}-${second}`, `${first}: ${name}`].sort(),
  );
});

test('an environment that is no cluster is refused, with those that are', () => {
  expect(() => withChart(seed, 'local')).toThrow('--env local is no cluster; allowed: production');
  expect(() => withChart(django)).toThrow('--env is missing; allowed: ');
});

test('a chart that changes is no change of its own: its environment says it', () => {
  const before = new Map([['charts/app/templates/backend/Deployment.backend.yaml', '{{- if x }}\n']]);
  expect(report(before, new Map()).changes).toEqual([]);
});
