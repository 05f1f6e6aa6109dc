import * as shop from '../shop';
import { someGoldenFiles } from './golden';

// What the others do not have: many services behind one, probes of an open port, and an add-on of its own.
someGoldenFiles(shop, 'stores', [
  'argocd/Application.reloader.yaml',
  'goods/Deployment.currency.yaml',
  'storefront/Deployment.frontend.yaml',
  'storefront/NetworkPolicy.frontend.yaml',
  'trade/NetworkPolicy.checkout.yaml',
]);
