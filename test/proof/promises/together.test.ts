import * as isolation from '../../../proof/invariants/together/isolation';
import * as shared from '../../../proof/invariants/together/objects';
import * as stores from '../../../proof/invariants/together/stores';
import * as watching from '../../../proof/invariants/together/watching';
import { judgeTogether } from '../../../proof/judge';
import type { KubernetesObject } from '../../../proof/objects';
import type { Promised } from '../../../proof/promise';
import type { Subject } from '../../../proof/subject';
import { neighbours } from '../../fixtures/neighbours';
import { get, one, set } from './break';
import { clustersOf, copyOf } from './kept';

const subjects = clustersOf(neighbours);
const PEERS = 'spec ingress 0 from';

type Objects = Readonly<Record<'production' | 'preproduction', KubernetesObject[]>>;

/** The subjects with something of their objects changed. */
function broken(breaks: (objects: Objects) => void): Subject[] {
  const copies = Object.fromEntries(subjects.map(({ environment, objects }) => [environment, copyOf(objects)]));
  breaks(copies as Objects);
  return subjects.map((subject) => ({ ...subject, objects: copies[subject.environment] ?? [] }));
}

function kept(
  promise: Promised<readonly Subject[]>,
  breakages: Readonly<Record<string, readonly [breaks: (objects: Objects) => void, says: string]>>,
): void {
  test(promise.title, () => {
    expect(promise.holds(subjects)).toEqual([]);
    expect(promise.count(subjects)).toBeGreaterThan(0);
  });
  test.each(Object.entries(breakages))(`noticed: %s [${promise.title}]`, (_, [breaks, says]) => {
    const found = promise.holds(broken(breaks)).map(({ object, words }) => `${object} ${words}`);
    expect(found.join('\n')).toContain(says);
  });
}

describe('two environments in one cluster', () => {
  kept(shared.nothingIsWrittenTwice, {
    'an Application of one name': [
      ({ preproduction }) => set(one(preproduction, 'Application', 'preproduction-root'), 'metadata name', 'root'),
      'Application argocd/root is written by production too',
    ],
    'an issuer of one name': [
      ({ preproduction }) => set(one(preproduction, 'ClusterIssuer'), 'metadata name', 'public'),
      'ClusterIssuer public is written by production too',
    ],
    'a right in a namespace of the platform': [
      ({ preproduction }) =>
        set(one(preproduction, 'Role', undefined, 'kube-system'), 'metadata name', 'prometheus-kube-system'),
      'Role kube-system/prometheus-kube-system is written by production too',
    ],
  });

  kept(shared.neighboursBringAddons, {
    'an add-on that is gone': [
      ({ production }) => set(one(production, 'Application', 'barman-cloud'), 'metadata name', 'other'),
      'needs the add-on barman-cloud, which production does not bring',
    ],
  });

  kept(isolation.environmentsAreApart, {
    'a policy that lets all namespaces in, and one that lets out': [
      ({ production, preproduction }) => {
        set(one(production, 'NetworkPolicy', 'redis', 'worker'), PEERS, [{ namespaceSelector: {} }]);
        const egress = get(one(preproduction, 'NetworkPolicy', 'worker', 'preproduction-worker'), 'spec egress');
        (egress as object[]).push({ to: [{ namespaceSelector: {} }], ports: [{ port: 6379 }] });
      },
      'preproduction-worker/worker reaches worker/redis on 6379',
    ],
    'an environment without policies beside one that lets all in': [
      ({ production, preproduction }) => {
        set(one(preproduction, 'NetworkPolicy', 'backend', 'preproduction-backend'), 'spec ingress', [{}]);
        for (const policy of production.filter(({ kind }) => kind === 'NetworkPolicy')) set(policy, 'kind', 'Note');
      },
      'frontend/frontend reaches preproduction-backend/backend',
    ],
    'two policies of one name': [
      ({ preproduction }) =>
        set(one(preproduction, 'NetworkPolicy', 'preproduction-nginx-ingress'), 'metadata name', 'nginx-ingress'),
      'two NetworkPolicies are called ingress/nginx-ingress',
    ],
  });

  kept(watching.monitorsAreTakenByTheirOwn, {
    'a Prometheus that goes by the application': [
      ({ production }) =>
        set(one(production, 'Prometheus'), 'spec ruleNamespaceSelector matchLabels', {
          'app.kubernetes.io/part-of': 'app',
        }),
      'Prometheus monitoring/prometheus takes what is in preproduction-backend',
    ],
  });

  kept(watching.othersAreNotKept, {
    'metrics of all namespaces': [
      ({ production }) =>
        set(one(production, 'ServiceMonitor', 'kube-state-metrics'), 'spec endpoints 0 metricRelabelings', undefined),
      'ServiceMonitor monitoring/kube-state-metrics keeps what is about preproduction-backend',
    ],
    'metrics of a namespace of the other': [
      ({ preproduction }) =>
        set(
          one(preproduction, 'PodMonitor', 'cert-manager'),
          'spec podMetricsEndpoints 0 metricRelabelings 1 regex',
          '.*ingress',
        ),
      'PodMonitor preproduction-monitoring/cert-manager keeps what is about ingress',
    ],
  });
});

describe('two environments on Kubernetes', () => {
  kept(stores.secretsAreOfOne, {
    'a key of the other': [
      ({ preproduction }) =>
        set(one(preproduction, 'ExternalSecret', 'redis'), 'spec data 0 remoteRef key', 'redis-password'),
      'reads what production has in ExternalSecret',
    ],
  });

  kept(stores.archivesAreOfOne, {
    'the archive of the other': [
      ({ production, preproduction }) =>
        set(
          one(preproduction, 'ObjectStore'),
          'spec configuration destinationPath',
          get(one(production, 'ObjectStore'), 'spec configuration destinationPath'),
        ),
      'keeps its database where production has in ObjectStore data/postgres',
    ],
  });

  kept(stores.storesAreReadByTheirOwn, {
    'a store for everybody': [
      ({ production }) => set(one(production, 'ClusterSecretStore'), 'spec conditions', undefined),
      'ClusterSecretStore key-vault is read by whoever is in the cluster',
    ],
    'a store for a namespace of the other': [
      ({ production }) =>
        set(one(production, 'ClusterSecretStore'), 'spec conditions 0 namespaces 0', 'preproduction-data'),
      'is read by preproduction-data of preproduction',
    ],
  });
});

test('environments are judged together whatever targets they have', () => {
  const titles = judgeTogether(subjects).map(({ title }) => title);
  expect(titles).toContain(isolation.environmentsAreApart.title);
  expect(titles).toContain(stores.secretsAreOfOne.title);
  expect(judgeTogether(subjects.slice(0, 1))).toEqual([]);
});
