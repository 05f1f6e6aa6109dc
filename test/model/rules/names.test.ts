import { defineNamespace, scratch, type Service } from '../../../lib/model';
import { aService, frontendNamespace, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe('names', () => {
  test.each([
    ['Web', '"web" would do'],
    ['web_app', '"web-app" would do'],
    ['1web', '"web" would do'],
    ['-web-', '"web" would do'],
    ['', 'e.g. "web"'],
    ['a'.repeat(64), `"${'a'.repeat(64)}" would do`],
  ])('it is impossible to name something %p: it is no DNS-1123 label', (name, fix) => {
    const problem = problemAt(problemsWith([aService({ name })]), name || 'service without a name', 'name');
    expect(problem).toMatchObject({ given: name, allowed: expect.stringContaining('DNS-1123 label') as string });
    if (name.length < 64) expect(problem.fix).toBe(fix);
  });

  test('a fix of a name is itself a name that may stand', () => {
    for (const name of ['Web', 'web_app', '1web', '-web-', 'Ärzte Portal', `${'a'.repeat(62)}--b`]) {
      const { fix } = problemAt(problemsWith([aService({ name })]), name, 'name');
      const mended = /^"(.*)" would do$/.exec(fix)?.[1] ?? '';
      expect(problemsWith([aService({ name: mended })])).toEqual([]);
    }
  });

  test('a port has a name of at most 15 characters, as a container port must', () => {
    const problems = problemsWith([aService({ ports: { 'administration-ui': 8080 } })]);
    expect(problemAt(problems, 'web', 'ports.administration-ui').allowed).toContain('at most 15 characters');
  });

  test('a volume has a DNS-1123 label', () => {
    problemAt(problemsWith([aService({ volumes: [scratch('My Files', '/files', 1)] })]), 'web', 'volumes[0].name');
  });

  test('the application and each environment have a DNS-1123 label', () => {
    const problems = problemsWith([aService()], [{ ...production, name: 'Prod', application: 'My App' }]);
    expect(problemAt(problems, 'Prod', 'name').fix).toBe('"prod" would do');
    expect(problemAt(problems, 'Prod', 'application').fix).toBe('"my-app" would do');
  });

  test('it is impossible to give two services, or a service and a backing service, one name', () => {
    const problems = problemsWith([aService(), aService({ name: 'redis' }), aService({ route: '/x' })]);
    expect(problemAt(problems, 'web', 'name').allowed).toContain('no other service');
    expect(problemAt(problems, 'redis', 'name').fix).toBe('rename one of them');
  });

  test.each(['nowhere', undefined])('it is impossible to put a service in %p: that is no namespace', (namespace) => {
    const service = aService({ namespace: namespace as unknown as Service['namespace'] });
    expect(problemAt(problemsWith([service]), 'web', 'namespace')).toMatchObject({
      given: namespace,
      fix: expect.stringContaining('refer to it by its name in the code') as string,
    });
  });

  test('a namespace has a DNS-1123 label', () => {
    const problems = problemsWith([aService({ namespace: defineNamespace({ name: 'My Team' }) })]);
    expect(problemAt(problems, 'My Team', 'name').fix).toBe('"my-team" would do');
  });

  test('it is impossible to define two namespaces of one name: they would be one folder', () => {
    const twin = defineNamespace({ name: frontendNamespace.name });
    const problems = problemsWith([aService({ namespace: twin }), aService({ name: 'other' })]);
    expect(problemAt(problems, 'frontend', 'name').allowed).toContain('no other namespace');
  });
});
