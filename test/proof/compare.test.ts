import { cacheActors, clusterActors } from '../../proof/actors';
import { compare, declare, type Arrow } from '../../proof/compare';
import { matrix } from '../../proof/matrix';
import { allMutations, survivors } from '../../proof/mutations';
import { expectedArrows, production } from './production';
import { Asked } from './world-of';

type Policy = { metadata: { name: string; namespace: string }; spec: Record<'ingress' | 'egress', Rule[]> };
type Rule = { ports?: { port: number }[]; from?: unknown[]; to?: { ipBlock?: { except: string[] } }[] };

const actors = [...clusterActors, ...cacheActors()];
/** The production of the fixture, after a change to one policy. */
const ask = (name?: string, change?: (policy: Policy) => void) => {
  const objects = JSON.parse(JSON.stringify(production())) as (Policy & { kind: string })[];
  const found = objects.find(
    ({ kind, metadata }) => kind === 'NetworkPolicy' && `${metadata.namespace}/${metadata.name}` === name,
  );
  if (found !== undefined) change?.(found);
  return new Asked(
    objects.map((object) => JSON.stringify(object)),
    { actors },
  );
};
const differences = ({ reachability }: Asked, arrows: Arrow[] = expectedArrows()) =>
  compare(reachability, matrix(reachability), declare(arrows, reachability.world.endpoints));

describe('The comparison with declared arrows', () => {
  test('finds nothing when each arrow has its two rules and nothing else is allowed', () => {
    expect(differences(ask())).toEqual([]);
  });

  test('names the arrow that does not get through and the policies that deny it', () => {
    const found = differences(ask('worker/redis', ({ spec }) => spec.ingress.shift()));
    expect(found.filter(({ kind }) => kind === 'missing').map(({ words }) => words)).toEqual([
      'backend/backend → worker/redis on 6379 redis is declared and closed: ingress is denied, no rule of worker/default-deny, worker/redis matches',
    ]);
  });

  test('names what gets through without an arrow, and both rules that let it', () => {
    const [arrow] = expectedArrows();
    const found = differences(
      ask(),
      expectedArrows().filter((each) => JSON.stringify(each) !== JSON.stringify(arrow)),
    );
    expect(found.map(({ kind, words }) => [kind, words])).toEqual([
      [
        'extra',
        'frontend/frontend → backend/backend on 8000 http is open and not declared: ' +
          'egress passes by frontend/frontend, egress rule 1 (to pods app.kubernetes.io/name=backend in namespaces kubernetes.io/metadata.name=backend, port 8000); ' +
          'ingress passes by backend/backend, ingress rule 1 (from pods app.kubernetes.io/name=frontend in namespaces kubernetes.io/metadata.name=frontend, port 8000)',
      ],
    ]);
  });

  test('names a rule that one end has and the other does not', () => {
    const found = differences(
      ask('frontend/docs', ({ spec }) => spec.ingress.push({ ports: [{ port: 8080 }], from: [{ podSelector: {} }] })),
    );
    expect(found.map(({ kind, words }) => [kind, words])).toEqual([
      [
        'loose',
        'frontend/frontend → frontend/docs on 8080 http is not declared: only ingress lets it through, by frontend/docs, ingress rule 1 (from every pod of its namespace, port 8080)',
      ],
      [
        'loose',
        'frontend/docs → frontend/docs on 8080 http is not declared: only ingress lets it through, by frontend/docs, ingress rule 1 (from every pod of its namespace, port 8080)',
      ],
    ]);
  });

  test('names the address that a forgotten exception opens', () => {
    const forget = (cidr: string) => (policy: Policy) => {
      for (const { to } of policy.spec.egress)
        for (const { ipBlock } of to ?? [])
          if (ipBlock) ipBlock.except = ipBlock.except.filter((each) => each !== cidr);
    };
    const found = differences(ask('worker/worker', forget('169.254.0.0/16')));
    expect(found.map(({ kind, to, port }) => [kind, to, port])).toEqual([
      ['extra', 'cloud-metadata', '443'],
      ['extra', 'node-local-dns', '443'],
    ]);
    expect(found[0]?.words).toMatch(/nothing isolates this end; e\.g\. at 169\.254\.169\.254$/);
  });

  test('names an arrow to the internet that reaches only a part of it', () => {
    const narrow = (policy: Policy) => {
      for (const { to } of policy.spec.egress) for (const { ipBlock } of to ?? []) ipBlock?.except.push('8.8.8.0/24');
    };
    expect(differences(ask('worker/worker', narrow)).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['partly', 'worker/worker', 'internet'],
    ]);
  });

  test('says of a workload that no policy selects that it is open', () => {
    const bare = [
      ...production(),
      { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'once', namespace: 'tools' }, spec: {} },
    ];
    const asked = new Asked(
      bare.map((object) => JSON.stringify(object)),
      { actors },
    );
    expect(
      differences(asked)
        .filter(({ kind }) => kind === 'open')
        .map(({ words }) => words),
    ).toEqual([
      'a new pod in namespace tools would be open for egress: no policy selects all its pods',
      'a new pod in namespace tools would be open for ingress: no policy selects all its pods',
      'tools/once is open for egress: no policy selects its pods',
      'tools/once is open for ingress: no policy selects its pods',
    ]);
  });

  test('reports all arrows that name something unknown, with what exists', () => {
    const wrong = [
      { from: 'backend/backend', to: 'data/mysql', port: 3306 },
      { from: 'backend/backend', to: 'worker/redis', port: 'http' },
    ];
    expect(() => differences(ask(), wrong)).toThrow(
      /no endpoint is called data\/mysql\n.*worker\/redis has no port http\n.*endpoints: azure-platform, backend\/backend, /,
    );
  });
});

describe('Mutations', () => {
  const { reachability } = ask();
  const declared = declare(expectedArrows(), reachability.world.endpoints);
  const mutations = allMutations(reachability);

  test('cover every policy, rule, peer, exception and port, and additions for every endpoint', () => {
    const words = mutations.map((mutation) => mutation.words);
    expect(new Set(words).size).toBe(words.length);
    const ofWorker = words.filter((each) => each.includes('worker/worker, egress') || each.startsWith('worker/worker'));
    expect(ofWorker.filter((each) => each.endsWith('removed')).length).toBe(1 + 5);
    expect(ofWorker.filter((each) => each.startsWith('exception')).length).toBe(6);
    expect(words.filter((each) => each.startsWith('port 443 removed from worker/worker, egress rule 4'))).toHaveLength(
      1,
    );
    expect(ofWorker.filter((each) => each.endsWith('added')).length).toBeGreaterThan(10);
  });

  test('are all noticed', () => {
    expect(survivors(reachability, declared, mutations).map(({ words }) => words)).toEqual([]);
  });

  test('that do nothing survive: a rule for pods that do not exist is found', () => {
    const asked = ask('worker/redis', ({ spec }) =>
      spec.ingress.push({ ports: [{ port: 6379 }], from: [{ podSelector: { matchLabels: { app: 'gone' } } }] }),
    );
    const found = survivors(
      asked.reachability,
      declare(expectedArrows(), asked.reachability.world.endpoints),
      allMutations(asked.reachability),
    );
    expect(found.map(({ words }) => words)).toContain(
      'worker/redis, ingress rule 3 (from pods app=gone of its namespace, port 6379) removed',
    );
  });
});
