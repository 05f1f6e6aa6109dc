import { aService, backendNamespace, broker, database, problemsWith, topologyWith } from '../../fixtures/definitions';

test('a definition that breaks no rule has no problem', () => {
  const api = aService({
    name: 'api',
    namespace: backendNamespace,
    route: '/api',
    connects: [database.readWrite, broker],
  });
  expect(problemsWith([api, aService({ route: '/', connects: [api] })])).toEqual([]);
});

test('the topology holds what it is given, in the order of names, each with the file that defines it', () => {
  const { services, backing } = topologyWith([aService({ name: 'b' }), aService({ name: 'a' })]);
  expect(services.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(backing.map(({ name }) => name)).toEqual(['entra-id', 'object-storage', 'postgres', 'redis']);
});
