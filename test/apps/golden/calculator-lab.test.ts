import * as calculator from '../calculator';
import { someGoldenFiles } from './golden';

// The same application where a database of two is run by the operator, without poolers, with its archive in S3.
someGoldenFiles(calculator, 'lab', [
  'calculator/Cluster.postgres.yaml',
  'calculator/Database.postgres-audit.yaml',
  'calculator/Job.audit-migrations.yaml',
  'calculator/ObjectStore.postgres.yaml',
]);
