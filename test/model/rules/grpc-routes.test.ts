import type { RouteProps } from '../../../lib/model';
import { aService, problemsWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const ports = { http: 8080, calls: 9000 };
const problems = (...route: RouteProps[]) => problemsWith([aService({ ports, route })]);

const calls = { grpc: true, port: 'calls' } as const;

test.each(['/', '/shop.Cart', '/shop.v1.Cart/Add', '/Cart'])('gRPC may be called at %s', (prefix) => {
  expect(problems({ ...calls, prefix })).toEqual([]);
});

test.each(['/api/v1/Cart', '/shop-cart'])('no service of gRPC is called at %s', (given) => {
  expect(problemAt(problems({ ...calls, prefix: given }), 'web', 'route.prefix').given).toBe(given);
});

test.each<[string, RouteProps]>([
  ['webSocket', { webSocket: true }],
  ['streaming', { streaming: true }],
  ['stripPrefix', { stripPrefix: true, prefix: '/shop.Cart' }],
])('gRPC has no use for %s', (option, more) => {
  problemAt(problems({ ...calls, ...more }), 'web', `route.${option}`);
});

test('a port that speaks gRPC speaks nothing else', () => {
  problemAt(problems({ ...calls, prefix: '/shop.Cart' }, { port: 'calls' }), 'web', 'route[0].port');
  expect(problems({ ...calls, prefix: '/shop.Cart' }, {})).toEqual([]);
});
