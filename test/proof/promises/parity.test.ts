import { DIFFERENCES, type Between, type Found } from '../../../proof/parity/differences';
import { inCompose, onKubernetes } from '../../../proof/parity/facts';
import * as parity from '../../../proof/parity/parity';
import type { Everywhere } from '../../../proof/invariants/together/clusters';
import { containersOf } from '../../../proof/invariants/compose-file/document';
import type { DistFile } from '../../../proof/invariants/dist';
import { containersIn, workloadsOf } from '../../../proof/invariants/workload';
import * as calculator from '../../apps/calculator';
import * as seed from '../../apps/seed';
import { fleet } from '../../fixtures/fleet';
import { varied } from '../../fixtures/varied';
import type { Application } from '../../../lib/model';
import { equipped } from './equipped';
import { subjectsIn, written } from './kept';

const fresh = written(seed);
const all: Everywhere = subjectsIn(seed, fresh);
const freshlyEquipped = written(equipped);
/** What the seed does not have. */
const freshFleet = written(fleet);
const freshlyVaried = written(varied);
const allOfFleet: Everywhere = subjectsIn(fleet, freshFleet, () => true);

/** The files with one text replaced in one of them, which must change it. */
function altered(
  path: string,
  from: string | RegExp,
  to: string,
  [of, files]: readonly [Application, readonly DistFile[]] = [seed, fresh],
): Everywhere {
  const changed = (file: DistFile): DistFile => {
    const text = file.text.replace(from, to);
    if (text === file.text) throw new Error(`nothing to change in ${path}`);
    return { path, text };
  };
  return subjectsIn(
    of,
    files.map((file) => (file.path === path ? changed(file) : file)),
  );
}

test.each(Object.values(parity).filter((one) => 'title' in one))('$title', (promise) => {
  expect(promise.holds(all)).toEqual([]);
  expect(promise.count(all)).toBeGreaterThan(0);
});

