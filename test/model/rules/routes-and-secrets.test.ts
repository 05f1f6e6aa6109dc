import { composeRules } from '../../../compose/rules';
import { problemsOf, secret } from '../../../lib/model';
import { aService, environments, problemsWith, production, topologyWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe('routes', () => {
  test('it is impossible to claim a route twice', () => {
    const problems = problemsWith([aService({ name: 'a', route: '/x' }), aService({ name: 'b', route: '/x' })]);
    expect(problemAt(problems, 'b', 'route')).toMatchObject({
      given: '/x',
      allowed: expect.stringContaining('a has this one') as string,
    });
  });

  test.each(['api', '/api/', '//api', '/a b', '/api?x', '/a/../b', '/./a'])(
    '%p is no prefix, and the fix is one',
    (route) => {
      const { fix } = problemAt(problemsWith([aService({ route })]), 'web', 'route');
      const mended = /^"(.*)" would do$/.exec(fix)?.[1] ?? '';
      expect(problemsWith([aService({ route: mended })])).toEqual([]);
    },
  );

  test.each(['/.well-known/acme-challenge', '/.well-known/acme-challenge/x', ''])('%p is no prefix', (route) => {
    problemAt(problemsWith([aService({ route })]), 'web', 'route');
  });
});

describe('secrets', () => {
  test.each([
    ['secret', secret('x/../../../../y', 'key', 'a test'), 'x/../../../../y', '"x-y" would do'],
    ['key', secret('smtp', 'Pass_Word', 'a test'), 'Pass_Word', '"pass-word" would do'],
  ])('a %s that is no label, and so could leave its folder, is refused', (part, value, given, fix) => {
    const problem = problemAt(
      problemsWith([aService({ env: { SMTP_PASSWORD: value } })]),
      'web',
      `env.SMTP_PASSWORD.${part}`,
    );
    expect(problem).toMatchObject({ given, fix });
  });

  test('two secrets that come to one name in the vault are refused, also of two services', () => {
    const a = aService({ name: 'a', env: { A_KEY: secret('a-b', 'c', 'a test') } });
    const b = aService({ name: 'b', env: { B_KEY: secret('a', 'b-c', 'a test') } });
    expect(problemAt(problemsWith([a, b]), 'b', 'env.B_KEY')).toMatchObject({
      given: "secret('a', 'b-c')",
      allowed: expect.stringContaining("secret('a-b', 'c') is a-b-c too") as string,
    });
  });

  test('one secret has one local value, which is not shown', () => {
    const env = (local: string) => ({ MAIL_PASSWORD: secret('mail', 'password', 'a test', { local }) });
    const problems = problemsWith([
      aService({ name: 'a', env: env('x') }),
      aService({ name: 'b', env: env('hunter2') }),
    ]);
    expect(problemAt(problems, 'b', 'env.MAIL_PASSWORD').allowed).toContain('one value');
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  test.each(['a b', 'a}b', '"a"', 'a$b', 'a#b', 'a\nb'])('%j is no local value of a variable in Compose', (local) => {
    const env = { MAIL_PASSWORD: secret('mail', 'password', 'a test', { local }) };
    const problems = problemsOf({ topology: topologyWith([aService({ env })]), environments }, composeRules);
    problemAt(problems, 'web', 'env.MAIL_PASSWORD');
    expect(
      problemsOf({ topology: topologyWith([aService({ env })]), environments: [production] }, composeRules),
    ).toEqual([]);
  });

  test('two services may read one secret', () => {
    const env = { MAIL_PASSWORD: secret('mail', 'password', 'a test') };
    expect(problemsWith([aService({ name: 'a', env }), aService({ name: 'b', env })])).toEqual([]);
  });
});
