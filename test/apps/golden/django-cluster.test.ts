import * as django from '../django';
import { someGoldenFiles } from './golden';

// What the smallest application does not have: stores, jobs, migrations, secrets, metrics of its own, a quota.
someGoldenFiles(django, 'cluster', [
  'argocd/AppProject.site-addons.yaml',
  'argocd/AppProject.site.yaml',
  'insight/PrometheusRule.backing-content.yaml',
  'insight/PrometheusRule.backing-queue.yaml',
  'insight/PrometheusRule.service-web.yaml',
  'insight/PrometheusRule.service-worker.yaml',
  'jobs/Deployment.worker.yaml',
  'jobs/ExternalSecret.queue.yaml',
  'jobs/Namespace.jobs.yaml',
  'jobs/NetworkPolicy.worker.yaml',
  'jobs/ResourceQuota.jobs.yaml',
  'jobs/StatefulSet.queue.yaml',
  'jobs/Service.queue.yaml',
  'stores/Cluster.content.yaml',
  'stores/ExternalSecret.content.yaml',
  'stores/NetworkPolicy.content.yaml',
  'stores/NetworkPolicy.content-pooler-rw.yaml',
  'stores/ObjectStore.content.yaml',
  'stores/Pooler.content-pooler-rw.yaml',
  'stores/ScheduledBackup.content.yaml',
  'web/Ingress.web.yaml',
  'web/Job.web-migrations.yaml',
  'web/Namespace.web.yaml',
  'web/NetworkPolicy.web-migrations.yaml',
  'web/PodMonitor.web.yaml',
]);
