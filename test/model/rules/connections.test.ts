import type { Service } from '../../../lib/model';
import { aService, broker, problemsWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe('connections', () => {
  test('it is impossible to connect to what the topology does not have', () => {
    const problem = problemAt(
      problemsWith([aService({ connects: [aService({ name: 'ghost' })] })]),
      'web',
      'connects[0]',
    );
    expect(problem).toMatchObject({ given: 'ghost', fix: expect.stringMatching(/^export ghost /) as string });
  });

  test('it is impossible to connect to the same endpoint twice', () => {
    expect(problemAt(problemsWith([aService({ connects: [broker, broker] })]), 'web', 'connects').given).toMatch(
      /^redis/,
    );
  });

  test('it is impossible to connect a service to itself', () => {
    const self = aService();
    const looped = { ...self, connects: [{ kind: 'endpoint' as const, of: self, name: 'http' }] };
    Object.assign(self, looped);
    expect(problemAt(problemsWith([self]), 'web', 'connects[0]').fix).toContain('localhost');
  });

  test('a service that always runs connects to none that a profile leaves out', () => {
    const optional = aService({ name: 'optional', profile: 'apps' });
    const problem = problemAt(problemsWith([optional, aService({ connects: [optional] })]), 'web', 'connects[0]');
    expect(problem.given).toBe('optional, in profile apps');
    expect(problemsWith([optional, aService({ connects: [optional], profile: 'apps' })])).toEqual([]);
  });

  test('migrations want a database', () => {
    problemAt(problemsWith([aService({ migrations: { args: ['migrate'] } })]), 'web', 'migrations');
  });

  test('two files that import each other are told so, not a TypeError', () => {
    const missing = undefined as unknown as Service;
    const problem = problemAt(problemsWith([aService({ connects: [missing] })]), 'web', 'connects[0]');
    expect(problem.fix).toContain('import each other');
  });
});
