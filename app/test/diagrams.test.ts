import { placeholders, problemsOf } from '../../lib/model';
import { environments, settings, topology } from '..';

const rows = topology.services.map((service) => ({
  name: service.name,
  namespace: service.namespace.name,
  ports: Object.values(service.ports),
  routes: service.routes.map(({ prefix }) => prefix),
  connects: service.connects.map(({ of, name }) => (of.kind === 'postgres' ? `${of.name}.${name}` : of.name)).sort(),
}));
const row = (name: string) => rows.find((r) => r.name === name);

describe('the sample application', () => {
  test('is well formed in every environment', () => {
    expect(problemsOf({ topology, environments })).toEqual([]);
  });

  test('has each arrow of the deployment diagrams between services', () => {
    expect(row('frontend')).toMatchObject({ ports: [3000], routes: ['/'], connects: ['backend', 'entra-id'] });
    expect(row('backend')).toMatchObject({
      ports: [8000],
      routes: ['/api'],
      connects: ['entra-id', 'object-storage', 'postgres.readOnly', 'postgres.readWrite', 'redis'],
    });
    expect(row('worker')?.connects).toEqual(expect.arrayContaining(['redis', 'postgres.readWrite', 'object-storage']));
  });

  test('serves the documented paths', () => {
    const served = rows.flatMap(({ name, routes }) => routes.map((route) => [route, name] as const));
    expect(Object.fromEntries(served)).toEqual({
      '/': 'frontend',
      '/api': 'backend',
      '/docs': 'docs',
      '/it-manager': 'it-manager',
      '/team-manager': 'team-manager',
    });
  });

  test('lies in the namespaces of the cluster diagram', () => {
    const inside = (name: string) => rows.filter(({ namespace }) => namespace === name).map((r) => r.name);
    expect(inside('frontend')).toEqual(['docs', 'frontend', 'it-manager', 'team-manager']);
    expect(inside('backend')).toEqual(['backend']);
    expect(inside('worker')).toEqual(['worker']);
    const stores = topology.backing.flatMap((b) => ('namespace' in b ? [[b.name, b.namespace.name] as const] : []));
    expect(Object.fromEntries(stores)).toEqual({ postgres: 'data', redis: 'worker' });
  });

  test('keeps two copies of every service at least, and lets it grow', () => {
    for (const { scaling } of topology.services) {
      expect(scaling.min).toBeGreaterThanOrEqual(2);
      expect(scaling.max).toBeGreaterThan(scaling.min);
    }
  });

  test('has settings that are named until they are set', () => {
    expect(Object.keys(settings)).toEqual(expect.arrayContaining(placeholders(settings)));
    expect(placeholders({ ...settings, host: 'app.example.org' })).toContain('host');
  });
});
