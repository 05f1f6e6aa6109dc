import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { declaredArrows } from '../../proof/declared/declared-arrows';
import { workloadNames } from '../../proof/declared/names';
import { isOwn } from '../../proof/matrix';
import { allMutations, survivors } from '../../proof/mutations';
import { widenings } from '../../proof/policy-mutations';
import type { KubernetesObject } from '../../proof/objects';
import { formatPorts } from '../../proof/ports';
import { prove } from '../../proof/prove';
import { resolve } from '../../lib/model';
import { seed, intruders, production, rendered, resolved, ROOT, topology, withNetwork } from './subject';

const proof = prove(seed, resolved);
const { world } = proof.reachability;
const words = (all: readonly { readonly words: string }[]) => all.map((one) => one.words);

describe('Production of the seed', () => {
  test('opens exactly the declared arrows, between every pair of workloads and to and from everyone around them', () => {
    expect(words(proof.differences)).toEqual([]);
  });

  test('is proven for every workload of the topology and no other, against everyone the platform has', () => {
    const own = world.endpoints.filter((endpoint) => isOwn(world, endpoint)).map(({ name }) => name);
    expect(own.sort()).toEqual(workloadNames(resolved).sort());
    expect(world.endpoints.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['internet', 'internet-ipv6', 'private-networks', 'private-networks-ipv6', 'cloud-metadata'],
        ...['azure-platform', 'node-local-dns', 'kube-dns', 'stranger', 'api-server', 'nodes', 'load-balancer'],
        ...['ingress-controller', 'acme-solver', 'cloudnative-pg', 'cert-manager', 'kube-state-metrics'],
      ]),
    );
    // Every ordered pair of which one end is ours.
    const [all, others] = [world.endpoints.length, world.endpoints.length - own.length];
    expect(proof.reaches).toHaveLength(all * all - others * others);
  });

  test('gives no workload the private networks, the metadata service or an IPv6 address', () => {
    const forbidden = [
      'private-networks',
      'private-networks-ipv6',
      'internet-ipv6',
      'cloud-metadata',
      'azure-platform',
    ];
    const open = proof.reaches.filter(({ to, egress }) => forbidden.includes(to.name) && egress.length > 0);
    expect(open.map(({ from, to }) => `${from.name} → ${to.name}`)).toEqual([]);
  });

  test('gives the internet to those alone that declare an external service, and to the database for its archive', () => {
    const open = proof.reaches.filter(({ to, egress }) => to.name === 'internet' && egress.length > 0);
    const declaring = topology.services
      .filter(({ connects }) => connects.some(({ of }) => of.kind === 'oidc' || of.kind === 'objectStorage'))
      .map(({ namespace, name }) => `${namespace.name}/${name}`);
    expect(declaring.length).toBeGreaterThan(0);
    expect(
      open
        .map(({ from }) => from.name)
        .filter((name) => !name.startsWith('data/'))
        .sort(),
    ).toEqual(declaring.sort());
    expect(open.map(({ to, somewhere }) => `${to.name} ${formatPorts(somewhere)}`)).toEqual(
      open.map(() => 'internet 443'),
    );
  });

  test('lets nobody in from the internet but through the load balancer', () => {
    const open = proof.reaches.filter(({ from, somewhere }) => from.kind === 'addresses' && somewhere.length > 0);
    expect(open.map(({ from, to }) => `${from.name} → ${to.name}`)).toEqual(['load-balancer → ingress-controller']);
  });
});

