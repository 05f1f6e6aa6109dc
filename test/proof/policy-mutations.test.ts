import { parseObjects } from '../../proof/objects';
import { readPolicy, type Policy } from '../../proof/network-policy';
import { removals, widenings } from '../../proof/policy-mutations';
import { policy } from './world-of';

function read(spec: string): Policy {
  const problems: string[] = [];
  const [found] = parseObjects(policy('a/p', spec), 'policy').map((object) => readPolicy(object, problems));
  expect(problems).toEqual([]);
  if (found === undefined) throw new Error('one document is one policy');
  return found;
}

const internet =
  '{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [20.1.1.1/32, 10.0.0.0/8] } }], ports: [{ port: 443 }] }';
const apiServer = (port: number) => `{ to: [{ ipBlock: { cidr: 20.1.1.1/32 } }], ports: [{ port: ${port} }] }`;
const exceptions = (...rules: string[]) =>
  removals(read(`podSelector: {}\npolicyTypes: [Egress]\negress: [${rules.join(', ')}]`))
    .map(({ words }) => words)
    .filter((words) => words.startsWith('exception'))
    .map((words) => words.split(' ')[1]);

describe('An exception is a thing to lose', () => {
  test('where it keeps something closed', () => {
    expect(exceptions(internet)).toEqual(['20.1.1.1/32', '10.0.0.0/8']);
    expect(exceptions(internet, apiServer(6443))).toEqual(['20.1.1.1/32', '10.0.0.0/8']);
  });

  test('and not where another rule opens the same on the same port', () => {
    expect(exceptions(internet, apiServer(443))).toEqual(['10.0.0.0/8']);
  });
});

describe('A wider peer', () => {
  const wider = (peers: string) =>
    widenings(read(`podSelector: {}\ningress: [{ from: [${peers}], ports: [{ port: 80 }] }]`));

  test('names fewer pods, or fewer namespaces', () => {
    const found = wider('{ podSelector: { matchLabels: { app: x } } }');
    expect(found.map(({ after }) => after?.ingress?.[0]?.peers)).toEqual([
      [{ kind: 'pods', podSelector: {} }],
      [{ kind: 'pods', podSelector: { matchLabels: { app: 'x' } }, namespaceSelector: {} }],
    ]);
    expect(found.map(({ words }) => words)).toEqual([
      'any pod of that namespace in a/p, ingress rule 1 (from pods app=x of its namespace, port 80)',
      'pods of any namespace in a/p, ingress rule 1 (from pods app=x of its namespace, port 80)',
    ]);
  });

  test('is not made of addresses', () => {
    expect(wider('{ ipBlock: { cidr: 10.0.0.0/8 } }')).toEqual([]);
  });
});
