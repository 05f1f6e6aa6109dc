import { addresses, Asked, policy, workload } from './world-of';

const server = workload('a/server', { app: 'server' }, ['http:8080', 'metrics:9090', 'dns:53/UDP']);
const other = workload('a/other', { app: 'other' }, ['http:3000']);
const client = workload('a/client', { app: 'client' }, []);
const into = (ports: string) =>
  new Asked([server, other, client, policy('a/p', `podSelector: {}\ningress: [{ ports: ${ports} }]`)]);
const outOf = (ports: string) =>
  new Asked(
    [
      server,
      other,
      client,
      policy(
        'a/p',
        `podSelector: { matchLabels: { app: client } }\npolicyTypes: [Egress]\negress: [{ ports: ${ports} }]`,
      ),
    ],
    {
      actors: [addresses('internet', '8.8.8.8/32')],
    },
  );

describe('Ports of a rule', () => {
  test('an empty list means every port', () => {
    expect(into('[]').open('a/client', 'a/server')).toBe('every port');
  });

  test('the protocol is TCP unless it is said', () => {
    expect(into('[{ port: 53 }]').open('a/client', 'a/server')).toBe('53');
    expect(into('[{ port: 53, protocol: UDP }]').open('a/client', 'a/server')).toBe('53/UDP');
  });

  test('an item without a port means every port of its protocol', () => {
    expect(into('[{ protocol: UDP }]').open('a/client', 'a/server')).toBe('*/UDP');
  });

  test('endPort makes a range, both ends included', () => {
    expect(into('[{ port: 8000, endPort: 8010 }]').open('a/client', 'a/server')).toBe('8000-8010');
  });

  test('items are alternatives and overlapping ones melt together', () => {
    expect(
      into('[{ port: 80 }, { port: 81 }, { port: 90 }, { port: 53, protocol: UDP }]').open('a/client', 'a/server'),
    ).toBe('80-81, 90, 53/UDP');
  });

  test('a number admits a port that the pod does not declare', () => {
    expect(into('[{ port: 12345 }]').open('a/client', 'a/server')).toBe('12345');
  });

  test('a name means what the destination’s container calls so, which differs from pod to pod', () => {
    expect(outOf('[{ port: http }]').open('a/client', 'a/server')).toBe('8080');
    expect(outOf('[{ port: http }]').open('a/client', 'a/other')).toBe('3000');
    expect(into('[{ port: http }]').open('a/client', 'a/other')).toBe('3000');
  });

  test('a name that the destination does not know admits nothing', () => {
    expect(outOf('[{ port: metrics }]').open('a/client', 'a/other')).toBe('none');
  });

  test('a name matches only with its protocol', () => {
    expect(into('[{ port: dns }]').open('a/client', 'a/server')).toBe('none');
    expect(into('[{ port: dns, protocol: UDP }]').open('a/client', 'a/server')).toBe('53/UDP');
  });

  test('a name means nothing at an address outside', () => {
    expect(outOf('[{ port: http }]').open('a/client', 'internet')).toBe('none');
    expect(outOf('[{ port: 443 }]').open('a/client', 'internet')).toBe('443');
  });

  test('a native sidecar’s ports count, an ordinary init container’s do not', () => {
    const pod = JSON.parse(workload('a/meshed', { app: 'meshed' }, [])) as {
      spec: { template: { spec: { initContainers?: unknown } } };
    };
    pod.spec.template.spec.initContainers = [
      { name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'mesh', containerPort: 15008 }] },
      { name: 'setup', ports: [{ name: 'setup', containerPort: 1234 }] },
    ];
    const allow = policy('a/p', 'podSelector: {}\ningress: [{ ports: [{ port: mesh }, { port: setup }] }]');
    expect(new Asked([client, JSON.stringify(pod), allow]).open('a/client', 'a/meshed')).toBe('15008');
  });

  test('a rule’s peers and ports must both match', () => {
    const rules =
      'podSelector: { matchLabels: { app: server } }\ningress:\n- { from: [{ podSelector: { matchLabels: { app: client } } }], ports: [{ port: 80 }] }\n- { from: [{ podSelector: { matchLabels: { app: other } } }], ports: [{ port: 90 }] }';
    const asked = new Asked([server, other, client, policy('a/p', rules)]);
    expect(asked.open('a/client', 'a/server')).toBe('80');
    expect(asked.open('a/other', 'a/server')).toBe('90');
  });
});

describe('Policies that the API server would refuse', () => {
  test('are reported all at once, each with its policy, rule and what is allowed', () => {
    const wrong = policy(
      'a/wrong',
      `podSelector: { matchExpressions: [{ key: app, operator: Equals, values: [x] }] }
policyTypes: [Ingress, Inward]
ingress:
- from: [{}, { ipBlock: { cidr: 10.0.0.0/33 } }, { ipBlock: { cidr: 10.0.0.0/8, except: [11.0.0.0/16] } }]
  ports: [{ port: 80, endPort: 70 }, { port: http, protocol: ICMP }, { port: 70000 }]
- to: [{ podSelector: {} }]`,
    );
    expect(() => new Asked([wrong])).toThrowErrorMatchingInlineSnapshot(`
      "The reachability of these objects is not defined:
        - NetworkPolicy a/wrong: policyTypes has "Inward"; allowed: Ingress, Egress
        - NetworkPolicy a/wrong: operator "Equals" for label app; allowed: In, NotIn, Exists, DoesNotExist
        - NetworkPolicy a/wrong: ingress rule 1: an empty peer; name a podSelector, a namespaceSelector or an ipBlock
        - NetworkPolicy a/wrong: ingress rule 1: ipBlock.cidr "10.0.0.0/33" is no CIDR block
        - NetworkPolicy a/wrong: ingress rule 1: except "11.0.0.0/16" is no CIDR block inside 10.0.0.0/8
        - NetworkPolicy a/wrong: ingress rule 1: endPort 70 needs a port number that is not above it, got 80
        - NetworkPolicy a/wrong: ingress rule 1: protocol "ICMP"; allowed: TCP, UDP, SCTP
        - NetworkPolicy a/wrong: ingress rule 1: port 70000; allowed: 1 to 65535
        - NetworkPolicy a/wrong: ingress rule 2: the peers of this direction are written under "from""
    `);
  });
});
