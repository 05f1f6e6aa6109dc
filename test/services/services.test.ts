import { resolve, topologyOf, problemsOf, type Service } from '../../lib/model';
import { placeholders } from '../../lib/environments/settings';
import { cluster, environments, services } from '../fixtures/definitions';

const topology = topologyOf(services);
const rows = topology.services.map((service: Service) => ({
  name: service.name,
  namespace: service.namespace,
  ports: Object.values(service.ports),
  route: service.route?.prefix,
  connects: service.connects.map(({ of, name }) => (of.kind === 'postgres' ? `${of.name}.${name}` : of.name)).sort(),
}));
const row = (name: string) => rows.find((r) => r.name === name);

describe('the topology', () => {
  test('is well formed in every environment', () => {
    expect(problemsOf({ topology, environments })).toEqual([]);
  });

  test('has each arrow of the deployment diagrams between services', () => {
    expect(row('frontend')).toMatchObject({ ports: [3000], route: '/', connects: ['backend', 'entra-id'] });
    expect(row('backend')).toMatchObject({
      ports: [8000],
      route: '/api',
      connects: ['entra-id', 'object-storage', 'postgres.readOnly', 'postgres.readWrite', 'redis'],
    });
    expect(row('worker')?.connects).toEqual(expect.arrayContaining(['redis', 'postgres.readWrite', 'object-storage']));
  });

  test('serves the documented paths', () => {
    const routes = Object.fromEntries(rows.flatMap(({ name, route }) => (route === undefined ? [] : [[route, name]])));
    expect(routes).toMatchObject({
      '/': 'frontend',
      '/api': 'backend',
      '/docs': 'docs',
      '/it-manager': 'it-manager',
      '/team-manager': 'team-manager',
    });
  });

  test('lies in the namespaces of the cluster diagram', () => {
    expect([row('frontend'), row('docs'), row('it-manager'), row('team-manager')].map((r) => r?.namespace)).toEqual(
      Array(4).fill('frontend'),
    );
    expect(row('backend')?.namespace).toBe('backend');
    expect(row('worker')?.namespace).toBe('worker');
    expect(services.broker.namespace).toBe('worker');
    expect(services.database.namespace).toBe('data');
  });

  test('keeps two copies of every service at least, and lets it grow', () => {
    for (const { scaling } of resolve(topology, cluster).services) {
      expect(scaling.min).toBeGreaterThanOrEqual(2);
      expect(scaling.max).toBeGreaterThan(scaling.min);
    }
  });

  test('has metrics where Prometheus looks: backend and worker', () => {
    expect(services.backend.metrics).toMatchObject({ port: 'http' });
    expect(services.worker.metrics).toMatchObject({ port: 'metrics' });
    expect(services.worker.ports.metrics).toBe(9808);
  });

  test('names the file of each definition', () => {
    expect(topology.sourceOf(services.itManager)).toBe('lib/services/it-manager.ts');
    expect(topology.sourceOf(services.objectStorage)).toBe('lib/services/object-storage.ts');
  });
});

describe('settings', () => {
  test('that still are placeholders are named', () => {
    expect(placeholders({ host: 'app.example.org', registry: 'ghcr.io/team' })).toEqual(['host']);
    expect(placeholders({ tenantId: '00000000-0000-0000-0000-000000000000' })).toEqual(['tenantId']);
    expect(placeholders({ host: 'app.epfl.ch' })).toEqual([]);
  });
});
