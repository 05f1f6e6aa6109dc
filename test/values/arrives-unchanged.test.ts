import { parse } from 'yaml';
import { defineService, exec, text, topologyOf, variable, type Service } from '../../lib';
import { problemsOf, type Problem } from '../../lib/model';
import { backendNamespace } from '../apps/seed/namespaces';
import { database } from '../apps/seed/services';
import { local, production } from '../apps/seed/environments';
import { synth } from '../../synth';

/** Text that YAML, Compose, Kubernetes, shells or people's eyes read as something else. */
const NASTY = [
  ...[
    '$',
    '$$',
    '$HOME',
    '${HOME}',
    '${HOME:-x}',
    '$(HOME)',
    '$$(HOME)',
    '$(PROCESSES)',
    '$((1))',
    '`id`',
    'a$b',
    'a}b',
    '${',
  ],
  ...[
    '',
    ' ',
    ' a',
    'a ',
    '\t',
    '\n',
    'a\nb',
    'a\n',
    '\n\na',
    'a\r\nb',
    '\r',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u0001',
    '\u001b[31m',
  ],
  ...[
    'yes',
    'no',
    'on',
    'null',
    '~',
    'true',
    '1',
    '1.0',
    '1e3',
    '0x1f',
    '0o17',
    '017',
    '1_000',
    '.inf',
    '.nan',
    '12:30:45',
  ],
  ...[
    '2026-11-23',
    '2026-11-23T10:00:00Z',
    '<<',
    '=',
    '*a',
    '&a',
    '!a',
    '!!str 1',
    '%TAG',
    '@a',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a:',
  ],
  ...[
    'a #b',
    '#a',
    '"',
    "'",
    '"a"',
    "'a'",
    '\\',
    '\\n',
    '\\"',
    '{',
    '}',
    '[',
    ']',
    '{a: b}',
    '[a]',
    ',',
    '|',
    '>',
    '|-',
    '---',
    '...',
  ],
  ...[
    '{{ .Values.a }}',
    '{{- x -}}',
    '%s %d',
    '../../etc/passwd',
    '; rm -rf /',
    '&& id',
    'ä',
    '日本語',
    '🎉',
    'e\u0301',
    'a'.repeat(5000),
  ],
];

/** Repeatable noise out of the same alphabet: a linear congruential generator, seeded. */
function* noise(seed: number, count: number): Iterable<string> {
  const alphabet = [
    '$',
    '{',
    '}',
    '(',
    ')',
    '"',
    "'",
    '\\',
    '\n',
    ' ',
    ':',
    '#',
    '-',
    'a',
    '1',
    '%',
    '!',
    '&',
    '*',
    '\t',
    'é',
    '🎉',
  ];
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let i = 0; i < count; i += 1) {
    yield Array.from({ length: 1 + next(12) }, () => alphabet[next(alphabet.length)]).join('');
  }
}

const VALUES = [...NASTY, ...noise(20_261_123, 300)];

/** What the kubelet makes of a value: https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/ */
const expandedByKubernetes = (value: string, known: ReadonlyMap<string, string>): string =>
  value.replace(/\$(\$|\(([^()]*)\))/g, (whole, after: string, name: string | undefined) =>
    after === '$' ? '$' : (known.get(name ?? '') ?? whole),
  );

/** What Compose makes of a value: https://docs.docker.com/reference/compose-file/interpolation/ */
const interpolatedByCompose = (value: string): string =>
  value.replace(/\$(\$|\{[^}]*\}|[A-Za-z_]\w*)/g, (whole, after: string) => {
    if (after === '$') return '$';
    throw new Error(`Compose would look for ${whole}`);
  });

interface Container {
  readonly args?: string[];
  readonly command?: string[];
  readonly env: { readonly name: string; readonly value?: string }[];
  readonly readinessProbe?: { readonly exec?: { readonly command: string[] } };
}

interface ComposeService {
  readonly entrypoint?: string[];
  readonly command?: string[];
  readonly environment: Record<string, string>;
  readonly healthcheck: { readonly test: string[] };
}

/** What Git would change is refused in files. */
const FILES = VALUES.filter((text) => !/[\r\uFEFF]/.test(text));

/** One service that has every value in every place. */
const carrier: Service = defineService({
  name: 'carrier',
  namespace: backendNamespace,
  purpose: 'Carries text',
  ports: { http: 8080 },
  connects: [database.readWrite],
  probes: { readiness: exec(['ask', ...VALUES]) },
  entrypoint: ['start', ...VALUES],
  args: VALUES,
  resources: { cpuMillis: 100, memoryMiB: 64 },
  env: {
    ...Object.fromEntries(VALUES.map((value, i) => [`VALUE_${i}`, value])),
    ...Object.fromEntries(VALUES.map((value, i) => [`TEXT_${i}`, text`${value}${variable('PROCESSES')}${value}`])),
  },
  migrations: { args: VALUES },
  files: Object.fromEntries(FILES.map((text, i) => [`/etc/texts/text-${i}`, text])),
});

