import { renderKubernetes } from '../../lib/kubernetes';
import {
  defineNamespace,
  DefinitionError,
  problemsOf,
  resolve,
  type KubernetesEnvironment,
  type Quota,
  type Service,
  type ServiceProps,
} from '../../lib/model';
import { parseObjects } from '../../proof/objects';
import { aService, cluster, database, topologyWith } from '../fixtures/definitions';
import { manifests } from '../fixtures/manifests';

const own = (quota?: Quota | 'none') => defineNamespace({ name: 'own', ...(quota === undefined ? {} : { quota }) });
const service = (quota?: Quota | 'none', more: Partial<ServiceProps<string>> = {}) =>
  aService({
    name: 'app',
    namespace: own(quota),
    resources: { cpuMillis: 100, memoryMiB: 100 },
    scaling: { min: 2, max: 10 },
    ...more,
  });

const objects = (one: Service, environment: KubernetesEnvironment = cluster) =>
  manifests(renderKubernetes(resolve(topologyWith([one]), environment), 'dist/production').files).flatMap(
    ({ path, text }) => parseObjects(text, path),
  );
const hard = (...of: Parameters<typeof objects>) =>
  objects(...of)
    .filter(({ kind, metadata }) => kind === 'ResourceQuota' && metadata.namespace === 'own')
    .map(({ spec }) => (spec as { hard: object }).hard);

function problems(...of: Parameters<typeof objects>): string[] {
  try {
    objects(...of);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.problems.map(({ subject, field, allowed, fix }) => `${subject} ${field} ${allowed}; ${fix}`);
  }
}

describe('the quota of a namespace', () => {
  test('holds the most copies of its services while they are rolled out, and a quarter more', () => {
    // Ten copies, ten of before that are still ending, and one that comes: 21 pods, 2100m, 2100 MiB.
    expect(hard(service())).toEqual([
      { 'limits.memory': '3Gi', pods: '30', 'requests.cpu': '3', 'requests.memory': '3Gi' },
    ]);
  });

  test('is what the namespace says, or the environment, of what they say', () => {
    const [derived] = hard(service());
    expect(hard(service({ pods: 50 }))).toEqual([{ ...derived, pods: '50' }]);
    expect(hard(service({ pods: 50 }), { ...cluster, quotas: { own: { pods: 60 } } })).toEqual([
      { ...derived, pods: '60' },
    ]);
    expect(hard(service({ memoryMiB: 4096 }))).toEqual([
      { ...derived, 'requests.memory': '4Gi', 'limits.memory': '4Gi' },
    ]);
  });

  test('is none where that is said, and in namespaces that are others’', () => {
    expect(hard(service('none'))).toEqual([]);
    expect(hard(service(), { ...cluster, quotas: { own: 'none' } })).toEqual([]);
    const routed = objects(service(undefined, { route: '/' }));
    expect(routed.filter(({ kind, metadata }) => kind === 'ResourceQuota' && metadata.namespace === 'ingress')).toEqual(
      [],
    );
  });

  test('is refused where the most copies of a service do not fit into it', () => {
    expect(problems(service({ pods: 10, cpuMillis: 1100 }))).toEqual([
      'own quota.pods at least 11, what runs there at most while it is rolled out; raise it, or lower what most of it goes to: Deployment app',
    ]);
  });

  test('holds what migrations take beside, and a database that is restored beside the one there is', () => {
    const found = objects(aService({ connects: [database.readWrite] })).filter(({ kind }) => kind === 'ResourceQuota');
    expect(found.map(({ metadata }) => metadata.namespace)).toContain(database.namespace.name);
  });

  test('is said of namespaces that there are', () => {
    const environment = { ...cluster, quotas: { elsewhere: { pods: 1 } } };
    const found = problemsOf({ topology: topologyWith([service()]), environments: [environment] });
    expect(found.map(({ subject, field }) => `${subject} ${field}`)).toContain('production quotas.elsewhere');
  });
});
