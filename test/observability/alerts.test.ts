import { defineService, http, repeated } from '../../lib/model';
import { alertGroups, type AlertGroup } from '../../lib/observability/alerts';
import { backendNamespace } from '../apps/seed/namespaces';
import { broker } from '../apps/seed/services';
import { checkExpression as check } from '../../proof/promql/check-expression';
import { jobsOf } from './jobs';
import { everywhere, inCompose, inEnvironment, kubernetes, onKubernetes } from './resolved';

const rulesOf = (groups: readonly AlertGroup[]) =>
  groups.flatMap(({ name, rules }) => rules.map((rule) => ({ group: name, ...rule })));
const named = (groups: readonly AlertGroup[], group: string) => groups.find(({ name }) => name === group)?.rules ?? [];
const alertsIn = (groups: readonly AlertGroup[], group: string) => [
  ...new Set(named(groups, group).map((r) => r.alert)),
];

const reports = (props: Partial<Parameters<typeof defineService>[0]> = {}) =>
  defineService({
    name: 'reports',
    namespace: backendNamespace,
    purpose: 'Monthly reports',
    ports: { http: 8080 },
    metrics: { port: 'http', family: 'http' },
    probes: { readiness: http('/ready') },
    resources: { cpuMillis: 100, memoryMiB: 128 },
    ...props,
  });

describe.each(everywhere)('The alerts of %s', (_, resolved) => {
  const groups = alertGroups(resolved);
  const rules = rulesOf(groups);
  const jobs = jobsOf(resolved);

  test('ask only for what is scraped', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.flatMap(({ alert, expr }) => check(expr, jobs).problems.map((p) => `${alert}: ${p}`))).toEqual([]);
  });

  test('speak only of labels that their result has', () => {
    const missing = rules.flatMap(({ alert, expr, annotations }) => {
      const { labels } = check(expr, jobs);
      const spoken = [
        ...Object.values(annotations)
          .join(' ')
          .matchAll(/\$labels\.(\w+)/g),
      ].map(([, label]) => label ?? '');
      return spoken.filter((label) => !labels.includes(label)).map((label) => `${alert}: ${label}`);
    });
    expect(missing).toEqual([]);
  });

  test('have a severity, a summary, a description and a link to the runbook', () => {
    for (const { labels, annotations } of rules) {
      expect(['critical', 'warning', 'none']).toContain(labels.severity);
      expect(labels.about).toMatch(/^[a-z0-9-]{1,63}$/);
      expect(annotations.summary).toMatch(/^\S.{5,80}$/);
      expect(annotations.description).toMatch(/\.$/);
      expect(annotations.runbook_url).toMatch(
        /^https:\/\/github\.com\/team\/app\/blob\/main\/docs\/runbook\.md#[a-z]+$/,
      );
    }
  });

  test('stand once: a group has one name, and no two rules are the same', () => {
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
    expect(new Set(rules.map(({ expr }) => expr)).size).toBe(rules.length);
    // Prometheus' own lint holds no more than this: a rule is told from another by its name and its labels.
    const told = rules.map(({ alert, labels }) => [alert, labels.severity, labels.about].join(' '));
    expect(repeated(told)).toEqual([]);
    for (const { name } of groups) expect(name).toMatch(/^[a-z0-9-]{1,63}$/);
  });

  test('miss no workload: each one that is scraped is watched for being down, absent and flapping', () => {
    for (const { job } of jobs) {
      const mine = rules.filter(({ labels }) => labels.about === job);
      const about = mine.filter(({ expr }) => new RegExp(`\\bup{job="${job}"}`).test(expr)).map(({ alert }) => alert);
      expect([job, about]).toEqual([job, ['ServiceDown', 'TargetMissing', 'InstanceDown', 'ServiceFlapping']]);
    }
  });

  test('hold for a while unless their expression looks back by itself', () => {
    for (const { alert, expr, for: hold } of rules.filter((rule) => rule.alert !== 'Watchdog'))
      if (hold === undefined) expect([alert, expr]).toEqual([alert, expect.stringMatching(/\[\d+m\]/)]);
  });
});

