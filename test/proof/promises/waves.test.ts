import * as argo from '../../../proof/invariants/argo-cd';
import * as schemas from '../../../proof/invariants/schema-checks';
import { needsComeFirst, customResourcesHaveAnAddon } from '../../../proof/invariants/gitops/waves';
import type { KubernetesObject } from '../../../proof/objects';
import { one, set, setIn, setNamed, without } from './break';
import { keptByObjects, type Breakages } from './kept';

const ANNOTATIONS = 'metadata annotations';
const WAVE = `${ANNOTATIONS} argocd.argoproj.io/sync-wave`;
const SYNC_OPTIONS = `${ANNOTATIONS} argocd.argoproj.io/sync-options`;

/** Each pair of objects that need each other, put into the wrong order. */
const misordered: Breakages<KubernetesObject[]> = {
  'a pod before its account': [
    setNamed('ServiceAccount', 'backend', WAVE, '8'),
    'Deployment backend/backend needs ServiceAccount backend/backend, which comes no earlier',
  ],
  'a pod before its secret': [
    setNamed('ExternalSecret', 'redis', WAVE, '8', 'backend'),
    'Deployment backend/backend needs ExternalSecret backend/redis, which comes no earlier',
  ],
  'a pod before its configuration': [
    setNamed('ConfigMap', 'grafana-dashboards-topology', WAVE, '8'),
    'Deployment monitoring/grafana needs ConfigMap monitoring/grafana-dashboards-topology, which comes no earlier',
  ],
  'the migrations before their secret': [
    setNamed('ExternalSecret', 'postgres', WAVE, '5', 'backend'),
    'Job backend/backend-migrations needs ExternalSecret backend/postgres, which comes no earlier',
  ],
  'an object before its namespace': [
    setNamed('Namespace', 'data', WAVE, '1'),
    'NetworkPolicy data/default-deny needs Namespace data, which comes no earlier',
  ],
  'a path before its Service': [
    setNamed('Service', 'docs', WAVE, '9'),
    'Ingress frontend/docs needs Service frontend/docs, which comes no earlier',
  ],
  'an autoscaler before its Deployment': [
    setNamed('HorizontalPodAutoscaler', 'worker', WAVE, '8'),
    'HorizontalPodAutoscaler worker/worker needs Deployment worker/worker, which comes no earlier',
  ],
  'a disruption budget before its Deployment': [
    setNamed('PodDisruptionBudget', 'worker', WAVE, '8'),
    'PodDisruptionBudget worker/worker needs Deployment worker/worker, which comes no earlier',
  ],
  'a disruption budget before its pooler': [
    setNamed('PodDisruptionBudget', 'postgres-pooler-ro', WAVE, '4'),
    'needs Pooler data/postgres-pooler-ro, which comes no earlier',
  ],
  'a pooler before its database': [
    setNamed('Pooler', 'postgres-pooler-rw', WAVE, '3'),
    'Pooler data/postgres-pooler-rw needs Cluster data/postgres, which comes no earlier',
  ],
  'a backup before its database': [
    setNamed('ScheduledBackup', 'postgres', WAVE, '3'),
    'ScheduledBackup data/postgres needs Cluster data/postgres, which comes no earlier',
  ],
  'a database before its secret': [
    setNamed('ExternalSecret', 'postgres', WAVE, '3', 'data'),
    'Cluster data/postgres needs ExternalSecret data/postgres, which comes no earlier',
  ],
  'a database without its object store': [
    without('ObjectStore', 'postgres'),
    'Cluster data/postgres needs ObjectStore data/postgres, which is not there',
  ],
  'Prometheus without its account': [
    without('ServiceAccount', 'prometheus'),
    'Prometheus monitoring/prometheus needs ServiceAccount monitoring/prometheus, which is not there',
  ],
  'a secret before its store': [
    setNamed('Application', 'platform', WAVE, '5'),
    'ExternalSecret data/postgres needs ClusterSecretStore key-vault, which comes no earlier',
  ],
  'a store before its account': [
    setNamed('ServiceAccount', 'key-vault', WAVE, '2'),
    'ClusterSecretStore key-vault needs ServiceAccount external-secrets/key-vault, which comes no earlier',
  ],
  'a certificate without its issuer': [
    without('ClusterIssuer', 'public'),
    'Certificate ingress/app needs ClusterIssuer public, which is not there',
  ],
  'custom resources before their definitions': [
    setNamed('Application', 'cloudnative-pg', WAVE, '5'),
    'Cluster data/postgres needs the add-on cloudnative-pg, which comes no earlier',
  ],
  'custom resources without their definitions': [
    without('Application', 'prometheus-operator'),
    'Prometheus monitoring/prometheus needs the add-on prometheus-operator, which is not there',
  ],
  'a path before its controller': [
    setNamed('Application', 'ingress-controller', WAVE, '9'),
    'Ingress ingress/app needs the add-on ingress-controller, which comes no earlier',
  ],
  'the backend before its broker': [
    setNamed('Application', 'worker', WAVE, '7'),
    'Deployment backend/backend needs what runs in worker, which comes no earlier',
  ],
  'the frontend before the backend': [
    setNamed('Application', 'backend', WAVE, '8'),
    'Deployment frontend/frontend needs what runs in backend, which comes no earlier',
  ],
  'the migrations before the database': [
    setNamed('Application', 'data', WAVE, '7'),
    'Job backend/backend-migrations needs what runs in data, which comes no earlier',
  ],
  'rights in a namespace that comes later': [
    setNamed('Application', 'monitoring', WAVE, '5'),
    'Role backend/prometheus-backend needs Namespace backend, which comes no earlier',
  ],
};

