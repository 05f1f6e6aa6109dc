import { address, at, defineRedis, defineService, http, tcp, text, type ServiceProps } from '../../../lib';
import { goods, storefront, trade } from './namespaces';

type Grpc = Pick<ServiceProps<'grpc'>, 'name' | 'namespace' | 'purpose' | 'connects'> & { readonly port: number };

/** A server that speaks gRPC. Its health service can't be asked yet: an open port must do. */
const grpc = ({ port, ...props }: Grpc) =>
  defineService({
    ...props,
    ports: { grpc: port },
    probes: { readiness: tcp() },
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

export const productCatalog = grpc({ name: 'product-catalog', namespace: goods, purpose: 'What there is', port: 3550 });
export const currency = grpc({ name: 'currency', namespace: goods, purpose: 'Prices in other currencies', port: 7000 });
export const ad = grpc({ name: 'ad', namespace: goods, purpose: 'Advertisements', port: 9555 });
export const recommendation = grpc({
  name: 'recommendation',
  namespace: goods,
  purpose: 'What else there is',
  port: 8080,
  connects: [productCatalog],
});
export const cart = grpc({ name: 'cart', namespace: trade, purpose: 'Carts', port: 7070, connects: [cartStore] });
export const payment = grpc({ name: 'payment', namespace: trade, purpose: 'Charges cards', port: 50051 });
export const shipping = grpc({ name: 'shipping', namespace: trade, purpose: 'Sends parcels', port: 50051 });
export const email = grpc({ name: 'email', namespace: trade, purpose: 'Confirms orders', port: 8080 });
export const checkout = grpc({
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
  ports: { http: 8089 },
  connects: [frontend],
  probes: { readiness: http('/') },
  resources: { cpuMillis: 300, memoryMiB: 256 },
  runtime: 'python',
  profile: 'load',
});
