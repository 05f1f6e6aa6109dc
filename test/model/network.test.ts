import type { Network } from '../../lib/model';
import { aService, problemsWith, production } from '../fixtures/definitions';

const problems = (network: Partial<Network>) =>
  problemsWith([aService()], [{ ...production, network: { ...production.network, ...network } }]);

test('addresses of either family are accepted', () => {
  expect(problems({ nodes: ['10.0.0.0/8', 'fd00::/8'], external: { 'entra-id': ['20.190.128.0/18'] } })).toEqual([]);
});

test.each(['10.0.0.0', '10.0.0/8', '10.0.0.0/33', 'fd00::/129', 'nodes.test/8', '10.0.0.0/8/8'])(
  '%s is no block of addresses',
  (cidr) => {
    expect(problems({ nodes: ['10.0.0.0/8', cidr] })).toEqual([
      expect.objectContaining({ subject: 'production', field: 'network.nodes[1]', given: cidr }),
    ]);
  },
);

test('an empty list, which would open nothing or everything, is a problem', () => {
  expect(problems({ nodes: [] }).map((p) => p.field)).toEqual(['network.nodes']);
});

test('narrowing what is not an external service is a problem: it would narrow nothing', () => {
  expect(problems({ external: { 'entra-di': ['20.190.128.0/18'] } })).toEqual([
    expect.objectContaining({ field: 'network.external.entra-di', allowed: 'entra-id, object-storage, archive' }),
  ]);
});

test('the port of the API server is a port', () => {
  expect(problems({ apiServer: { cidrs: ['10.0.0.1/32'], port: 0 } }).map((p) => p.field)).toEqual([
    'network.apiServer.port',
  ]);
});
