import { healthCheck } from '../../compose/health-check';
import { exec, http, type ComposeEnvironment, type Program } from '../../lib/model';
import { aService, host, laptop } from '../fixtures/definitions';
import { fileOf } from './rendered';

const program: Pick<Program, 'probes' | 'ports' | 'runtime' | 'drainSeconds'> = {
  ports: { http: 8000 },
  runtime: 'python',
  drainSeconds: 60,
  probes: {
    readiness: http('/ready'),
    liveness: exec(['alive', "it's"], { periodSeconds: 10, timeoutSeconds: 4, failureThreshold: 2 }),
  },
};
const script = (of: typeof program = program): string => healthCheck(of, true)?.test.at(-1) ?? '';

describe('a health check that ends what does not live', () => {
  test('asks for life by a command that may not take longer than it says, and then for readiness', () => {
    expect(script()).toMatch(/^if timeout 4 'alive' 'it'\\''s'; then\n/);
    expect(script()).toMatch(/\nexec timeout 3 'python' '-c' '[^\n]*8000\/ready[^\n]*\n$/);
    expect(healthCheck(program, true)?.timeout).toBe('9s');
  });

  test('ends it after as long as in a cluster, and at once when its work is over and it still runs', () => {
    // 2 failures, 10 s apart, asked for every 5 s; 60 s of work and 5 more.
    expect(script()).toContain('if [ "$$failed" -eq 4 ]; then kill -TERM 1; fi');
    expect(script()).toContain('if [ "$$failed" -ge 17 ]; then kill -KILL -1; fi');
  });

  test('lets it start for as long as in a cluster', () => {
    // 60 s are 12 questions.
    expect(script()).toContain('|| echo -8) + 1))');
  });

  test('asks for readiness alone where nothing says whether it lives, or no shell is there', () => {
    const { readiness } = program.probes ?? {};
    expect(healthCheck({ ...program, probes: { ...(readiness && { readiness }) } }, true)?.test).toContain('python');
    const mute = { ...program, runtime: 'none', probes: { readiness: exec(['x']), liveness: exec(['y']) } } as const;
    expect(healthCheck(mute, true)?.test).toEqual(['CMD', 'x']);
  });

  test('is that of services for people elsewhere, and of no developer, who may stand at a breakpoint', () => {
    const open = { ...host, public: { host: 'shop.example.org', certificates: { from: 'proxy' } } } as const;
    const test = (environment: ComposeEnvironment) =>
      fileOf([aService()], environment).services['web']?.healthcheck?.test;
    expect(test(open)?.join(' ')).toContain('kill -TERM 1');
    for (const one of [laptop, host]) expect(test(one)?.join(' ')).not.toContain('kill');
  });
});
