import * as shop from '../shop';
import { goldenServices, someGoldenFiles } from './golden';

// What the others do not have: services that wait for many, one that starts on demand, credentials that must be set.
goldenServices(shop, 'demo', ['cart-store', 'checkout', 'currency', 'load-generator']);
someGoldenFiles(shop, 'demo', ['.env.example']);