describe('The proof of the seed fails', () => {
  const mutations = allMutations(proof.reachability);

  test('when any policy, rule, peer, exception or port is removed, and when any allow is added', () => {
    const rules = world.policies.flatMap(({ egress = [], ingress = [] }) => [...egress, ...ingress]);
    expect(rules.length).toBeGreaterThan(60);
    expect(mutations.length).toBeGreaterThan(rules.length * 3);
    expect(words(survivors(proof.reachability, proof.declared, mutations))).toEqual([]);
  });

  test('when any peer is made wider: all pods of its namespace, or its labels in any namespace', () => {
    const watched = prove(seed, resolved, intruders(world));
    expect(words(watched.differences)).toEqual([]);
    const wider = watched.reachability.world.policies.flatMap(widenings);
    expect(wider.length).toBeGreaterThan(100);
    expect(words(survivors(watched.reachability, watched.declared, wider))).toEqual([]);
  });

  test('with a witness: who, to whom, on which port, by which rule', () => {
    const broken = seed.map((object) => {
      if (object.kind !== 'NetworkPolicy' || object.metadata.name !== 'worker') return object;
      return JSON.parse(JSON.stringify(object).replace('"port":6379', '"port":6380')) as KubernetesObject;
    });
    const found = words(prove(broken, resolved).differences);
    expect(found).toEqual([
      expect.stringMatching(
        /^worker\/worker → worker\/redis on 6379 redis is declared and closed: egress is denied, no rule of .*worker\/worker/,
      ),
      expect.stringMatching(
        /^worker\/worker → worker\/redis on 6380 \(undeclared\) is not declared: only egress lets it through, by worker\/worker, egress rule \d/,
      ),
    ]);
  });

  test('when a connection is declared that the policies do not have', () => {
    const toRedis = topology.services.flatMap(({ connects = [] }) => connects).filter(({ of }) => of.name === 'redis');
    const services = topology.services.map((service) =>
      service.name === 'docs' ? { ...service, connects: toRedis.slice(0, 1) } : service,
    );
    const found = words(prove(seed, resolve({ ...topology, services }, production)).differences);
    expect(found).toContainEqual(
      expect.stringContaining('frontend/docs → worker/redis on 6379 redis is declared and closed: egress is denied'),
    );
  });
});

describe('The proof holds wherever the cluster is', () => {
  const inside = { apiServer: { cidrs: ['10.240.0.4/32'], port: 6443 }, nodes: ['10.240.0.0/16'] };
  const storage = ['20.60.0.0/16'];
  test.each([
    ['with private addresses, the API server on one of the nodes', { ...inside, loadBalancer: ['10.9.0.0/28'] }],
    ['with the load balancer on the nodes', { ...inside, loadBalancer: ['10.240.0.0/16'] }],
    [
      'with one node, which is all there is',
      { apiServer: { cidrs: ['10.1.1.1/32'], port: 6443 }, nodes: ['10.1.1.1/32'] },
    ],
    ['with several API servers', { apiServer: { cidrs: ['20.1.1.1/32', '20.1.1.2/32'], port: 443 } }],
    ['with addresses of the object storage', { external: { 'object-storage': storage } }],
    [
      'with addresses of all external services',
      { external: { 'object-storage': storage, 'entra-id': ['20.190.128.0/18'] } },
    ],
    ['with the object storage behind a private address', { external: { 'object-storage': ['10.5.0.4/32'] } }],
  ])('%s', (_, network) => {
    const environment = withNetwork(network);
    expect(words(prove(rendered(topology, environment), resolve(topology, environment)).differences)).toEqual([]);
  });

  test('and with private addresses every rule is needed, too', () => {
    const environment = withNetwork({ ...inside, loadBalancer: ['10.9.0.0/28'] });
    const there = prove(rendered(topology, environment), resolve(topology, environment));
    expect(words(survivors(there.reachability, there.declared, allMutations(there.reachability)))).toEqual([]);
  });
});

test('The declared arrows are not taken from the generator of the policies', () => {
  const filesOf = (at: string): string[] =>
    statSync(at).isDirectory() ? readdirSync(at).flatMap((name) => filesOf(join(at, name))) : [at];
  const imports = filesOf(join(ROOT, 'proof')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']*)'/g)].map(([, from = '']) => from),
  );
  expect(imports.filter((from) => from.includes('/lib/')).every((from) => /\/lib\/model$/.test(from))).toBe(true);
  expect(declaredArrows(resolved).length).toBeGreaterThan(80);
});
