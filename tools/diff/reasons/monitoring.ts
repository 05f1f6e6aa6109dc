import { plain } from './reason-text';
import { changes, names } from './say';

const OPERATOR = 'https://prometheus-operator.dev/docs';

/** What is done to Prometheus, its alerts and what it keeps. */
export const monitoringReasons = {
  'monitoring pods': plain('rolls pods', (fields) => names(fields), `${OPERATOR}/api-reference/api/`),
  'metrics expire sooner': plain(
    'loses data',
    (fields) => `${changes(fields)}: older metrics are deleted for good`,
    'https://prometheus.io/docs/prometheus/latest/storage/',
  ),
  'claims keep their size': plain(
    'by hand',
    (fields) => `${changes(fields)}: for later claims only; those that are there are patched by hand`,
    `${OPERATOR}/platform/storage/`,
  ),
  'monitoring reload': plain('reloads', (fields) => names(fields), `${OPERATOR}/getting-started/design/`),
};