describe('The alerts', () => {
  const production = rulesOf(alertGroups(onKubernetes()));
  const compose = rulesOf(alertGroups(inCompose()));

  test('of Compose are, word for word, among those of Kubernetes', () => {
    expect(compose.length).toBeGreaterThan(20);
    for (const rule of compose) expect(production).toContainEqual(rule);
  });

  test('of Compose know nothing of pods', () => {
    expect(JSON.stringify(compose)).not.toMatch(/\bpod\b|namespace|kube_|cnpg_|barman/);
  });

  test('of a service follow from its metrics', () => {
    const before = alertsIn(alertGroups(inCompose()), 'service-reports');
    const family = (f: 'http' | 'celery') =>
      alertsIn(alertGroups(inCompose(reports({ metrics: { port: 'http', family: f } }))), 'service-reports');
    const always = ['ServiceDown', 'TargetMissing', 'InstanceDown', 'ServiceFlapping'];
    expect(before).toEqual([]);
    expect(family('http')).toEqual([...always, 'HttpErrors', 'HttpSlow']);
    expect(family('celery')).toEqual([...always, 'QueueGrowing', 'QueueStuck', 'WorkerHeartbeatOld', 'TasksFailing']);
    expect(alertsIn(alertGroups(inCompose(reports({ metrics: { port: 'http' } }))), 'service-reports')).toEqual(always);
  });

  test('of a service without metrics come from the cluster, so there are none in Compose', () => {
    const ofAutoscaler = ['AutoscalerAtMaximum', 'AutoscalerBlind'];
    const cluster = ['ServiceUnavailable', 'ServiceMissing', 'ServiceDegraded', 'PodRestarting', ...ofAutoscaler];
    expect(alertsIn(alertGroups(onKubernetes()), 'service-docs')).toEqual(cluster);
    expect(alertsIn(alertGroups(inCompose()), 'service-docs')).toEqual([]);
  });

  test('do not miss what developers start on demand', () => {
    const onDemand = reports({ profile: 'apps' });
    expect(alertsIn(alertGroups(inCompose(onDemand)), 'service-reports')).toEqual(['HttpErrors', 'HttpSlow']);
    expect(alertsIn(alertGroups(onKubernetes(onDemand)), 'service-reports')).toContain('ServiceDown');
  });

  test('leave alone an autoscaler that has nothing to decide', () => {
    const fixed = reports({ scaling: { min: 3, max: 3 } });
    expect(alertsIn(alertGroups(onKubernetes(fixed)), 'service-reports')).not.toContain('AutoscalerAtMaximum');
  });

  test('of a singleton wait until a rollout can be over, and miss no further copy', () => {
    const clock = reports({ singleton: true, drainSeconds: 90 });
    const alerts = named(alertGroups(onKubernetes(clock)), 'service-reports');
    expect(alerts.map(({ alert }) => alert)).not.toContain('ServiceDegraded');
    expect(alerts.map(({ alert }) => alert)).not.toContain('AutoscalerAtMaximum');
    expect(alerts.find(({ alert }) => alert === 'ServiceUnavailable')).toMatchObject({ for: '4m' });
  });

  test('of what a queue scales ask about the autoscaler of its name', () => {
    const worker = reports({ connects: [broker], scaling: { min: 2, max: 5, queue: { of: broker, perCopy: 9 } } });
    const groups = alertGroups(inEnvironment({ ...kubernetes, queueScaling: 'keda' }, worker));
    const full = named(groups, 'service-reports').find(({ alert }) => alert === 'AutoscalerAtMaximum');
    expect(full?.expr).toContain('horizontalpodautoscaler="reports"}) >= 5');
  });

  test('take their limits from the definitions', () => {
    const text = (groups: readonly AlertGroup[]) => JSON.stringify(groups);
    const scaled = text(
      alertGroups(inEnvironment({ ...kubernetes, services: { worker: { scaling: { min: 2, max: 7 } } } })),
    );
    expect(scaled).toContain('horizontalpodautoscaler=\\"worker\\"}) >= 7');
    expect(scaled).toContain('(celery_queue_length{job=\\"worker\\"}) > 70');
    const slow = reports({ metrics: { port: 'http', family: 'celery' }, drainSeconds: 1800 });
    const stuck = named(alertGroups(inCompose(slow)), 'service-reports').find(({ alert }) => alert === 'QueueStuck');
    expect(stuck).toMatchObject({ for: '62m', expr: expect.stringContaining('[62m]') as string });
    const three = { ...kubernetes, database: { ...kubernetes.database, instances: 3 } };
    expect(text(alertGroups(inEnvironment(three)))).toContain('streaming_replicas{job=\\"postgres\\"}) < 2');
  });

  test.each([
    ['every day', '0 0 2 * * *', 26],
    ['every hour', '0 0 * * * *', 26],
    ['on Sundays', '0 0 2 * * 0', 170],
    ['on the first of a month', '0 0 2 1 * *', 746],
  ])('expect a backup %s when that is the schedule', (_, schedule, hours) => {
    const backups = { container: 'backups', retentionDays: 7, schedule };
    const planned = { ...kubernetes, database: { instances: 2, backups } };
    const old = named(alertGroups(inEnvironment(planned)), 'backing-postgres').find((r) => r.alert === 'BackupTooOld');
    expect(old?.expr).toContain(`> ${hours * 3600}`);
    expect(old?.annotations.description).toContain(`older than ${hours} hours`);
  });

  test('ask for no replica where there is none', () => {
    const alone = { ...kubernetes, database: { ...kubernetes.database, instances: 1 } };
    const alerts = alertsIn(alertGroups(inEnvironment(alone)), 'backing-postgres');
    expect(alerts).toContain('PostgresDown');
    expect(alerts).not.toContain('ReplicaMissing');
    expect(alerts).not.toContain('ReplicationLag');
  });

  test('link to the page that the environment names, and nowhere if it names none', () => {
    const urls = (environment: typeof kubernetes) =>
      rulesOf(alertGroups(inEnvironment(environment))).map(({ annotations }) => annotations.runbook_url);
    for (const url of urls({ ...kubernetes, runbook: 'https://wiki.test/alerts' }))
      expect(url).toMatch(/^https:\/\/wiki\.test\/alerts#[a-z]+$/);
    const { runbook: _, ...none } = kubernetes;
    expect(new Set(urls(none))).toEqual(new Set([undefined]));
  });
});
