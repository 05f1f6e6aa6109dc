import { address, at, defineRedis, defineService, grpc, http, text, type ServiceProps } from '../../../lib';
import { goods, storefront, trade } from './namespaces';

type Server = Pick<ServiceProps<'grpc'>, 'name' | 'namespace' | 'purpose' | 'connects' | 'route'> & {
  readonly port: number;
};

/** A server that speaks gRPC. */
const server = ({ port, ...props }: Server) =>
  defineService({
    ...props,
    ports: { grpc: port },
    probes: { readiness: grpc() },
    resources: { cpuMillis: 100, memoryMiB: 128 },
  });

export const cartStore = defineRedis({
  name: 'cart-store',
  namespace: trade,
  purpose: 'What lies in carts',
  port: 6379,
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 256 },
  volumeGiB: 1,
});

export const productCatalog = server({
  name: 'product-catalog',
  namespace: goods,
  purpose: 'What there is',
  port: 3550,
  route: { prefix: '/shop.ProductCatalog', hosts: ['catalog'], grpc: true },
});
export const currency = server({
  name: 'currency',
  namespace: goods,
  purpose: 'Prices in other currencies',
  port: 7000,
});
export const ad = server({ name: 'ad', namespace: goods, purpose: 'Advertisements', port: 9555 });
export const recommendation = server({
  name: 'recommendation',
  namespace: goods,
  purpose: 'What else there is',
  port: 8080,
  connects: [productCatalog],
});
export const cart = server({ name: 'cart', namespace: trade, purpose: 'Carts', port: 7070, connects: [cartStore] });
export const payment = server({ name: 'payment', namespace: trade, purpose: 'Charges cards', port: 50051 });
export const shipping = server({ name: 'shipping', namespace: trade, purpose: 'Sends parcels', port: 50051 });
export const email = server({ name: 'email', namespace: trade, purpose: 'Confirms orders', port: 8080 });
export const checkout = server({
  name: 'checkout',
  namespace: trade,
  purpose: 'Turns a cart into an order',
  port: 5050,
  connects: [cart, currency, email, payment, productCatalog, shipping],
});

export const frontend = defineService({
  name: 'frontend',
  namespace: storefront,
  purpose: 'The pages',
  ports: { http: 8080 },
  route: '/',
  connects: [ad, cart, checkout, currency, productCatalog, recommendation, shipping],
  probes: { readiness: http('/_healthz'), liveness: http('/_healthz') },
  resources: { cpuMillis: 200, memoryMiB: 128 },
  // The programs want host and port, not a URL.
  env: {
    CART_SERVICE_ADDR: text`${address(at(cart, 'grpc'), 'host')}:${address(at(cart, 'grpc'), 'port')}`,
    CHECKOUT_SERVICE_ADDR: text`${address(at(checkout, 'grpc'), 'host')}:${address(at(checkout, 'grpc'), 'port')}`,
  },
});

export const loadGenerator = defineService({
  name: 'load-generator',
  namespace: storefront,
  purpose: 'Customers that are none',
  args: ['--headless', '--users', '10'],
  connects: [frontend],
  resources: { cpuMillis: 300, memoryMiB: 256 },
  runtime: 'python',
  profile: 'load',
});
