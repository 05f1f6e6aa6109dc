import { Asked, policy, workload } from './world-of';

const pods = [
  workload('a/client', { app: 'client' }),
  workload('a/server', { app: 'server' }),
  workload('b/other', { app: 'client' }),
];
const ask = (...policies: string[]) => new Asked([...pods, ...policies]);

describe('Isolation', () => {
  test('pods that no policy selects are open in both directions', () => {
    const asked = ask();
    expect(asked.open('a/client', 'a/server')).toBe('every port');
    expect(asked.verdict('a/client', 'a/server', 1).egress).toMatchObject({ allowed: true, isolatedBy: [] });
  });

  test('an empty podSelector selects every pod of the policy’s namespace and none elsewhere', () => {
    const asked = ask(policy('a/deny', 'podSelector: {}\npolicyTypes: [Ingress]'));
    expect(asked.open('b/other', 'a/server')).toBe('none');
    expect(asked.open('b/other', 'a/client')).toBe('none');
    expect(asked.open('a/client', 'b/other')).toBe('every port');
  });

  test('a missing podSelector is an empty one', () => {
    expect(ask(policy('a/deny', 'policyTypes: [Ingress]')).open('b/other', 'a/server')).toBe('none');
  });

  test('isolation for one direction leaves the other open', () => {
    const asked = ask(policy('a/deny', 'podSelector: { matchLabels: { app: server } }\npolicyTypes: [Ingress]'));
    expect(asked.open('a/client', 'a/server')).toBe('none');
    expect(asked.open('a/server', 'a/client')).toBe('every port');
  });

  test('both ends must let a connection through', () => {
    const out = policy(
      'a/out',
      'podSelector: { matchLabels: { app: client } }\npolicyTypes: [Egress]\negress: [{ ports: [{ port: 80 }, { port: 81 }] }]',
    );
    const into = policy(
      'a/in',
      'podSelector: { matchLabels: { app: server } }\ningress: [{ ports: [{ port: 81 }, { port: 82 }] }]',
    );
    const asked = ask(out, into);
    expect(asked.open('a/client', 'a/server')).toBe('81');
    expect(asked.verdict('a/client', 'a/server', 80)).toMatchObject({
      allowed: false,
      egress: { allowed: true, allowedBy: [{ policy: 'a/out', index: 0 }] },
      ingress: { allowed: false, isolatedBy: ['a/in'], allowedBy: [] },
    });
  });

  test('policies add up: what one denies another may allow', () => {
    const deny = policy('a/deny', 'podSelector: {}\npolicyTypes: [Ingress, Egress]');
    const allow = policy(
      'a/allow',
      'podSelector: { matchLabels: { app: server } }\ningress: [{ ports: [{ port: 80 }] }]',
    );
    expect(ask(deny, allow).open('b/other', 'a/server')).toBe('80');
    expect(ask(allow, deny).open('b/other', 'a/server')).toBe('80');
  });

  test('without policyTypes a policy isolates for ingress, even with no ingress rule', () => {
    const asked = ask(policy('a/p', 'podSelector: {}'));
    expect(asked.open('b/other', 'a/server')).toBe('none');
    expect(asked.open('a/server', 'b/other')).toBe('every port');
  });

  test('without policyTypes an egress rule isolates for egress as well', () => {
    const asked = ask(policy('a/p', 'podSelector: {}\negress: [{ ports: [{ port: 80 }] }]'));
    expect(asked.open('a/server', 'b/other')).toBe('80');
    expect(asked.open('b/other', 'a/server')).toBe('none');
  });

  test('without policyTypes an empty egress list does not isolate for egress', () => {
    expect(ask(policy('a/p', 'podSelector: {}\negress: []')).open('a/server', 'b/other')).toBe('every port');
  });

  test('rules of a direction that policyTypes leaves out do nothing', () => {
    const asked = ask(policy('a/p', 'podSelector: {}\npolicyTypes: [Ingress]\negress: [{ ports: [{ port: 80 }] }]'));
    expect(asked.open('a/server', 'b/other')).toBe('every port');
  });

  test('policyTypes Egress alone does not isolate for ingress', () => {
    const asked = ask(policy('a/p', 'podSelector: {}\npolicyTypes: [Egress]'));
    expect(asked.open('b/other', 'a/server')).toBe('every port');
    expect(asked.open('a/server', 'b/other')).toBe('none');
  });

  test('pods on the host network are neither isolated nor selected', () => {
    const host = workload('a/host', { app: 'host' }).replace(
      '"spec":{"containers"',
      '"spec":{"hostNetwork":true,"containers"',
    );
    const deny = policy('a/deny', 'podSelector: {}\npolicyTypes: [Ingress, Egress]');
    const fromHost = policy(
      'a/from',
      'podSelector: { matchLabels: { app: server } }\ningress: [{ from: [{ podSelector: { matchLabels: { app: host } } }] }]',
    );
    const asked = new Asked([...pods, host, deny, fromHost]);
    expect(asked.open('b/other', 'a/host')).toBe('every port');
    expect(asked.open('a/host', 'a/server')).toBe('none');
  });

  test('the addresses of the nodes admit pods on the host network', () => {
    const host = workload('b/host').replace('"spec":{"containers"', '"spec":{"hostNetwork":true,"containers"');
    const nodes = policy(
      'a/nodes',
      'podSelector: {}\ningress: [{ from: [{ ipBlock: { cidr: 10.1.0.0/16 } }], ports: [{ port: 80 }] }]',
    );
    const asked = (nodeNetworks: string[]) =>
      new Asked([...pods, host, nodes], { nodeNetworks, podNetworks: ['10.244.0.0/16'] });
    expect(asked(['10.1.0.0/24']).open('b/host', 'a/server')).toBe('80');
    expect(asked(['10.2.0.0/24']).open('b/host', 'a/server')).toBe('none');
    expect(asked(['10.1.0.0/24']).open('b/other', 'a/server')).toBe('none');
  });

  test('from a workload to itself means between two of its pods, which policies do govern', () => {
    expect(ask(policy('a/deny', 'podSelector: {}')).open('a/server', 'a/server')).toBe('none');
  });
});
