import {
  defineEnvironment,
  defineNamespace,
  defineObjectStorage,
  defineOidc,
  definePostgres,
  defineRedis,
  defineService,
  http,
  topologyOf,
  type Environment,
  type ServiceProps,
} from '../../lib';
import { DefinitionError, problemsOf, shapeProblems, type Definition, type Problem } from '../../lib/model';
import { formatCalled, FORMATS } from '../../lib/model/shape/formats';
import { local, production } from '../apps/seed/environments';
import { backendNamespace } from '../apps/seed/namespaces';
import { synth } from '../../synth';

const props: ServiceProps<string> = {
  name: 'web',
  namespace: backendNamespace,
  purpose: 'A service of a test',
  ports: { http: 8080 },
  probes: { readiness: http('/ready') },
  resources: { cpuMillis: 100, memoryMiB: 64 },
};

/** What an editor without a compiler may write. */
const loose = defineService as (given: unknown) => Definition;
const web = (more: object): Definition => loose({ ...props, ...more });

const problemsWith = (
  definitions: Readonly<Record<string, unknown>>,
  environments: readonly unknown[] = [local, production],
): Problem[] =>
  problemsOf({
    topology: topologyOf(definitions as Readonly<Record<string, Definition>>),
    environments: environments as readonly Environment[],
  });

const fields = (problems: readonly Problem[]): string[] => problems.map(({ subject, field }) => `${subject}: ${field}`);

describe('a field that nothing reads', () => {
  test('is reported with the field that was meant', () => {
    expect(problemsWith({ web: web({ conects: [], scalling: { min: 2, max: 4 } }) })).toMatchObject([
      { subject: 'web', field: 'conects', fix: 'did you mean connects?' },
      { subject: 'web', field: 'scalling', fix: 'did you mean scaling?' },
    ]);
  });

  test('is reported at any depth, in lists and in what helpers make', () => {
    const given = web({
      resources: { cpuMillis: 1, memoryMiB: 1, memory: 2 },
      volumes: [{ kind: 'scratch', nam: 'a' }],
    });
    expect(fields(problemsWith({ given }))).toEqual([
      'web: resources.memory',
      'web: volumes[0].name',
      'web: volumes[0].path',
      'web: volumes[0].sizeMiB',
      'web: volumes[0].nam',
    ]);
  });

  test('hides no other problem of the same service', () => {
    const given = web({ conects: [], route: { prefix: '/web', port: 'htpp' } });
    expect(problemsWith({ given })).toMatchObject([
      { field: 'conects' },
      { field: 'route.port', fix: 'did you mean http?' },
    ]);
  });

  test('is reported in environments, however deep', () => {
    const odd = { ...production, delivery: { ...production.delivery, revison: 'main' } };
    expect(problemsWith({ web: web({}) }, [odd])).toMatchObject([
      { subject: 'production', field: 'delivery.revison', fix: 'did you mean revision?' },
    ]);
  });
});

