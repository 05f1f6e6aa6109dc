import { renderKubernetes } from '../../../lib/kubernetes';
import { defineRedis, resolve, topologyOf, type Service } from '../../../lib/model';
import { parseObjects } from '../../../proof/objects';
import {
  aService,
  backendNamespace,
  broker,
  cluster,
  services,
  topologyWith,
  workerNamespace,
} from '../../fixtures/definitions';
import { manifests } from '../../fixtures/manifests';

const render = (topology: Parameters<typeof resolve>[0]) =>
  renderKubernetes(resolve(topology, cluster), 'dist/production');
const pathsOf = (list: readonly Service[]) => render(topologyWith(list)).files.map(({ path }) => path);

describe('the Kubernetes target', () => {
  test('writes every object that is constructed, each into a file of its own that is named after it', () => {
    const { objects, files } = render(topologyOf(services));
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    const written = manifests(files).map(({ path, text }) => ({ path, objects: parseObjects(text, path) }));
    expect(written).toHaveLength(objects);
    for (const {
      path,
      objects: [object, ...more],
    } of written) {
      expect(more).toEqual([]);
      expect(path).toMatch(new RegExp(`/${object?.kind}\\.${object?.metadata.name}\\.yaml$`));
    }
  });

  test('puts a service into the folder of its namespace', () => {
    expect(pathsOf([aService({ namespace: backendNamespace })])).toContain('production/backend/Deployment.web.yaml');
  });

  test('puts a backing service into the folder of its namespace, whichever that is', () => {
    const queue = defineRedis({ ...broker, name: 'queue', namespace: backendNamespace });
    const paths = render(topologyOf({ queue })).files.map(({ path }) => path);
    const folders = paths.filter((path) => path.endsWith('.queue.yaml')).map((path) => path.split('/')[1]);
    expect(folders.length).toBeGreaterThan(3);
    expect(new Set(folders)).toEqual(new Set(['backend']));
  });

  test('refuses two objects of one kind and name in one namespace, instead of writing the last', () => {
    // A name that `validate` would refuse: two definitions, one object.
    expect(() => pathsOf([aService(), aService({ route: '/two' })])).toThrow();
  });

  test('keeps two objects of one kind and name apart that are in two namespaces', () => {
    const paths = pathsOf([aService(), aService({ name: 'other', namespace: workerNamespace })]);
    expect(paths.filter((p) => p.endsWith('NetworkPolicy.default-deny.yaml')).length).toBeGreaterThan(1);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
