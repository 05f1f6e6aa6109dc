import { defineJob, type JobProps, type Service } from '../../../lib/model';
import {
  aServer,
  aService,
  backendNamespace,
  database,
  local,
  problemsWith,
  production,
  workerNamespace,
} from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const resources = { cpuMillis: 100, memoryMiB: 64 };

describe('start-up order', () => {
  const cycle = (...names: readonly string[]): Service[] => {
    const all = names.map((name) => aService({ name }));
    all.forEach((service, i) => {
      const of = all[(i + 1) % all.length] ?? service;
      Object.assign(service, { connects: [{ kind: 'endpoint', of, name: 'http' }] });
    });
    return all;
  };

  test('it is impossible to make a cycle of start-up dependencies', () => {
    const problem = problemAt(problemsWith(cycle('a', 'b', 'c')), 'a', 'connects');
    expect(problem.given).toBe('a → b → c → a');
  });

  test('or one over a server', () => {
    const console = aServer();
    const api = aService({ name: 'api', connects: [console] });
    Object.assign(console, { connects: [{ kind: 'endpoint', of: api, name: 'http' }] });
    expect(problemAt(problemsWith([api], [local], { console }), 'api', 'connects').given).toBe('api → console → api');
  });

  describe('of what runs before a release', () => {
    const before = (props: Partial<JobProps>) =>
      defineJob({
        name: 'seed',
        namespace: workerNamespace,
        purpose: 'Fills in',
        resources,
        ...props,
      });
    const api = aService({ name: 'api', namespace: workerNamespace, connects: [database.readWrite] });

    test('connects to no service of its namespace, which comes after it', () => {
      const seed = before({ connects: [api] });
      expect(problemAt(problemsWith([api], [production], { seed }), 'seed', 'connects')).toMatchObject({
        given: 'seed → api → seed',
        allowed: 'what starts without it: api waits for seed to end',
        fix: 'give seed a schedule, or let api do itself what it is asked for',
      });
      expect(problemsWith([api], [local], { seed })).toEqual([]);
    });

    test('connects to none that uses its database in Compose, wherever that is on Kubernetes', () => {
      const seed = before({ namespace: backendNamespace, connects: [api, database.direct] });
      expect(problemAt(problemsWith([api], [local], { seed }), 'seed', 'connects').given).toBe('seed → api → seed');
      expect(problemsWith([api], [production], { seed })).toEqual([]);
    });

    test('may connect to a server that uses its database', () => {
      const console = aServer({ connects: [database.direct] });
      const seed = before({ connects: [console, database.direct] });
      expect(problemsWith([api], [local, production], { console, seed })).toEqual([]);
    });

    test('connects to what it likes on a schedule', () => {
      const seed = before({ connects: [api, database.direct], schedule: '0 3 * * *' });
      expect(problemsWith([api], [production, local], { seed })).toEqual([]);
    });

    test('is told of migrations where they are written', () => {
      const migrated = aService({
        name: 'web',
        namespace: workerNamespace,
        connects: [database.readWrite],
        migrations: { args: ['migrate'], connects: [api] },
      });
      const { given, fix } = problemAt(problemsWith([migrated, api], [production]), 'web', 'migrations.connects');
      expect(given).toBe('web-migrations → api → web-migrations');
      expect(fix).toBe('do that in the service, or let api do itself what it is asked for');
    });
  });

  test('every cycle is reported, once', () => {
    const problems = problemsWith([...cycle('a', 'b'), ...cycle('c', 'd')]).filter(({ field }) => field === 'connects');
    expect(problems.map(({ given }) => given)).toEqual(['a → b → a', 'c → d → c']);
  });

  test('two ways to one service are no cycle', () => {
    const base = aService({ name: 'base' });
    const left = aService({ name: 'left', connects: [base] });
    const right = aService({ name: 'right', connects: [base] });
    expect(problemsWith([aService({ connects: [left, right] }), left, right, base])).toEqual([]);
  });
});
