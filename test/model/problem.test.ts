import { DefinitionError, validate } from '../../lib/model';
import { aService, production, topologyWith } from '../fixtures/definitions';

const broken = () =>
  validate({
    topology: topologyWith([
      aService({ name: 'api', ports: { http: 0 } }),
      aService({ name: 'big', scaling: { min: 3, max: 2 } }),
      aService({ route: 'x', resources: { cpuMillis: 1 } as never }),
    ]),
    environments: [{ ...production, host: 'HOST' }],
  });

function caught(run: () => void): DefinitionError {
  try {
    run();
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('all problems are reported together, by service and field', () => {
  const { problems } = caught(broken);
  expect(problems.map(({ subject, field }) => `${subject} ${field}`).sort()).toEqual([
    'api ports.http',
    'big scaling',
    'production host',
    'web resources.memoryMiB',
    'web route',
  ]);
});

test('a problem that two environments share is reported once', () => {
  const service = aService({ env: { PROCESSES: '1' } });
  const environments = [production, { ...production, name: 'other' }];
  const { problems } = caught(() => validate({ topology: topologyWith([service]), environments }));
  expect(problems.filter(({ subject }) => subject === 'web')).toHaveLength(1);
});

test('the message is to be read: how many, then for each the place, what was given, what is allowed, the fix', () => {
  const error = caught(() =>
    validate({ topology: topologyWith([aService({ route: 'x' })]), environments: [production] }),
  );
  expect(error.message).toMatchInlineSnapshot(`
    "1 problem in the definition; nothing was written.

    web: route
      given    "x"
      allowed  "/", or "/" and segments of letters, digits and ._~- without a trailing "/", "." or ".."; not the path of ACME challenges
      fix      "/x" would do"
  `);
});

test('the message says what was given: text in quotes, numbers as they are, and "nothing"', () => {
  const { message } = caught(broken);
  expect(message).toContain('5 problems in the definition; nothing was written.');
  expect(message).toContain('given    0\n');
  expect(message).toContain('given    {"min":3,"max":2}\n');
  expect(message).toContain('given    nothing\n');
  expect(message).toContain('given    "HOST"\n');
});

test('a definition without a problem passes', () => {
  expect(() => validate({ topology: topologyWith([aService()]), environments: [production] })).not.toThrow();
});
