import type { RouteProps } from '../../../lib/model';
import { aService, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const problems = (...route: RouteProps[]) => problemsWith([aService({ route })]);
const withHosts = (hosts: Readonly<Record<string, string>>, ...route: RouteProps[]) =>
  problemsWith([aService({ route })], [{ ...production, hosts }]);
const admin = { admin: 'admin.example.org' };

describe('a route', () => {
  test('may say everything that there is to say', () => {
    const everything: RouteProps = {
      prefix: '/a',
      port: 'http',
      stripPrefix: true,
      hosts: ['main', 'admin'],
      maxBodyMiB: 100,
      timeoutSeconds: 300,
      webSocket: true,
      streaming: true,
      rateLimit: { requestsPerSecond: 10, burst: 20 },
      headers: { 'Content-Security-Policy': "default-src 'self'; img-src https: data:", 'X-Robots-Tag': 'noindex' },
      allow: ['10.0.0.0/8'],
    };
    expect(withHosts(admin, everything)).toEqual([]);
  });

  test('gives a request no more time than a pod that goes has for it', () => {
    const slow = { timeoutSeconds: 300 };
    expect(problemAt(problems(slow), 'web', 'drainSeconds').allowed).toBe('at least 300, which route gives a request');
    expect(problemsWith([aService({ route: slow, drainSeconds: 300 })])).toEqual([]);
    expect(
      problems({ prefix: '/live', ...slow, streaming: true }, { prefix: '/chat', ...slow, webSocket: true }),
    ).toEqual([]);
  });

  test('strips a prefix only if it has one', () => {
    expect(problemAt(problems({ stripPrefix: true }), 'web', 'route.stripPrefix').allowed).toContain('other than "/"');
  });

  test.each<[string, RouteProps]>([
    ['prefix', { prefix: 'api' }],
    ['maxBodyMiB', { maxBodyMiB: 0 }],
    ['timeoutSeconds', { timeoutSeconds: 1.5 }],
    ['rateLimit.requestsPerSecond', { rateLimit: { requestsPerSecond: 0 } }],
    ['rateLimit.burst', { rateLimit: { requestsPerSecond: 1, burst: 0 } }],
    ['allow', { allow: [] }],
    ['allow[0]', { allow: ['10.0.0.1'] }],
    ['allow[1]', { allow: ['10.0.0.0/8', 'fe80::1%eth0/64'] }],
    ['hosts', { hosts: [] }],
    ['webSocket', { webSocket: 'yes' as never }],
  ])('with a bad %s is refused', (field, route) => {
    problemAt(problemsWith([aService({ route })]), 'web', `route.${field}`);
  });

  test.each(['Bad Name', 'X_Under', 'X:Y', '', 'Connection', 'strict-transport-security', 'Content-Length'])(
    'can’t give its answers the header %p',
    (name) => {
      problemAt(problemsWith([aService({ route: { headers: { [name]: 'x' } } })]), 'web', `route.headers.${name}`);
    },
  );

  test.each(['say "x"', '$host', 'a\nb', '{x}', 'x}', 'a\\b', '', ' x', 'x ', 'ö'])(
    'can’t give a header the value %p',
    (value) => {
      problemAt(problemsWith([aService({ route: { headers: { 'X-Test': value } } })]), 'web', 'route.headers.X-Test');
    },
  );

  test('gives each header once, in letters of whatever case', () => {
    const headers = { 'X-Robots-Tag': 'none', 'x-robots-tag': 'all' };
    expect(problemAt(problems({ headers }), 'web', 'route.headers').given).toBe('x-robots-tag');
  });

  test('of several is told apart by its place in the list', () => {
    const routes = [{ prefix: '/a' }, { prefix: '/b', port: 'htpp' }];
    expect(problemAt(problems(...routes), 'web', 'route[1].port').fix).toBe('did you mean http?');
    problemAt(problemsWith([aService({ route: [] })]), 'web', 'route');
  });
});

describe('the prefixes of a host', () => {
  test('belong to one route each, of one service, too', () => {
    const twice = problemAt(problems({ prefix: '/a' }, { prefix: '/a', port: 'http' }), 'web', 'route[1]');
    expect(twice).toMatchObject({ given: '/a', allowed: 'a prefix that nobody has; web has this one' });
  });

  test('are those of other routes on another host', () => {
    expect(withHosts(admin, { prefix: '/a' }, { prefix: '/a', hosts: ['admin'] })).toEqual([]);
    const both = { prefix: '/a', hosts: ['main', 'admin'] };
    const { allowed } = problemAt(withHosts(admin, { prefix: '/a', hosts: ['admin'] }, both), 'web', 'route[1]');
    expect(allowed).toBe('a prefix that nobody has on the host admin; web has this one');
  });
});

describe('the hosts of a route', () => {
  test('are hosts that every environment on Kubernetes has', () => {
    const problem = problemAt(withHosts(admin, { hosts: ['main', 'amdin'] }), 'web', 'route.hosts[1]');
    expect(problem).toMatchObject({
      given: 'amdin',
      allowed: 'main, admin: the hosts of production',
      fix: 'did you mean admin?',
    });
    expect(problemAt(problems({ hosts: ['partners'] }), 'web', 'route.hosts[0]').fix).toBe(
      'add partners to the hosts of production',
    );
  });

  test('are named once each', () => {
    problemAt(withHosts(admin, { hosts: ['admin', 'admin'] }), 'web', 'route.hosts');
  });
});

describe('the hosts of an environment', () => {
  test('need no route', () => {
    expect(withHosts(admin, {})).toEqual([]);
  });

  test('are others than the main one, and than each other', () => {
    problemAt(withHosts({ main: 'other.example.org' }), 'production', 'hosts.main');
    expect(problemAt(withHosts({ a: production.host }), 'production', 'hosts').given).toBe(production.host);
    problemAt(withHosts({ a: 'a.example.org', b: 'a.example.org' }), 'production', 'hosts');
  });

  test('are host names, by labels', () => {
    problemAt(withHosts({ a: 'https://a.example.org' }), 'production', 'hosts.a');
    problemAt(withHosts({ 'a.b': 'a.example.org' }), 'production', 'hosts.a.b');
  });
});
