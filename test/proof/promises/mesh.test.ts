import { inMesh } from '../../../proof/declared/mesh';
import * as mesh from '../../../proof/invariants/mesh';
import { addonsAreWatched } from '../../../proof/invariants/watched-addons';
import { meshMutations, meshSurvivors } from '../../../proof/mesh/mesh-mutations';
import type { KubernetesObject } from '../../../proof/objects';
import { one, set, setNamed, without } from './break';
import { clusters as unmeshed, copyOf, keptIn } from './kept';
import { meshed } from './meshed';

const { clusters, keptByObjects } = keptIn(meshed);
const redis = (all: readonly KubernetesObject[]) => one(all, 'AuthorizationPolicy', 'redis', 'worker');

describe('the mesh', () => {
  keptByObjects(mesh.meshLetsInWhatIsDeclared, {
    'somebody who is not let in': [
      (all) => set(redis(all), 'spec rules 0 from 0 source serviceAccounts', ['worker/nobody']),
      /^AuthorizationPolicy worker\/redis \S+ → worker\/redis on 6379 is declared, and refused by the mesh/,
    ],
    'a port too much': [
      (all) => set(redis(all), 'spec rules 0 to 0 operation ports', ['6379', '22']),
      'worker/redis on 22 is let in by the mesh, and not declared',
    ],
    'a whole namespace in the place of an account': [
      (all) => set(redis(all), 'spec rules 0 from 0 source', { namespaces: ['worker'] }),
      'a new account in worker → worker/redis on 6379 is let in by the mesh',
    ],
    'a policy that is for other pods': [
      (all) => set(redis(all), 'spec selector matchLabels', { app: 'redis' }),
      'is declared, and refused by the mesh',
    ],
    'a port that refuses whom the mesh does not know': [
      without('PeerAuthentication', 'nginx-ingress', 'ingress'),
      'load-balancer → ingress-controller on 80, 443 is declared, and refused by the mesh',
    ],
    'migrations that are their service': [
      setNamed('Job', 'backend-migrations', 'spec template spec serviceAccountName', 'backend'),
      /backend\/backend(-migrations)? → data\/postgres/,
    ],
  });
  keptByObjects(mesh.meshIsUnderstood, {
    'a rule about HTTP, which no node reads': [
      (all) => set(redis(all), 'spec rules 0 to 0 operation methods', ['GET']),
      'AuthorizationPolicy worker/redis: methods is not evaluated here',
    ],
    'a policy that only watches': [
      (all) => set(redis(all), 'metadata annotations istio.io/dry-run', 'true'),
      'a dry run is not evaluated here',
    ],
  });
  keptByObjects(mesh.plainTextIsRefused, {
    'a namespace that takes plain text': [
      setNamed('PeerAuthentication', 'default', 'spec mtls mode', 'PERMISSIVE', 'data'),
      'has data/postgres take plain text on 5432',
    ],
    'a port that takes it without need': [
      (all) => set(one(all, 'PeerAuthentication', 'nginx-ingress'), 'spec portLevelMtls 9113', { mode: 'PERMISSIVE' }),
      'has ingress-controller take plain text on 9113',
    ],
  });
  keptByObjects(mesh.namespacesAreInTheMesh, {
    'a namespace that is out of it': [
      (all) => set(one(all, 'Namespace', 'data'), 'metadata labels istio.io/dataplane-mode', undefined),
      'Namespace data leaves data out of the mesh',
    ],
    'an operator that is out of it': [
      (all) =>
        set(
          one(all, 'Application', 'cloudnative-pg'),
          'spec syncPolicy managedNamespaceMetadata labels istio.io/dataplane-mode',
          undefined,
        ),
      'leaves cnpg-system out of the mesh',
    ],
    'an add-on that has no business in it': [
      (all) =>
        set(
          one(all, 'Application', 'external-secrets'),
          'spec syncPolicy managedNamespaceMetadata labels istio.io/dataplane-mode',
          'ambient',
        ),
      'has external-secrets in the mesh',
    ],
  });
  keptByObjects(mesh.newPodsAreClosed, {
    'a namespace without a policy for all': [
      without('AuthorizationPolicy', 'default-deny', 'data'),
      'a new pod in data is reached on *',
    ],
  });
  keptByObjects(mesh.everybodyIsSomebody, {
    'two that are one': [
      setNamed('Deployment', 'docs', 'spec template spec serviceAccountName', 'frontend'),
      /runs frontend\/(docs|frontend) as frontend, which frontend\/(docs|frontend) is/,
    ],
    'one who is whoever says nothing': [
      setNamed('Deployment', 'docs', 'spec template spec serviceAccountName', undefined),
      'runs frontend/docs as whoever says nothing',
    ],
  });

  const [subject] = clusters;
  const objects = subject?.objects ?? [];

  test('is no longer as declared with any one of its rules removed, or let wider', () => {
    if (subject === undefined) throw new Error('the seed has a cluster');
    const trial = mesh.trialOf(subject);
    if (trial === undefined) throw new Error('it has a mesh');
    expect(meshMutations(objects).length).toBeGreaterThan(150);
    expect(meshSurvivors(trial, objects, inMesh(subject.resolved)).map(({ words }) => words)).toEqual([]);
  });

  const promises = Object.values(mesh).filter((one) => typeof one === 'object');

  keptByObjects(addonsAreWatched, {
    'what joins the pods of a node that nobody asks': [
      without('PodMonitor', 'ztunnel'),
      'brings ztunnel, which nothing scrapes',
    ],
    'what says who a pod is that nobody asks': [
      without('PodMonitor', 'istiod'),
      'brings istiod, which nothing scrapes',
    ],
  });

  test('is nothing that a cluster without it is held to', () => {
    const counts = unmeshed.flatMap((one) => promises.map((promise) => promise.count(one)));
    expect(counts.filter((count) => count > 0).length).toBeLessThan(2);
    expect(copyOf(unmeshed[0]?.objects ?? []).filter(({ kind }) => kind === 'AuthorizationPolicy')).toEqual([]);
  });
});
