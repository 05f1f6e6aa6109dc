import { composeDocumentsOf, objectsOf, type DistFile } from '../../proof/invariants/dist';
import { workloadsOf, type Workload } from '../../proof/invariants/workload';
import { environments } from '../../lib/environments';
import { topologyOf } from '../../lib/model';
import * as services from '../../lib/services';
import { synth } from '../../synth';
import { DIFFERENCES, ONLY_IN_COMPOSE, type Difference } from './differences';
import { inCompose, onKubernetes } from './facts';

/** One fact that differs: what production says, and what Compose says. */
interface Found {
  readonly service: string;
  readonly environment: string;
  readonly fact: string;
  readonly production: string | undefined;
  readonly compose: string | undefined;
}

const fresh: DistFile[] = synth(topologyOf(services), environments).flatMap(({ files }) =>
  files.map(({ path, content }) => ({ path, text: content })),
);

/** The workloads by the names of their containers: a service in Compose may be a container beside another in a pod. */
const podsByContainer = (files: readonly DistFile[]): ReadonlyMap<string, Workload> =>
  new Map(workloadsOf(objectsOf(files)).flatMap((w) => w.containers.map((c): [string, Workload] => [c.name, w])));

/** Every difference between the containers that both targets have. */
function compare(files: readonly DistFile[]): Found[] {
  const pods = podsByContainer(files);
  return composeDocumentsOf(files).flatMap(({ environment, services: all }) =>
    Object.entries(all).flatMap(([service, container]) => {
      const workload = pods.get(service);
      const own = workload?.containers.find(({ name }) => name === service);
      if (workload === undefined || own === undefined) return [];
      const production = onKubernetes(own, workload.pod);
      const compose = inCompose(container, production);
      return [...new Set([...production.keys(), ...compose.keys()])]
        .filter((fact) => production.get(fact) !== compose.get(fact))
        .map((fact) => ({ service, environment, fact, production: production.get(fact), compose: compose.get(fact) }));
    }),
  );
}

const covers = (difference: Difference, found: Found): boolean =>
  (['service', 'environment', 'fact'] as const).every((key) => difference[key].test(found[key]));
const unnamed = (found: readonly Found[]) => found.filter((f) => !DIFFERENCES.some((d) => covers(d, f)));

/** The files with one text replaced in one of them, which must change it. */
function altered(path: string, from: string | RegExp, to: string): DistFile[] {
  return fresh.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`nothing to change in ${path}`);
    return { path, text };
  });
}

describe('the same service in both targets', () => {
  const found = compare(fresh);

  test('has the same variables, user, probes, image, command, memory and folders, but for the named differences', () => {
    expect(unnamed(found)).toEqual([]);
  });

  test.each(DIFFERENCES)('differs in $fact, because $reason', (difference) => {
    expect(found.filter((f) => covers(difference, f))).not.toEqual([]);
  });

  test('is published on a port that its pods open', () => {
    const pods = podsByContainer(fresh);
    const published = composeDocumentsOf(fresh).flatMap(({ services: all }) =>
      Object.entries(all).flatMap(([name, { ports = [] }]) =>
        ports.map((port) => ({ own: pods.get(name), port: Number(String(port).split(':').at(-1)) })),
      ),
    );
    const open = published.filter(({ own }) => own !== undefined);
    expect(open.length).toBeGreaterThan(5);
    for (const { own, port } of open) {
      expect(own?.containers.flatMap((c) => (c.ports ?? []).map((p) => p.containerPort))).toContain(port);
    }
  });

  test('reads each variable that is an address from the same path, user and database', () => {
    const withoutHost = (url = '') => url.replace(/(@|\/\/)[^/@:]+(:\d+)?(?=\/|$)/, '$1host');
    const urls = found.filter(({ fact }) => /^variable (DATABASE|REDIS|BACKEND)[A-Z_]*URL$/.test(fact));
    expect(urls.length).toBeGreaterThan(5);
    for (const { production, compose } of urls) expect(withoutHost(compose)).toBe(withoutHost(production));
  });
});

describe('both targets', () => {
  const compose = new Set(composeDocumentsOf(fresh).flatMap((d) => Object.keys(d.services)));
  const pods = new Set(podsByContainer(fresh).keys());

  test('run every service of the topology and every migration', () => {
    for (const definition of topologyOf(services).services) {
      const names = definition.migrations ? [definition.name, `${definition.name}-migrations`] : [definition.name];
      expect([...compose]).toEqual(expect.arrayContaining(names));
      expect([...pods]).toEqual(expect.arrayContaining(names));
    }
  });

  test('run nothing that the other does not, but for what is named', () => {
    expect([...pods].filter((name) => !compose.has(name))).toEqual([]);
    expect([...compose].filter((name) => !pods.has(name)).sort()).toEqual(Object.keys(ONLY_IN_COMPOSE).sort());
  });
});

describe('a difference that nobody named is noticed', () => {
  test.each([
    ['a variable', 'staging/docker-compose.yml', 'LOG_LEVEL: info', 'LOG_LEVEL: debug', 'variable LOG_LEVEL'],
    ['a variable that only one has', 'local/docker-compose.yml', 'LOG_LEVEL: info', 'LEVEL: info', 'variable LEVEL'],
    ['a user', 'production/backend/Deployment.backend.yaml', 'runAsUser: 10001', 'runAsUser: 10002', 'user'],
    ['a probe', 'production/backend/Deployment.backend.yaml', 'path: /ready', 'path: /up', 'readiness'],
    [
      'a probe of one port',
      'staging/docker-compose.yml',
      "127.0.0.1:8000/ready'",
      "127.0.0.1:8001/ready'",
      'readiness',
    ],
    ['a timing', 'staging/docker-compose.yml', 'interval: 5s', 'interval: 6s', 'readiness timings'],
    ['an image', 'staging/docker-compose.yml', /image: (\S+)\/backend:\S+/, 'image: $1/backend:other', 'image'],
    [
      'a secret',
      'staging/docker-compose.yml',
      /DATABASE_PASSWORD: \$\{POSTGRES_/,
      'DATABASE_PASSWORD: ${MYSQL_',
      'variable DATABASE_PASSWORD',
    ],
    ['memory', 'production/worker/StatefulSet.redis.yaml', /memory: \d+Mi/, 'memory: 9999Mi', 'memory in MiB'],
    ['an argument', 'local/docker-compose.yml', 'appendonly yes', 'appendonly no', 'command'],
  ])('%s', (_, path, from, to, fact) => {
    expect(unnamed(compare(altered(path, from, to))).map((f) => f.fact)).toContain(fact);
  });
});
