import { addresses, Asked, namespace, policy, workload } from './world-of';

const documents = [
  namespace('a'),
  namespace('b', { team: 'blue' }),
  workload('a/db', { role: 'db' }),
  workload('a/web', { role: 'web', tier: 'front' }),
  workload('b/web', { role: 'web' }),
  workload('b/job', { role: 'job' }),
  workload('c/web', { role: 'web' }),
];
/** Who of all reaches a/db when its policy says `from: <peers>`. */
const admitted = (peers: string) => {
  const asked = new Asked([
    ...documents,
    policy('a/db', `podSelector: { matchLabels: { role: db } }\ningress: [{ from: ${peers} }]`),
  ]);
  return ['a/web', 'b/web', 'b/job', 'c/web'].filter((from) => asked.open(from, 'a/db') === 'every port');
};

describe('Peers', () => {
  test('absent and empty `from` both mean everyone', () => {
    expect(admitted('[]')).toEqual(['a/web', 'b/web', 'b/job', 'c/web']);
    const absent = new Asked([...documents, policy('a/db', 'podSelector: {}\ningress: [{}]')]);
    expect(absent.open('c/web', 'a/db')).toBe('every port');
  });

  test('an empty list of rules admits nobody, unlike a list with an empty rule', () => {
    const asked = new Asked([...documents, policy('a/db', 'podSelector: {}\ningress: []')]);
    expect(asked.open('a/web', 'a/db')).toBe('none');
  });

  test('a podSelector alone looks in the policy’s own namespace', () => {
    expect(admitted('[{ podSelector: { matchLabels: { role: web } } }]')).toEqual(['a/web']);
  });

  test('an empty podSelector admits every pod of the policy’s own namespace', () => {
    expect(admitted('[{ podSelector: {} }]')).toEqual(['a/web']);
  });

  test('a namespaceSelector alone admits every pod of the namespaces', () => {
    expect(admitted('[{ namespaceSelector: { matchLabels: { team: blue } } }]')).toEqual(['b/web', 'b/job']);
  });

  test('an empty namespaceSelector admits every pod of the cluster', () => {
    expect(admitted('[{ namespaceSelector: {} }]')).toEqual(['a/web', 'b/web', 'b/job', 'c/web']);
  });

  test('both selectors in one item must hold together', () => {
    const both =
      '[{ namespaceSelector: { matchLabels: { team: blue } }, podSelector: { matchLabels: { role: web } } }]';
    expect(admitted(both)).toEqual(['b/web']);
  });

  test('the same selectors in two items are alternatives', () => {
    const either =
      '[{ namespaceSelector: { matchLabels: { team: blue } } }, { podSelector: { matchLabels: { role: web } } }]';
    expect(admitted(either)).toEqual(['a/web', 'b/web', 'b/job']);
  });

  test('every namespace carries its name as kubernetes.io/metadata.name, declared or not', () => {
    expect(admitted('[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: c } } }]')).toEqual(['c/web']);
  });

  test.each([
    ['In', '{ key: role, operator: In, values: [web, cron] }', ['a/web', 'b/web', 'c/web']],
    [
      'NotIn, which a missing label satisfies',
      '{ key: tier, operator: NotIn, values: [front] }',
      ['b/web', 'b/job', 'c/web'],
    ],
    ['Exists', '{ key: tier, operator: Exists }', ['a/web']],
    ['DoesNotExist', '{ key: tier, operator: DoesNotExist }', ['b/web', 'b/job', 'c/web']],
  ])('matchExpressions understand %s', (_name, expression, expected) => {
    expect(admitted(`[{ namespaceSelector: {}, podSelector: { matchExpressions: [${expression}] } }]`)).toEqual(
      expected,
    );
  });

  test('all requirements of a selector must hold', () => {
    const selector = '{ matchLabels: { role: web }, matchExpressions: [{ key: tier, operator: DoesNotExist }] }';
    expect(admitted(`[{ namespaceSelector: {}, podSelector: ${selector} }]`)).toEqual(['b/web', 'c/web']);
  });
});

describe('ipBlock', () => {
  const actors = [
    addresses('outside', '203.0.113.7/32'),
    addresses('inside', '10.9.0.5/32'),
    addresses('metadata', '169.254.169.254/32'),
    addresses('six', '2001:db8::1/128'),
    addresses('world', '0.0.0.0/0'),
  ];
  const ask = (block: string, podNetworks = ['10.244.0.0/16']) =>
    new Asked(
      [
        ...documents,
        policy(
          'a/db',
          `podSelector: {}\npolicyTypes: [Egress]\negress: [{ to: [{ ipBlock: ${block} }], ports: [{ port: 443 }] }]`,
        ),
      ],
      { actors, podNetworks },
    );

  test('admits the addresses of its cidr and of no other', () => {
    const asked = ask('{ cidr: 203.0.113.0/24 }');
    expect(asked.open('a/db', 'outside')).toBe('443');
    expect(asked.open('a/db', 'inside')).toBe('none');
  });

  test('`except` cuts its blocks out', () => {
    const asked = ask('{ cidr: 0.0.0.0/0, except: [10.0.0.0/8, 169.254.0.0/16] }');
    expect(asked.open('a/db', 'outside')).toBe('443');
    expect(asked.open('a/db', 'inside')).toBe('none');
    expect(asked.open('a/db', 'metadata')).toBe('none');
  });

  test('an exception of one item does not bind another item', () => {
    const spec =
      'podSelector: {}\npolicyTypes: [Egress]\negress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }, { ipBlock: { cidr: 10.9.0.0/16 } }] }]';
    expect(new Asked([...documents, policy('a/db', spec)], { actors }).open('a/db', 'inside')).toBe('every port');
  });

  test('IPv4 and IPv6 blocks never contain each other', () => {
    expect(ask('{ cidr: 0.0.0.0/0 }').open('a/db', 'six')).toBe('none');
    expect(ask('{ cidr: "::/0" }').open('a/db', 'six')).toBe('443');
    expect(ask('{ cidr: "::/0" }').open('a/db', 'outside')).toBe('none');
  });

  test('a part of a range is open somewhere but not everywhere', () => {
    const asked = ask('{ cidr: 203.0.113.0/24 }');
    const reach = asked.reachability.reach(asked.endpoint('a/db'), asked.endpoint('world'));
    expect(reach.open).toEqual([]);
    expect(reach.somewhere).toEqual([{ protocol: 'TCP', from: 443, to: 443 }]);
    expect(asked.verdict('a/db', 'world', 443).address).toBe('203.0.113.0');
  });

  test('a block that meets the pod network may match any pod, one that does not matches none', () => {
    expect(ask('{ cidr: 10.0.0.0/8 }').open('a/db', 'b/web')).toBe('443');
    expect(ask('{ cidr: 10.0.0.0/8, except: [10.244.0.0/16] }').open('a/db', 'b/web')).toBe('none');
    expect(ask('{ cidr: 203.0.113.0/24 }').open('a/db', 'b/web')).toBe('none');
  });

  test('selectors do not match addresses', () => {
    const spec = 'podSelector: {}\npolicyTypes: [Egress]\negress: [{ to: [{ namespaceSelector: {} }] }]';
    expect(new Asked([...documents, policy('a/db', spec)], { actors }).open('a/db', 'outside')).toBe('none');
  });
});
