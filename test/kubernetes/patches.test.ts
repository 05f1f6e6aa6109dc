import { parse } from 'yaml';
import { defineJob, defineNamespace, definePostgres, defineRedis, onKubernetes, type ServiceProps } from '../../lib';
import { renderKubernetes } from '../../lib/kubernetes';
import {
  DefinitionError,
  resolve,
  topologyOf,
  type KubernetesEnvironment,
  type Patch,
  type Problem,
} from '../../lib/model';
import type { KubernetesObject } from '../../proof/objects';
import { aService, backendNamespace, broker, cluster, database, topologyWith } from '../fixtures/definitions';

const render = (patches: readonly Patch[], props: Partial<ServiceProps<string>> = {}) =>
  renderKubernetes(resolve(topologyWith([aService({ ...props, patches })]), cluster), 'dist/production').files;

const written = (path: string, patches: readonly Patch[], props: Partial<ServiceProps<string>> = {}) =>
  parse(
    render(patches, props).find((file) => file.path === `production/${path}.yaml`)?.text ?? '',
  ) as KubernetesObject & {
    readonly spec: Readonly<Record<string, unknown>>;
  };

const refused = (patches: readonly Patch[], props: Partial<ServiceProps<string>> = {}): readonly Problem[] =>
  problemsOf(() => render(patches, props));

function problemsOf(rendered: () => unknown): readonly Problem[] {
  try {
    rendered();
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
}

const migrated = { connects: [database.readWrite], migrations: { args: ['up'] } };

describe('a patch of an object', () => {
  test('is laid over what is written, containers by their name', () => {
    const pod = {
      hostAliases: [{ ip: '10.0.0.1', hostnames: ['old'] }],
      containers: [{ name: 'web', terminationMessagePolicy: 'FallbackToLogsOnError' }],
    };
    const { spec } = written('frontend/Deployment.web', [
      onKubernetes('Deployment', { spec: { template: { spec: pod } } }),
    ]);
    expect(spec).toMatchObject({
      template: { spec: { ...pod, containers: [{ ...pod.containers[0], imagePullPolicy: 'IfNotPresent' }] } },
    });
  });

  test('may have what the typed classes do not know, and what is null goes', () => {
    const { spec } = written('frontend/Deployment.web', [
      onKubernetes('Deployment', {
        spec: { revisionHistoryLimit: null, template: { spec: { hostUsers: false } } },
      }),
    ]);
    expect(spec).not.toHaveProperty('revisionHistoryLimit');
    expect(spec).toMatchObject({ template: { spec: { hostUsers: false } } });
  });

  test('is spelled as Kubernetes spells it, and written with sorted keys', () => {
    const files = render([onKubernetes('Service', { spec: { clusterIP: 'None', sessionAffinity: 'ClientIP' } })]);
    const { text = '' } = files.find(({ path }) => path.endsWith('/Service.web.yaml')) ?? {};
    expect(text).toContain('spec:\n  clusterIP: None\n  ports:');
  });

  test('finds what an object of its own is, the only one of its kind, and one by its name', () => {
    const deadline = onKubernetes('Job', { spec: { activeDeadlineSeconds: 5 } });
    expect(written('frontend/Job.web-migrations', [deadline], migrated).spec).toMatchObject({
      activeDeadlineSeconds: 5,
    });
    const note = { metadata: { annotations: { note: 'x' } } };
    const own = [onKubernetes('NetworkPolicy', note)];
    expect(written('frontend/NetworkPolicy.web', own, migrated).metadata.annotations).toHaveProperty('note');
    expect(written('frontend/NetworkPolicy.web-migrations', own, migrated).metadata.annotations).not.toHaveProperty(
      'note',
    );
    const other = [onKubernetes('NetworkPolicy', note, 'web-migrations')];
    expect(written('frontend/NetworkPolicy.web-migrations', other, migrated).metadata.annotations).toHaveProperty(
      'note',
    );
  });

  test('comes after the one before it', () => {
    const limit = (revisionHistoryLimit: number) => onKubernetes('Deployment', { spec: { revisionHistoryLimit } });
    expect(written('frontend/Deployment.web', [limit(5), limit(7)]).spec).toMatchObject({ revisionHistoryLimit: 7 });
  });

  test('may bring another sync wave', () => {
    const { metadata } = written('frontend/Deployment.web', [
      onKubernetes('Deployment', { metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '9' } } }),
    ]);
    expect(metadata.annotations).toMatchObject({ 'argocd.argoproj.io/sync-wave': '9' });
  });

  test('may be one of a job, or of a backing service in the form that it has here', () => {
    const job = { namespace: backendNamespace, purpose: 'a test', resources: { cpuMillis: 1, memoryMiB: 1 } };
    const topology = topologyOf({
      clean: defineJob({
        ...job,
        name: 'clean',
        schedule: '0 3 * * *',
        patches: [onKubernetes('CronJob', { spec: { suspend: true } })],
      }),
      store: definePostgres({ ...database, patches: [onKubernetes('Cluster', { spec: { logLevel: 'debug' } })] }),
      queue: defineRedis({ ...broker, patches: [onKubernetes('StatefulSet', { spec: { minReadySeconds: 7 } })] }),
    });
    const text = (environment: KubernetesEnvironment) =>
      renderKubernetes(resolve(topology, environment), 'dist/production')
        .files.map((file) => file.text)
        .join('');
    expect(text(cluster)).toMatch(/suspend: true[^]*logLevel: debug[^]*minReadySeconds: 7/);
    const managed = { redis: { host: 'redis.test' } };
    expect(text({ ...cluster, managed })).not.toContain('minReadySeconds: 7');
  });

  test('of one service changes no other', () => {
    const patches = [onKubernetes('Deployment', { spec: { revisionHistoryLimit: 9 } })];
    const topology = topologyWith([aService({ patches }), aService({ name: 'other' })]);
    const { files } = renderKubernetes(resolve(topology, cluster), 'dist/production');
    const changed = files.filter(({ text }) => text.includes('revisionHistoryLimit: 9')).map(({ path }) => path);
    expect(changed).toEqual(['production/frontend/Deployment.web.yaml']);
  });
});

