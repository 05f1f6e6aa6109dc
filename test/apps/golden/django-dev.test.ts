import * as django from '../django';
import { goldenServices, someGoldenFiles } from './golden';

// What the smallest application does not have: sources that are built and watched, stores, migrations, an exporter.
goldenServices(django, 'dev', ['web', 'web-migrations', 'worker', 'content', 'queue', 'queue-exporter']);
someGoldenFiles(django, 'dev', [
  '.env.example',
  '.verbatim',
  'web/etc-gunicorn/gunicorn.conf.py',
  'grafana/dashboards/service-worker.json',
  'prometheus/config/prometheus.yml',
]);