describe('a value of the wrong type', () => {
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  const WRONG: unknown[] = [null, NaN, Infinity, -1, 0, 1.5, 1e21, 10n, true, '', 'text', [], [null], {}, circular];
  WRONG.push(Symbol('s'), () => 1, new Date(0), new Map(), /x/, { kind: 'service' }, Object.create(null), undefined);

  test.each(Object.keys(shapeKeys()))(
    'in the field %s of a service is a problem or is fine, never a crash',
    (field) => {
      for (const value of WRONG) {
        const problems = problemsWith({ given: web({ [field]: value }) });
        for (const problem of problems) expect(() => new DefinitionError([problem]).message).not.toThrow();
      }
    },
  );

  test.each([
    ['definePostgres', definePostgres],
    ['defineRedis', defineRedis],
    ['defineObjectStorage', defineObjectStorage],
    ['defineOidc', defineOidc],
    ['defineNamespace', defineNamespace],
    ['defineService', defineService],
  ])('given whole to %s is a problem, never a crash', (_, define) => {
    for (const value of WRONG) {
      const made = (define as (given: unknown) => object)(value);
      const definition = (made as { kind: string }).kind === 'namespace' ? web({ namespace: made }) : made;
      expect(problemsWith({ definition }).length).toBeGreaterThan(0);
    }
  });

  test.each(['compose', 'kubernetes'])(
    'anywhere in a %s environment is a problem or is fine, never a crash',
    (target) => {
      const environment = target === 'compose' ? local : production;
      for (const field of Object.keys(environment)) {
        for (const value of WRONG)
          problemsWith({ web: web({}) }, [defineEnvironment({ ...environment, [field]: value })]);
      }
      for (const value of WRONG) expect(problemsWith({ web: web({}) }, [value]).length).toBeGreaterThan(0);
    },
  );

  test('does not keep the problems of others from being reported', () => {
    const other = loose({ ...props, name: 'other', ports: { http: 8080, more: 8080 } });
    expect(fields(problemsWith({ given: web({ ports: 5 }), other }))).toEqual(['web: ports', 'other: ports']);
  });

  test('says what was given, what is allowed and how to mend it', () => {
    expect(problemsWith({ given: web({ resources: { cpuMillis: '250m', memoryMiB: 64.5 } }) })).toEqual([
      {
        subject: 'web',
        field: 'resources.cpuMillis',
        given: '250m',
        allowed: 'a whole number from 1 to 1000000000',
        fix: 'write the number without a unit or quotes',
      },
      {
        subject: 'web',
        field: 'resources.memoryMiB',
        given: 64.5,
        allowed: 'a whole number from 1 to 1000000000',
        fix: 'write the number without a unit or a fraction',
      },
    ]);
  });

  test('of a variable that is called like a secret is not shown', () => {
    expect(problemsWith({ given: web({ env: { API_TOKEN: 'abc\u0000' } }) })).toMatchObject([
      { field: 'env.API_TOKEN', given: 'text (not shown)' },
    ]);
  });
});

describe('what is not there', () => {
  test.each([
    ...['name', 'purpose', 'resources'].map((field) => [field, 'add it']),
    ['namespace', 'define it once and refer to it by its name in the code, without quotes'],
  ])('is asked for: %s', (field = '', fix) => {
    const { [field as keyof typeof props]: _, ...rest } = props;
    expect(problemsWith({ given: loose(rest) })).toMatchObject([{ field, fix }]);
  });

  test('is asked for in a topology: an export that is undefined, or is no definition', () => {
    expect(problemsWith({ web: web({}), gone: undefined, helper: 5, space: backendNamespace })).toMatchObject([
      { subject: 'gone', field: 'topology', given: undefined },
      { subject: 'helper', field: 'topology', given: 5 },
      { subject: 'space', field: 'topology' },
    ]);
  });
});

test('a service may be called like what every object has', () => {
  const constructor = loose({ ...props, name: 'constructor', route: '/' });
  const files = synth({ topology: topologyOf({ constructor }), environments: [local, production], root: '/' });
  expect(files.flatMap((group) => group.files.map(({ path }) => path))).toContain(
    'production/backend/Deployment.constructor.yaml',
  );
});

describe('a format', () => {
  test.each(Object.keys(FORMATS))('%s: what its fix proposes is itself allowed', (name) => {
    const format = formatCalled(name);
    const texts = ['Web App', '', '/', '//a/../b/', '-x-', '1a', 'ÄÖ', 'a'.repeat(300), 'A:B', '$x', '../..', 'a.b_c'];
    for (const text of texts.filter((one) => !format.test(one))) {
      const proposed = /^(?:e\.g\. )?"(.*?)"(?: would do|,|$)/.exec(format.fix(text))?.[1];
      if (proposed !== undefined) expect([text, proposed, format.test(proposed)]).toEqual([text, proposed, true]);
    }
  });
});

function shapeKeys(): object {
  const [problem] = shapeProblems('service', { nonsense: 1 }).filter(({ field }) => field === 'nonsense');
  return Object.fromEntries((problem?.allowed ?? '').split(', ').map((name) => [name, true]));
}
