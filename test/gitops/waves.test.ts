import { settings } from '../../lib/environments/settings';
import { set } from '../dist/promise';
import { migrationsComeFirst } from './hooks';
import { ANNOTATIONS, find, promise, remove, WAVE, type Breakages } from './promise';
import { argocdIsReadyFirst, needsComeFirst } from './waves';

const APP = settings.application;

/** Each pair of objects that need each other, put into the wrong order. */
const misordered: Breakages = {
  'a pod before its account': [
    (all) => set(find(all, 'ServiceAccount', 'backend'), WAVE, '6'),
    'Deployment backend/backend needs ServiceAccount backend/backend, which comes no earlier',
  ],
  'a pod before its secret': [
    (all) => set(find(all, 'ExternalSecret', 'redis', 'backend'), WAVE, '6'),
    'Deployment backend/backend needs ExternalSecret backend/redis, which comes no earlier',
  ],
  'a pod before its configuration': [
    (all) => set(find(all, 'ConfigMap', 'grafana-dashboards-topology'), WAVE, '6'),
    'Deployment monitoring/grafana needs ConfigMap monitoring/grafana-dashboards-topology, which comes no earlier',
  ],
  'the migrations before their secret': [
    (all) => set(find(all, 'ExternalSecret', 'postgres', 'backend'), WAVE, '5'),
    'Job backend/backend-migrations needs ExternalSecret backend/postgres, which comes no earlier',
  ],
  'an object before its namespace': [
    (all) => set(find(all, 'Namespace', 'data'), WAVE, '1'),
    'NetworkPolicy data/default-deny needs Namespace data, which comes no earlier',
  ],
  'a path before its Service': [
    (all) => set(find(all, 'Service', 'docs'), WAVE, '7'),
    'Ingress frontend/docs needs Service frontend/docs, which comes no earlier',
  ],
  'an autoscaler before its Deployment': [
    (all) => set(find(all, 'HorizontalPodAutoscaler', 'worker'), WAVE, '6'),
    'HorizontalPodAutoscaler worker/worker needs Deployment worker/worker, which comes no earlier',
  ],
  'a disruption budget before its Deployment': [
    (all) => set(find(all, 'PodDisruptionBudget', 'worker'), WAVE, '6'),
    'PodDisruptionBudget worker/worker needs Deployment worker/worker, which comes no earlier',
  ],
  'a disruption budget before its pooler': [
    (all) => set(find(all, 'PodDisruptionBudget', 'postgres-pooler-ro'), WAVE, '4'),
    'needs Pooler data/postgres-pooler-ro, which comes no earlier',
  ],
  'a pooler before its database': [
    (all) => set(find(all, 'Pooler', 'postgres-pooler-rw'), WAVE, '3'),
    'Pooler data/postgres-pooler-rw needs Cluster data/postgres, which comes no earlier',
  ],
  'a backup before its database': [
    (all) => set(find(all, 'ScheduledBackup', 'postgres'), WAVE, '3'),
    'ScheduledBackup data/postgres needs Cluster data/postgres, which comes no earlier',
  ],
  'a database before its secret': [
    (all) => set(find(all, 'ExternalSecret', 'postgres', 'data'), WAVE, '3'),
    'Cluster data/postgres needs ExternalSecret data/postgres, which comes no earlier',
  ],
  'a database without its object store': [
    (all) => remove(all, 'ObjectStore', 'postgres'),
    'Cluster data/postgres needs ObjectStore data/postgres, which is not there',
  ],
  'Prometheus without its account': [
    (all) => remove(all, 'ServiceAccount', 'prometheus'),
    'Prometheus monitoring/prometheus needs ServiceAccount monitoring/prometheus, which is not there',
  ],
  'a secret before its store': [
    (all) => set(find(all, 'Application', 'platform'), WAVE, '4'),
    'ExternalSecret data/postgres needs ClusterSecretStore key-vault, which comes no earlier',
  ],
  'a store before its account': [
    (all) => set(find(all, 'ServiceAccount', 'key-vault'), WAVE, '2'),
    'ClusterSecretStore key-vault needs ServiceAccount external-secrets/key-vault, which comes no earlier',
  ],
  'a certificate without its issuer': [
    (all) => remove(all, 'ClusterIssuer', 'public'),
    `Certificate ingress/${APP} needs ClusterIssuer public, which is not there`,
  ],
  'custom resources before their definitions': [
    (all) => set(find(all, 'Application', 'cloudnative-pg'), WAVE, '4'),
    'Cluster data/postgres needs the add-on cloudnative-pg, which comes no earlier',
  ],
  'custom resources without their definitions': [
    (all) => remove(all, 'Application', 'prometheus-operator'),
    'Prometheus monitoring/prometheus needs the add-on prometheus-operator, which is not there',
  ],
  'a path before its controller': [
    (all) => set(find(all, 'Application', 'ingress-controller'), WAVE, '8'),
    `Ingress ingress/${APP} needs the add-on ingress-controller, which comes no earlier`,
  ],
  'the backend before its broker': [
    (all) => set(find(all, 'Application', 'worker'), WAVE, '6'),
    'Deployment backend/backend needs what runs in worker, which comes no earlier',
  ],
  'the frontend before the backend': [
    (all) => set(find(all, 'Application', 'backend'), WAVE, '7'),
    'Deployment frontend/frontend needs what runs in backend, which comes no earlier',
  ],
  'the migrations before the database': [
    (all) => set(find(all, 'Application', 'data'), WAVE, '6'),
    'Job backend/backend-migrations needs what runs in data, which comes no earlier',
  ],
  'rights in a namespace that comes later': [
    (all) => set(find(all, 'Application', 'monitoring'), WAVE, '4'),
    'Role backend/prometheus-backend needs Namespace backend, which comes no earlier',
  ],
  'a custom resource that no add-on brings': [
    (all) => set(find(all, 'Pooler', 'postgres-pooler-ro'), 'apiVersion', 'keda.sh/v1alpha1'),
    'is of keda.sh, which no add-on is known to bring',
  ],
};

describe('waves', () => {
  promise('bring what is needed before what needs it', needsComeFirst, misordered);

  promise('bring the projects and the health check before the first Application', argocdIsReadyFirst, {
    'the health check with the rest of the configuration': [
      (all) => set(find(all, 'ConfigMap', 'argocd-cm'), WAVE, '2'),
      'ConfigMap argocd/argocd-cm comes no earlier',
    ],
    'a project after its Applications': [
      (all) => set(find(all, 'AppProject', APP), WAVE, '3'),
      `AppProject argocd/${APP} comes no earlier`,
    ],
  });

  promise('run migrations once a sync, before the new version serves', migrationsComeFirst, {
    'before there is any configuration': [
      (all) => set(find(all, 'Job', 'backend-migrations'), `${ANNOTATIONS} argocd.argoproj.io/hook`, 'PreSync'),
      'Job backend/backend-migrations is no Sync hook',
    ],
    'only the first time': [
      (all) =>
        set(
          find(all, 'Job', 'backend-migrations'),
          `${ANNOTATIONS} argocd.argoproj.io/hook-delete-policy`,
          'HookSucceeded',
        ),
      'is not made anew at each sync',
    ],
    'along with the new version': [
      (all) => set(find(all, 'Job', 'backend-migrations'), WAVE, '6'),
      'Job backend/backend-migrations is in no wave before Deployment backend/backend',
    ],
  });
});
