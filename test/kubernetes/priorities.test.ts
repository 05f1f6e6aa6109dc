import { renderKubernetes } from '../../lib/kubernetes';
import { resolve, type Environment, type KubernetesEnvironment, type Service } from '../../lib/model';
import { parseObjects } from '../../proof/objects';
import { aService, broker, cluster, topologyWith } from '../fixtures/definitions';
import { manifests } from '../fixtures/manifests';

const objects = (services: readonly Service[], environment: KubernetesEnvironment = cluster) =>
  manifests(renderKubernetes(resolve(topologyWith(services), environment), 'dist/production').files).flatMap(
    ({ path, text }) => parseObjects(text, path),
  );
const classesOf = (...of: Parameters<typeof objects>): Record<string, unknown> =>
  Object.fromEntries(
    objects(...of).flatMap(({ kind, metadata, spec }) => {
      const { template } = (spec ?? {}) as { template?: { spec: { priorityClassName?: string } } };
      return ['Deployment', 'StatefulSet'].includes(kind) ? [[metadata.name, template?.spec.priorityClassName]] : [];
    }),
  );

describe('a service gives way', () => {
  const worker = aService({ name: 'worker', connects: [broker] });
  const page = aService({ name: 'page', route: '/' });
  const api = aService({ name: 'api' });
  const client = aService({ name: 'client', connects: [api] });

  test('before what is public or connected to, where it is neither, and before what keeps data', () => {
    expect(classesOf([worker, page, api, client])).toMatchObject({
      worker: 'shop-background',
      client: 'shop-background',
      page: 'shop-service',
      api: 'shop-service',
      redis: 'shop-data',
    });
  });

  test('as it says', () => {
    const said = [aService({ name: 'page', route: '/', priority: 'background' }), aService({ priority: 'service' })];
    expect(classesOf(said)).toMatchObject({ page: 'shop-background', web: 'shop-service' });
  });
});

test('an environment beside another one gives way to it, with classes of its own', () => {
  const beside = { ...cluster, name: 'beside', cluster: { beside: 'production' } } as const;
  const values = (environment: Environment & KubernetesEnvironment) =>
    objects([aService()], environment).flatMap((object) =>
      object.kind === 'PriorityClass' ? [[object.metadata.name, (object as { value?: number }).value]] : [],
    );
  expect(Object.fromEntries(values(cluster))).toEqual({
    'shop-data': 3000,
    'shop-service': 2000,
    'shop-background': 1000,
  });
  expect(Object.fromEntries(values(beside))).toEqual({
    'beside-shop-data': 300,
    'beside-shop-service': 200,
    'beside-shop-background': 100,
  });
});