const files = new Map(
  synth({ topology: topologyOf({ carrier, database }), environments: [local, production], root: '/' })
    .flatMap((group) => group.files)
    .map(({ path, content }) => [path, content]),
);
/** Kubernetes reads YAML 1.1, Compose 1.2. */
const read = (path: string, version: '1.1' | '1.2'): unknown => parse(files.get(path) ?? '', { version });

describe('on Kubernetes every text arrives as it was given', () => {
  const containerOf = (file: string): Container =>
    (read(`production/backend/${file}.yaml`, '1.1') as { spec: { template: { spec: { containers: [Container] } } } })
      .spec.template.spec.containers[0];
  const { env, args = [], command = [], readinessProbe } = containerOf('Deployment.carrier');
  const known = new Map(env.map(({ name, value = '' }) => [name, value]));
  const arrived = (texts: readonly string[]): string[] => texts.map((one) => expandedByKubernetes(one, known));
  const variableOf = (name: string): string => expandedByKubernetes(known.get(name) ?? '', known);

  test('in variables', () => {
    expect(VALUES.map((_, i) => variableOf(`VALUE_${i}`))).toEqual(VALUES);
  });
  test('in text around other variables', () => {
    expect(VALUES.map((_, i) => variableOf(`TEXT_${i}`))).toEqual(VALUES.map((value) => `${value}1${value}`));
  });
  test('in the entry point, arguments and probes', () => {
    expect(arrived(args)).toEqual(VALUES);
    expect(arrived(command)).toEqual(['start', ...VALUES]);
    expect(arrived(readinessProbe?.exec?.command ?? [])).toEqual(['ask', ...VALUES]);
  });
  test('in files', () => {
    const maps = FILES.map((_, i) => read(`production/backend/ConfigMap.carrier-etc-texts-text-${i}.yaml`, '1.1'));
    expect(maps.map((map, i) => (map as { data: Record<string, string> }).data[`text-${i}`])).toEqual(FILES);
  });
  test('in the arguments of migrations', () => {
    expect(arrived(containerOf('Job.carrier-migrations').args ?? [])).toEqual(VALUES);
  });
});

describe('in Compose every text arrives as it was given', () => {
  const { services } = read('local/docker-compose.yml', '1.2') as { services: Record<string, ComposeService> };
  const { environment = {}, command = [], entrypoint = [], healthcheck } = services['carrier'] as ComposeService;
  const variableOf = (name: string): string => interpolatedByCompose(environment[name] ?? '');

  test('in variables', () => {
    expect(VALUES.map((_, i) => variableOf(`VALUE_${i}`))).toEqual(VALUES);
  });
  test('in text around other variables', () => {
    expect(VALUES.map((_, i) => variableOf(`TEXT_${i}`))).toEqual(VALUES.map((value) => `${value}1${value}`));
  });
  test('in the entry point, arguments and health check', () => {
    expect(command.map(interpolatedByCompose)).toEqual(VALUES);
    expect(entrypoint.map(interpolatedByCompose)).toEqual(['start', ...VALUES]);
    expect(healthcheck.test.map(interpolatedByCompose)).toEqual(['CMD', 'ask', ...VALUES]);
  });
  test('in files', () => {
    expect(FILES.map((_, i) => files.get(`local/carrier/etc-texts/text-${i}`))).toEqual(FILES);
  });
  test('in the arguments of migrations', () => {
    expect((services['carrier-migrations']?.command ?? []).map(interpolatedByCompose)).toEqual(VALUES);
  });
});

describe('what no output can hold is refused, with its place', () => {
  const problemsWith = (env: Record<string, string>): Problem[] =>
    problemsOf({
      topology: topologyOf({
        web: defineService({
          name: 'web',
          namespace: backendNamespace,
          purpose: 'A service of a test',
          ports: { http: 8080 },
          probes: { readiness: exec(['true']) },
          resources: { cpuMillis: 100, memoryMiB: 64 },
          env,
        }),
      }),
      environments: [local, production],
    });

  test.each([
    ['NUL', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
  ])('%s', (_, value) => {
    expect(problemsWith({ A: value })).toMatchObject([{ subject: 'web', field: 'env.A', given: value }]);
  });
});
