import * as shop from '../shop';
import { someGoldenFiles } from './golden';

// What the others do not have: many services behind one, probes of an open port, an add-on of its own, and a Gateway.
someGoldenFiles(shop, 'stores', [
  'argocd/Application.envoy-gateway.yaml',
  'argocd/Application.reloader.yaml',
  'goods/Deployment.currency.yaml',
  'goods/GRPCRoute.product-catalog.yaml',
  'goods/Service.product-catalog.yaml',
  'ingress/BackendTrafficPolicy.shop.yaml',
  'ingress/ClientTrafficPolicy.shop.yaml',
  'ingress/Gateway.shop.yaml',
  'ingress/HTTPRoute.shop.redirect.yaml',
  'ingress/NetworkPolicy.envoy.yaml',
  'storefront/Deployment.frontend.yaml',
  'storefront/HTTPRoute.frontend.yaml',
  'storefront/NetworkPolicy.frontend.yaml',
  'trade/NetworkPolicy.checkout.yaml',
  'platform/ClusterIssuer.public.yaml',
  'platform/GatewayClass.envoy.yaml',
]);
