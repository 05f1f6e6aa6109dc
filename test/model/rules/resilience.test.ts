import { at, resilient, type Resilience, type Service } from '../../../lib';
import { decided, resiliencesOf, topologyOf } from '../../../lib/model';
import { aService, broker, problemsWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const api = aService({ name: 'api' });
const client = (...connects: Service['connects']): Service => aService({ name: 'client', connects });
const problemsOf = (resilience: unknown) => problemsWith([api, client(resilient(api, resilience as Resilience))]);

describe('what a connection says of its requests', () => {
  test('is said of services', () => {
    expect(
      problemsOf({ timeoutSeconds: 5, retries: { attempts: 2 }, outlierDetection: { consecutiveErrors: 3 } }),
    ).toEqual([]);
    const problem = problemAt(
      problemsWith([client(resilient(broker, { timeoutSeconds: 5 }))]),
      'client',
      'connects[0]',
    );
    expect(problem.given).toBe('redis, which is no service');
  });

  test('has the shape that it must have, and all that is wrong is told at once', () => {
    const problems = problemsOf({
      timeoutSeconds: '5s',
      retries: { attempts: 0, on: ['always', 700] },
      timeoutSecond: 5,
    });
    expect(problems.map(({ field }) => field).sort()).toEqual([
      'connects[0].retries.attempts',
      'connects[0].retries.on[0]',
      'connects[0].retries.on[1]',
      'connects[0].timeoutSecond',
      'connects[0].timeoutSeconds',
    ]);
    expect(problemAt(problems, 'client', 'connects[0].timeoutSecond').fix).toContain('timeoutSeconds');
    expect(problemsOf(undefined).map(({ field }) => field)).toEqual(['connects[0]']);
  });

  test('is something', () => {
    expect(problemAt(problemsOf({}), 'client', 'connects[0]').allowed).toContain('timeoutSeconds');
  });

  test('leaves room for all tries', () => {
    const retries = { attempts: 2, perTryTimeoutSeconds: 4 };
    const problem = problemAt(problemsOf({ timeoutSeconds: 10, retries }), 'client', 'connects[0].retries');
    expect(problem).toMatchObject({ given: '3 times 4 seconds', fix: expect.stringContaining('to 12') as string });
    expect(problemsOf({ timeoutSeconds: 12, retries })).toEqual([]);
    expect(problemsOf({ retries })).toEqual([]);
  });

  test('is the same of all who connect to one port', () => {
    const patient = resilient(api, { timeoutSeconds: 5 });
    const others = [
      aService({ name: 'silent', connects: [api] }),
      aService({ name: 'other', connects: [resilient(api, { timeoutSeconds: 6 })] }),
      aService({ name: 'alike', connects: [resilient(api, { timeoutSeconds: 5 })] }),
    ];
    const problems = problemsWith([api, client(patient), ...others]);
    expect(problems.map(({ subject, field }) => `${subject} ${field}`)).toEqual([
      'other connects[0]',
      'silent connects[0]',
    ]);
    expect(problemAt(problems, 'silent', 'connects[0]')).toMatchObject({
      given: 'api.http, without resilient()',
      allowed: expect.stringContaining('what alike says of api.http') as string,
    });
  });

  test('is of one port, and leaves others alone', () => {
    const both = aService({ name: 'both', ports: { http: 8000, admin: 9000 } });
    const one = aService({ name: 'one', connects: [resilient(at(both, 'admin'), { timeoutSeconds: 5 })] });
    const two = aService({ name: 'two', connects: [both] });
    expect(problemsWith([both, one, two])).toEqual([]);
    expect([...resiliencesOf(both, topologyOf({ both, one, two })).keys()]).toEqual(['admin']);
  });

  test('repeats a request that nobody has read, where it says no more, and none where it says nothing', () => {
    expect(decided({ timeoutSeconds: 5 }).retries.attempts).toBe(0);
    expect(decided({ retries: { attempts: 1 } }).retries.on).toEqual([
      'connect-failure',
      'refused-stream',
      'reset-before-request',
    ]);
    expect(decided({ outlierDetection: { consecutiveErrors: 3 } }).outlierDetection).toEqual({
      consecutiveErrors: 3,
      intervalSeconds: 10,
      ejectionSeconds: 30,
    });
  });
});
