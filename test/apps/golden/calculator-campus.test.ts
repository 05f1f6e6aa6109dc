import * as calculator from '../calculator';
import { someGoldenFiles } from './golden';

// What the others do not have: servers of its own kind, what somebody else runs, a job on a schedule, routes with options.
someGoldenFiles(calculator, 'campus', [
  'calculator/CronJob.clean-up.yaml',
  'calculator/Deployment.api.yaml',
  'calculator/ExternalSecret.rabbitmq.yaml',
  'calculator/Ingress.docs.yaml',
  'calculator/NetworkPolicy.rabbitmq.yaml',
  'calculator/NetworkPolicy.worker.yaml',
  'calculator/Service.rabbitmq.yaml',
  'calculator/StatefulSet.cache.yaml',
  'calculator/StatefulSet.rabbitmq.yaml',
  'watch/PrometheusRule.job-clean-up.yaml',
]);
