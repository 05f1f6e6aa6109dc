import { aService, local, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe('environments', () => {
  test('speak only of services that are there', () => {
    const scaled = { ...production, services: { ghost: { scaling: { min: 1, max: 2 } } } };
    const pinned = { ...local, hostPorts: { ghost: 1 } };
    const problems = problemsWith([aService()], [scaled, pinned]);
    expect(problemAt(problems, 'production', 'services.ghost').allowed).toBe('web');
    problemAt(problems, 'local', 'hostPorts.ghost');
  });

  test('publish on ports that are some', () => {
    const pinned = { ...local, hostPorts: { web: 99_999 } };
    problemAt(problemsWith([aService()], [pinned]), 'local', 'hostPorts.web');
  });

  test('publish each port of a machine once', () => {
    const pinned = { ...local, hostPorts: { a: 8000, b: 8000 } };
    problemAt(
      problemsWith([aService({ name: 'a', route: '/a' }), aService({ name: 'b', route: '/b' })], [pinned]),
      'local',
      'hostPorts',
    );
  });

  test.each(['https://app.example.org', 'App.example.org', 'app', 'app.example.org:443'])(
    '%p is no public host',
    (host) => {
      problemAt(problemsWith([aService()], [{ ...production, host }]), 'production', 'host');
    },
  );

  test('have names of their own', () => {
    expect(problemAt(problemsWith([aService()], [production, production]), 'production', 'name').given).toBe(
      'production',
    );
  });
});
