import { formatMatrix, matrix } from '../../proof/matrix';
import { Asked, policy, workload } from './world-of';

const deny = (namespace: string, rules: string) =>
  policy(`${namespace}/p`, `podSelector: {}\npolicyTypes: [Ingress, Egress]\n${rules}`);
const { reachability } = new Asked([
  workload('a/one', { app: 'one' }, ['http:80']),
  workload('a/two', { app: 'two' }, ['http:80']),
  workload('b/names', {}, ['dns:53']),
  deny(
    'a',
    'ingress: [{ from: [{ podSelector: { matchLabels: { app: one } } }], ports: [{ port: 80 }] }]\negress: [{ ports: [{ port: 80 }, { port: 53 }] }]',
  ),
  deny('b', 'ingress: [{ ports: [{ port: 53 }] }]'),
]);
const reaches = matrix(reachability);
const workloads = ['a/one', 'a/two'];

describe('The matrix', () => {
  test('tells in one sentence what every workload may open', () => {
    expect(formatMatrix(reaches, 120, { workloads }).split('\n')).toEqual([
      'a/one  → a/one  80 http',
      '       → a/two  80 http',
      '',
      'Each of the 2 workloads reaches b/names on 53 dns as well.',
      '4 pairs are open on these ports and no others; 5 pairs are closed.',
    ]);
  });

  test('keeps in the table what only some may open', () => {
    const three = [...workloads, 'b/names'];
    expect(formatMatrix(reaches, 120, { workloads: three })).toContain('a/two  → b/names  53 dns');
  });

  test('marks what is open and no arrow declares', () => {
    const extra = { kind: 'extra', from: 'a/one', to: 'a/two', port: '80 http', words: 'undeclared' } as const;
    const marked = formatMatrix(reaches, 120, {
      workloads,
      differences: [extra, { ...extra, kind: 'missing', to: 'a/one' }],
    });
    expect(marked).toContain('       → a/two  80 http ← not declared: 80 http\n');
    expect(marked.match(/←/g)).toHaveLength(1);
  });
});