describe('waves', () => {
  keptByObjects(needsComeFirst, misordered);
  keptByObjects(customResourcesHaveAnAddon, {
    'a custom resource that no add-on brings': [
      setNamed('Pooler', 'postgres-pooler-ro', 'apiVersion', 'mail.example.org/v1'),
      'is of mail.example.org, which no add-on is known to bring',
    ],
  });
});

describe('a migration', () => {
  keptByObjects(argo.hooksRunAfterTheirConfiguration, {
    'a PreSync hook': [
      setIn('Job', `${ANNOTATIONS} argocd.argoproj.io/hook`, 'PreSync'),
      'is a PreSync hook, but reads',
    ],
  });
  keptByObjects(argo.jobsRunAtEachSync, {
    'before there is any configuration': [
      setNamed('Job', 'backend-migrations', `${ANNOTATIONS} argocd.argoproj.io/hook`, 'PreSync'),
      'Job backend/backend-migrations is no Sync hook',
    ],
    'only the first time': [
      setNamed('Job', 'backend-migrations', `${ANNOTATIONS} argocd.argoproj.io/hook-delete-policy`, 'HookSucceeded'),
      'is not made anew at each sync',
    ],
  });
  keptByObjects(schemas.schemasAreThereFirst, {
    'new workers beside the migrations of another namespace': [
      without('Job', 'backend-schema'),
      'Deployment worker/worker uses what backend migrates, and no Job before it waits for the schema',
    ],
    'new workers while it is asked whether the schema is there': [
      setNamed('Job', 'backend-schema', WAVE, '8'),
      'Deployment worker/worker uses what backend migrates',
    ],
    'a Job that asks something else': [
      setNamed('Job', 'backend-schema', 'spec template spec containers 0 args', ['true']),
      'Deployment worker/worker uses what backend migrates',
    ],
    'the service itself before its migrations': [
      setNamed('Job', 'backend-migrations', WAVE, '8'),
      'Deployment backend/backend uses what backend migrates',
    ],
  });
  keptByObjects(schemas.jobsGiveUp, {
    'a Job that waits for ever': [
      setNamed('Job', 'backend-schema', 'spec activeDeadlineSeconds', undefined),
      'does not say how long it may take',
    ],
    'a Job that fails for ever': [
      setNamed('Job', 'backend-migrations', 'spec backoffLimit', undefined),
      'does not say how often it may fail',
    ],
  });
  keptByObjects(argo.jobsRunBeforeTheirVersionServes, {
    'along with the new version': [
      setNamed('Job', 'backend-migrations', WAVE, '8'),
      'Job backend/backend-migrations is in no wave before Deployment backend/backend',
    ],
    'no waves at all': [
      (all) => {
        for (const o of all) if (o.metadata.annotations) set(o, WAVE, undefined);
      },
      'is in no wave before Deployment',
    ],
  });
});

describe('what Argo CD would put back', () => {
  keptByObjects(argo.copiesAreTheAutoscalers, {
    'a Deployment with replicas': [
      (all) => set(one(all, 'Deployment', one(all, 'HorizontalPodAutoscaler').metadata.name), 'spec replicas', 2),
      'says replicas',
    ],
  });
  keptByObjects(argo.configurationRollsPods, {
    'a pod that reads a ConfigMap without a hash': [
      (all) => {
        const object = one(all, 'Deployment');
        const { namespace = '' } = object.metadata;
        set(object, 'spec template spec containers 0 envFrom', [{ configMapRef: { name: 'settings' } }]);
        return [...all, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace } }];
      },
      'reads settings, and has no hash of it',
    ],
  });
});

describe('what holds data', () => {
  const keep = (kind: string, name: string, path = SYNC_OPTIONS): Breakages<KubernetesObject[]>[string] => [
    setNamed(kind, name, path, 'Prune=false'),
    'lacks Delete=false',
  ];
  keptByObjects(argo.dataIsNeverPruned, {
    'a namespace': keep('Namespace', 'data'),
    'the database': keep('Cluster', 'postgres'),
    'a claim': keep('StatefulSet', 'redis', `spec volumeClaimTemplates 0 ${SYNC_OPTIONS}`),
    'the samples of Prometheus': keep('Prometheus', 'prometheus', `spec storage volumeClaimTemplate ${SYNC_OPTIONS}`),
    'a namespace that may be pruned': [setIn('Namespace', SYNC_OPTIONS, undefined), 'lacks Prune=false'],
    'another database': [
      (all) => [
        ...all,
        { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: { name: 'other', namespace: 'data' } },
      ],
      'Cluster data/other lacks Prune=false',
    ],
  });
});