describe('a difference that nobody named is noticed', () => {
  test.each([
    ['a variable', 'staging/docker-compose.yml', 'LOG_LEVEL: info', 'LOG_LEVEL: debug', 'variable LOG_LEVEL debug'],
    ['a variable of one', 'local/docker-compose.yml', 'LOG_LEVEL: info', 'LEVEL: info', 'variable LEVEL info'],
    ['a user', 'production/backend/Deployment.backend.yaml', 'runAsUser: 10001', 'runAsUser: 10002', 'user 10001'],
    ['a probe', 'production/backend/Deployment.backend.yaml', 'path: /ready', 'path: /up', 'readiness '],
    ['a port', 'staging/docker-compose.yml', "127.0.0.1:8000/ready'", "127.0.0.1:8001/ready'", 'readiness run'],
    ['a timing', 'staging/docker-compose.yml', 'interval: 5s', 'interval: 6s', 'readiness timings 6'],
    ['an image', 'staging/docker-compose.yml', /image: (\S+)\/backend:\S+/, 'image: $1/backend:other', 'image '],
    [
      'a secret',
      'staging/docker-compose.yml',
      /DATABASE_PASSWORD: \$\{POSTGRES_/,
      'DATABASE_PASSWORD: ${MYSQL_',
      'SQL_',
    ],
    ['memory', 'production/worker/StatefulSet.redis.yaml', /memory: \d+[MG]i/, 'memory: 9999Mi', 'and 9999 in'],
    ['an argument', 'local/docker-compose.yml', 'appendonly yes', 'appendonly no', 'arguments '],
    ['a database', 'staging/docker-compose.yml', '@postgres:5432/app', '@postgres:5432/other', 'variable DATABASE_URL'],
  ])('%s', (_, path, from, to, says) => {
    const found = parity.sameInBothTargets.holds(altered(path, from, to)).map(({ words }) => words);
    expect(found).toContainEqual(expect.stringContaining(says));
  });

  test.each([
    ['a header', 'local/docker-compose.yml', "'X-Probe': 'yes'", "'X-Probe': 'no'", 'headers of readiness ["Host'],
    [
      'the port of a gRPC server',
      'local/docker-compose.yml',
      "'127.0.0.1', 9000",
      "'127.0.0.1', 9001",
      'readiness run',
    ],
    ['a CPU limit', 'staging/docker-compose.yml', 'cpus: 1.5', 'cpus: 1', 'CPU limit in thousandths 1000'],
    ['no CPU limit', 'staging/docker-compose.yml', '    cpus: 1.5\n', '', 'CPU limit in thousandths (none)'],
    ['a memory limit', 'local/docker-compose.yml', 'mem_limit: 384m', 'mem_limit: 256m', 'memory in MiB 256'],
  ])('%s', (_, path, from, to, says) => {
    const changed = altered(path, from, to, [fleet, freshFleet]);
    const found = parity.sameInBothTargets.holds(changed).map(({ words }) => words);
    expect(found).toContainEqual(expect.stringContaining(says));
    expect(parity.sameInBothTargets.holds(allOfFleet)).toEqual([]);
  });

  test.each([
    ['another name than the service', 'POD_NAME: api', 'POD_NAME: web', 'variable POD_NAME web'],
    ['another port of itself', 'http://api:8000/', 'http://api:8001/', 'variable SELF_URL http://api:8001/'],
    [
      'another secret as a file',
      'source: api-tls-key',
      'source: api-upload-token',
      'secrets as files /etc/api/key.pem from api-upload',
    ],
    ['another secret', '${API_SESSION_SECRET:', '${MAIL_TOKEN:', 'variable SESSION_SECRET '],
  ])('%s', (_, from, to, says) => {
    const found = altered('local/docker-compose.yml', from, to, [equipped, freshlyEquipped]);
    expect(parity.sameInBothTargets.holds(found).map(({ words }) => words)).toContainEqual(
      expect.stringContaining(says),
    );
  });

  test.each([
    ['a variable that none of them says', 'LOG_LEVEL: debug', 'LOG_LEVEL: trace', 'variable LOG_LEVEL trace'],
    ['memory that none of them says', 'mem_limit: 256m', 'mem_limit: 300m', 'memory in MiB 300'],
    ['the secret of another', '${API_SESSION_SECRET:', '${API_OTHER_SECRET:', 'variable SESSION_SECRET '],
    ['a service that none of them leaves out', '\n  api:\n', '\n  other:\n', 'runs other, which'],
  ])('%s, where the environments say otherwise', (_, from, to, says) => {
    const found = altered('local/docker-compose.yml', from, to, [varied, freshlyVaried]);
    const said = [parity.sameInBothTargets, parity.bothTargetsRunTheSame].flatMap((promise) => promise.holds(found));
    expect(said.map(({ words }) => words)).toContainEqual(expect.stringContaining(says));
  });

  test('nothing that the environments say otherwise', () => {
    const found = subjectsIn(varied, freshlyVaried, () => true);
    expect(parity.sameInBothTargets.holds(found)).toEqual([]);
    expect(parity.bothTargetsRunTheSame.holds(found)).toEqual([]);
  });

  test('a job on a schedule that Compose starts whenever it is started', () => {
    const files = written(calculator);
    const found = altered('laptop/docker-compose.yml', '    profiles:\n      - jobs\n', '', [calculator, files]);
    expect(parity.sameInBothTargets.holds(found).map(({ words }) => words)).toContain(
      'has started (none), and on a schedule in campus',
    );
  });

  test('a port that the pods do not open', () => {
    const found = parity.publishedPortsAreOpen.holds(
      altered('local/docker-compose.yml', ':-8000}:8000', ':-8000}:8001'),
    );
    expect(found.map(({ words }) => words)).toContain('publishes 8001, which its pods do not open');
  });

  test('a service of one target', () => {
    const found = (path: string, from: string, to: string) =>
      parity.bothTargetsRunTheSame.holds(altered(path, from, to)).map(({ words }) => words);
    expect(found('local/docker-compose.yml', '\n  docs:\n', '\n  papers:\n')).toEqual(
      expect.arrayContaining(['runs docs, which local does not', 'runs papers, which production does not']),
    );
  });
});

/** Every fact that differs, of the seed and of what the seed does not use. */
const differing = [
  all,
  subjectsIn(equipped, freshlyEquipped),
  allOfFleet,
  subjectsIn(calculator),
  subjectsIn(varied, freshlyVaried, () => true),
].flatMap(differingIn);

function differingIn(all: Everywhere): { readonly found: Found; readonly between: Between }[] {
  return all
    .filter((subject) => subject.target === 'compose')
    .flatMap((compose) =>
      all
        .filter((subject) => subject.target === 'kubernetes')
        .flatMap((kubernetes) => {
          const between: Between = { kubernetes: kubernetes.resolved, compose: compose.resolved };
          const pods = containersIn(workloadsOf(kubernetes.objects));
          return containersOf(compose.document).flatMap(({ name, container }) =>
            pods
              .filter((pod) => pod.container.name === name)
              .flatMap((pod) => {
                const a = onKubernetes(pod.container, pod.workload.pod, pod.workload.object.kind);
                const b = inCompose(container, a);
                return [...new Set([...a.keys(), ...b.keys()])]
                  .map((fact): Found => ({ name, fact, kubernetes: a.get(fact), compose: b.get(fact) }))
                  .filter((found) => found.kubernetes !== found.compose)
                  .map((found) => ({ found, between }));
              }),
          );
        }),
    );
}

test.each(DIFFERENCES)('the targets differ in $fact, because $reason', ({ fact, where = () => true }) => {
  expect(differing.filter(({ found, between }) => fact.test(found.fact) && where(found, between))).not.toEqual([]);
});