describe('a patch of a service whose schema is waited for in another namespace', () => {
  const patchedBy = (...patches: readonly Patch[]) => {
    const service = aService({ ...migrated, migrations: { args: ['up'], check: ['check'] }, patches });
    const elsewhere = ['backend', 'other'].map((name) =>
      aService({ name: `in-${name}`, namespace: defineNamespace({ name }), connects: [database.readWrite] }),
    );
    const { files } = renderKubernetes(resolve(topologyWith([service, ...elsewhere]), cluster), 'dist/production');
    return files.filter(({ text }) => /^ +note: x$/m.test(text)).map(({ path }) => path.replace('production/', ''));
  };
  const note = { metadata: { annotations: { note: 'x' } } };

  test('is laid over the object beside it, and not over what waits', () => {
    expect(patchedBy(onKubernetes('Deployment', note))).toEqual(['frontend/Deployment.web.yaml']);
    expect(patchedBy(onKubernetes('Job', note))).toEqual(['frontend/Job.web-migrations.yaml']);
    expect(patchedBy(onKubernetes('NetworkPolicy', note))).toEqual(['frontend/NetworkPolicy.web.yaml']);
  });

  test('is laid over what waits, wherever it does, if it says the name', () => {
    expect(patchedBy(onKubernetes('Job', note, 'web-schema'))).toEqual([
      'backend/Job.web-schema.yaml',
      'other/Job.web-schema.yaml',
    ]);
  });

  test('is refused once if it meets nothing in any of them', () => {
    const kinds =
      'Deployment, HorizontalPodAutoscaler, Job, NetworkPolicy, PodDisruptionBudget, Service, ServiceAccount';
    const web = { subject: 'web', field: 'patches[0]' };
    expect(problemsOf(() => patchedBy(onKubernetes('Ingress', note)))).toMatchObject([{ ...web, allowed: kinds }]);
    expect(problemsOf(() => patchedBy(onKubernetes('Job', note, 'web')))).toMatchObject([
      { ...web, given: 'Job web', allowed: 'Job web-migrations, web-schema' },
    ]);
  });
});

describe('a patch is refused', () => {
  test('that meets no object, with the kinds that are there', () => {
    const [problem, ...more] = refused([onKubernetes('Ingress', {})]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ subject: 'web', field: 'patches[0]', given: 'Ingress' });
    expect(problem?.allowed).toBe(
      'Deployment, HorizontalPodAutoscaler, NetworkPolicy, PodDisruptionBudget, Service, ServiceAccount',
    );
    expect(problem?.fix).toContain('web has no Ingress');
  });

  test('that names an object which is not there, with those that are', () => {
    expect(refused([onKubernetes('NetworkPolicy', {}, 'web-jobs')], migrated)).toMatchObject([
      { field: 'patches[0]', given: 'NetworkPolicy web-jobs', allowed: 'NetworkPolicy web, web-migrations' },
    ]);
  });

  test.each<[string, Patch, string]>([
    ['the name', onKubernetes('Service', { metadata: { name: 'x' } }), 'metadata.name'],
    ['the namespace', onKubernetes('Service', { metadata: { namespace: 'x' } }), 'metadata.namespace'],
    ['the kind', onKubernetes('Service', { kind: 'x' } as never), 'kind'],
    ['all of the metadata', onKubernetes('Service', { metadata: null }), 'metadata.name'],
    ['a selector', onKubernetes('Service', { spec: { selector: { a: 'b' } } }), 'spec.selector'],
    ['whom a policy is about', onKubernetes('NetworkPolicy', { spec: { podSelector: null } }), 'spec.podSelector'],
    [
      'a label of the engine',
      onKubernetes('Deployment', { metadata: { labels: { 'app.kubernetes.io/part-of': null } } }),
      'metadata.labels.app.kubernetes.io/part-of',
    ],
    [
      'a label of the pods',
      onKubernetes('Deployment', {
        spec: { template: { metadata: { labels: { 'app.kubernetes.io/name': 'other' } } } },
      }),
      'spec.template.metadata.labels.app.kubernetes.io/name',
    ],
  ])('that changes %s', (_, patch, field) => {
    const problems = refused([patch]);
    expect(problems.map((problem) => problem.field)).toContain(`patches[0].${field}`);
    for (const problem of problems) expect(problem.fix).not.toBe('');
  });

  test('but not one that adds a label', () => {
    const patch = onKubernetes('Deployment', { metadata: { labels: { 'team.test/owner': 'pages' } } });
    expect(written('frontend/Deployment.web', [patch]).metadata.labels).toHaveProperty(['team.test/owner']);
  });
});
