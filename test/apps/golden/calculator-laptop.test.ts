import * as calculator from '../calculator';
import { goldenServices, someGoldenFiles } from './golden';

// What the others do not have: one-shot services that ready a server, a job on demand, servers of its own kind.
goldenServices(calculator, 'laptop', [
  'api',
  'clean-up',
  'pgadmin',
  'postgres-databases',
  'rabbitmq',
  'uploads-bucket',
]);
someGoldenFiles(calculator, 'laptop', ['.env.example']);
