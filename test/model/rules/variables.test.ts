import { address, at, defineRedis, secret, text, variable, type Environment, type Images } from '../../../lib/model';
import { aService, broker, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const withImages = (images: Images): Environment[] => [{ ...production, images: { ...production.images, ...images } }];

describe('variables', () => {
  test('it is impossible to reference a service without connecting to it', () => {
    const api = aService({ name: 'api' });
    const service = aService({
      connects: [broker],
      env: { API: address(at(api, 'http')), DEEP: text`${address(at(api, 'http'))}/x` },
    });
    const problems = problemsWith([api, service]);
    expect(problemAt(problems, 'web', 'env.API')).toMatchObject({
      given: 'api.http',
      allowed: expect.stringMatching(/^redis/) as string,
    });
    expect(problemAt(problems, 'web', 'env.DEEP').fix).toContain('add api.http to connects');
  });

  test.each(['SMTP_PASSWORD', 'CLIENT_SECRET', 'API_TOKEN', 'SIGNING_KEY', 'PASSWORD'])(
    'it is impossible to put a literal where a secret belongs: %s',
    (name) => {
      const problem = problemAt(problemsWith([aService({ env: { [name]: 'hunter2' } })]), 'web', `env.${name}`);
      expect(JSON.stringify(problem)).not.toContain('hunter2');
      expect(problem.fix).toContain("secret('web', ");
    },
  );

  test('it is impossible to put a literal into text where a secret belongs', () => {
    problemAt(problemsWith([aService({ env: { API_TOKEN: text`hunter2` } })]), 'web', 'env.API_TOKEN');
  });

  test.each([
    ['a literal', 'amqp://app:hunter2@mq/x'],
    ['text', text`${'x'}://app:${'hunter2'}@mq`],
    ['text with the user from elsewhere', text`amqp://${variable('PROCESSES')}:hunter2@mq`],
    ['a setting', { kind: 'setting' as const, value: 'https://u:hunter2@x.example.org', purpose: 'Where mail goes' }],
  ])('it is impossible to put a password into a URL: %s', (_, value) => {
    const problem = problemAt(problemsWith([aService({ env: { QUEUE: value } })]), 'web', 'env.QUEUE');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
    expect(problem.fix).toContain("variable('…')");
  });

  test.each([
    ['a secret', text`amqp://app:${variable('QUEUE_PASSWORD')}@mq`],
    ['one that ends in a secret', text`amqp://app:v1-${variable('QUEUE_PASSWORD')}@mq`],
    ['no password', 'amqp://app:@mq'],
    ['a port, and an address of mail beside it', 'http://mq:5672/to, a@example.org'],
    ['a sentence', 'http://mq and then: ask team@example.org'],
  ])('a URL may have %s', (_, value) => {
    const env = { QUEUE: value, QUEUE_PASSWORD: secret('queue', 'password', 'a test') };
    expect(problemsWith([aService({ env })])).toEqual([]);
  });

  test('a secret says what it is for', () => {
    problemAt(
      problemsWith([aService({ env: { API_TOKEN: secret('mail', 'token', ' ') } })]),
      'web',
      'env.API_TOKEN.purpose',
    );
    expect(problemsWith([aService({ env: { API_TOKEN: secret('mail', 'token', 'sends mail') } })])).toEqual([]);
  });

  test('it is impossible to set the same variable twice', () => {
    const problems = problemsWith([aService({ connects: [broker], env: { REDIS_URL: 'redis://other' } })]);
    expect(problemAt(problems, 'web', 'env.REDIS_URL').allowed).toBe('each variable once');
    problemAt(problemsWith([aService({ env: { PROCESSES: '9' } })]), 'web', 'env.PROCESSES');
  });

  test('it is impossible to set the same variable twice by two connections', () => {
    const other = defineRedis({ ...broker, name: 'other' });
    const problems = problemsWith([aService({ connects: [broker, other] })], withImages({ other: { tag: '1' } }), {
      other,
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ subject }) => subject === 'web')).toBe(true);
  });

  test('a variable has a name of capital letters, digits and underscores', () => {
    const { fix } = problemAt(problemsWith([aService({ env: { 'log-level': 'info' } })]), 'web', 'env.log-level');
    expect(fix).toBe('"LOG_LEVEL" would do');
  });

  test('text names only variables that are there and are not text themselves', () => {
    const env = { A: text`${variable('NOBODY')}`, B: text`${variable('A')}` };
    const problems = problemsWith([aService({ env })]);
    expect(problemAt(problems, 'web', 'env.A').given).toBe('NOBODY');
    expect(problemAt(problems, 'web', 'env.B').given).toBe('A');
  });

  test('text names no secret that may not be there', () => {
    const A_TOKEN = secret('a', 'token', 'a test', { optional: true });
    const problems = problemsWith([aService({ env: { A_TOKEN, HEADER: text`Bearer ${variable('A_TOKEN')}` } })]);
    expect(problemAt(problems, 'web', 'env.HEADER').given).toBe('A_TOKEN');
  });
});
