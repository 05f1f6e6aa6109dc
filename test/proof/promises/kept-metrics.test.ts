import * as kept from '../../../proof/invariants/kept-metrics';
import { setNamed } from './break';
import { keptByObjects } from './kept';

const KEPT = 'spec endpoints 0 metricRelabelings';

keptByObjects(kept.onlyWhatIsAskedForIsKept, {
  'all that kubelets tell': [setNamed('ServiceMonitor', 'kubelet', KEPT, undefined), 'keeps all that comes'],
  'what nobody asks for': [
    setNamed('ServiceMonitor', 'kubelet', `${KEPT} 0 regex`, 'container_cpu_usage_seconds_total|container_tasks_state'),
    'keeps container_tasks_state, which nobody asks for',
  ],
});

keptByObjects(kept.pagesAreToldApart, {
  'two pages with the same labels': [
    setNamed('ServiceMonitor', 'kubelet', 'spec endpoints 1 relabelings', undefined),
    'has the labels of another page',
  ],
});

const COLLECTORS = 'spec source helm valuesObject kube-state-metrics collectors';
keptByObjects(kept.secretsAreNotListed, {
  'Secrets that are listed': [
    setNamed('Application', 'prometheus-operator', COLLECTORS, ['pods', 'secrets']),
    'has secrets listed',
  ],
  'whatever the chart lists': [
    setNamed('Application', 'prometheus-operator', COLLECTORS, undefined),
    'has secrets and configmaps listed',
  ],
});
