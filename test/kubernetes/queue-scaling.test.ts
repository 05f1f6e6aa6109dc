import { renderKubernetes } from '../../lib/kubernetes';
import { addonsOf, knownAddons } from '../../lib/kubernetes/addons';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import { defineAddon, problemsOf, resolve, type KubernetesEnvironment, type Scaling } from '../../lib/model';
import { platformJobs } from '../../lib/observability/platform-jobs';
import { aService, broker, cluster, topologyWith } from '../fixtures/definitions';

const queue = { of: broker, perCopy: 20 };
const withKeda: KubernetesEnvironment = { ...cluster, queueScaling: 'keda' };
const topologyOf = (scaling: Scaling) => topologyWith([aService({ connects: [broker], scaling })]);
const scaled = topologyOf({ min: 2, max: 8, queue });
const fixed = topologyOf({ min: 2, max: 8 });

describe('KEDA', () => {
  const installed = (topology: typeof scaled, environment: KubernetesEnvironment) =>
    addonsOf(resolve(topology, environment)).map(({ name }) => name);

  test('is installed where a service is scaled by a queue, and only there', () => {
    expect(installed(scaled, withKeda)).toContain('keda');
    expect(installed(fixed, withKeda)).not.toContain('keda');
    expect(installed(scaled, cluster)).not.toContain('keda');
    const asOne = { ...withKeda, services: { web: { scaling: { min: 4, max: 4 } } } };
    expect(installed(scaled, asOne)).not.toContain('keda');
  });

  test('is not installed where the cluster has it', () => {
    const provided = { ...withKeda, addons: { provided: ['keda'] } };
    expect(installed(scaled, provided)).not.toContain('keda');
    expect(problemsOf({ topology: scaled, environments: [provided] }, kubernetesRules)).toEqual([]);
  });

  test('knows the domain of the cluster, and survives the drain of a node', () => {
    const environment = { ...withKeda, clusterDomain: 'shop.internal' };
    const keda = knownAddons({ topology: scaled, environment }).find(({ name }) => name === 'keda');
    expect(keda?.values).toMatchObject({
      clusterDomain: 'shop.internal',
      operator: { replicaCount: 2 },
      podDisruptionBudget: { operator: { maxUnavailable: 1 } },
    });
  });

  test('scales no kinds but those that it may without asking for all', () => {
    const keda = knownAddons({ topology: scaled, environment: withKeda }).find(({ name }) => name === 'keda');
    expect(keda?.values).toMatchObject({ rbac: { enabledCustomScaledRefKinds: false } });
  });

  test('is watched where it counts something, and is ours', () => {
    const jobs = (topology: typeof scaled, environment: KubernetesEnvironment) =>
      platformJobs(resolve(topology, environment)).map(({ job }) => job);
    expect(jobs(scaled, withKeda)).toContain('keda-operator');
    expect(jobs(fixed, withKeda)).not.toContain('keda-operator');
    expect(jobs(scaled, { ...withKeda, addons: { provided: ['keda'] } })).not.toContain('keda-operator');
  });

  test('leaves its name to an add-on of the application that does not ask for it', () => {
    const own = defineAddon({
      name: 'keda',
      chart: { repository: 'https://charts.test', name: 'keda', version: '2.0.0' },
      namespace: 'keda',
      values: {},
    });
    const withOwn = (environment: KubernetesEnvironment) => ({
      ...environment,
      addons: { more: [own] },
    });
    const problems = (environment: KubernetesEnvironment) =>
      problemsOf({ topology: scaled, environments: [withOwn(environment)] }, kubernetesRules).map(({ field }) => field);
    expect(problems(cluster)).toEqual([]);
    expect(problems(withKeda)).toContain('addons.more');
  });
});

describe('the policy of a Redis', () => {
  const policy = (topology: typeof scaled, environment: KubernetesEnvironment) =>
    renderKubernetes(resolve(topology, environment), 'dist/production').files.find(({ path }) =>
      path.endsWith('/worker/NetworkPolicy.redis.yaml'),
    )?.text;

  test('lets KEDA in to count a queue, and only then', () => {
    expect(policy(scaled, withKeda)).toContain(
      'keda/keda-operator → worker/redis on 6379, because KEDA counts what waits for web',
    );
    expect(policy(scaled, { ...withKeda, managed: { redis: { host: 'redis.cloud.test' } } })).toBeUndefined();
    for (const text of [policy(scaled, cluster), policy(fixed, withKeda)]) {
      expect(text).toContain('because web connects to redis');
      expect(text).not.toContain('keda');
    }
  });
});
