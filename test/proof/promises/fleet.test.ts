import * as argo from '../../../proof/invariants/argo-cd';
import { autoscalersAreTakenOver } from '../../../proof/invariants/autoscaler-takeover';
import * as availability from '../../../proof/invariants/availability';
import * as compose from '../../../proof/invariants/compose-file';
import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import { needsComeFirst } from '../../../proof/invariants/gitops/waves';
import { exactlyTheDeclaredArrows } from '../../../proof/invariants/isolation';
import * as probes from '../../../proof/invariants/probes';
import * as references from '../../../proof/invariants/references';
import { resourcesAreStated } from '../../../proof/invariants/resources';
import * as scaling from '../../../proof/invariants/scaling';
import * as contract from '../../../proof/invariants/secret-contract';
import * as spreading from '../../../proof/invariants/spreading';
import type { KubernetesObject } from '../../../proof/objects';
import { fleet } from '../../fixtures/fleet';
import { one, set, setNamed, without } from './break';
import { keptByCompose, keptByObjects, subjectsIn, type Breakages } from './kept';
import type { Promised } from '../../../proof/promise';
import type { ComposeSubject, KubernetesSubject } from '../../../proof/subject';

const subjects = subjectsIn(fleet, undefined, () => true);
const clusters = subjects.filter((subject) => subject.target === 'kubernetes');
const hosts = subjects.filter((subject) => subject.target === 'compose');

const kept = (promise: Promised<KubernetesSubject>, breakages: Breakages<KubernetesObject[]>): void =>
  keptByObjects(promise, breakages, clusters);
const keptInCompose = (promise: Promised<ComposeSubject>, breakages: Breakages<ComposeDocument[]>): void =>
  keptByCompose(promise, breakages, hosts);

const CONTAINER = 'spec template spec containers 0';

describe('copies', () => {
  kept(scaling.copiesAreThoseDefined, {
    'a singleton that is there twice': [
      setNamed('Deployment', 'clock', 'spec replicas', 2),
      'is kept by Deployment 2 Recreate, not by Deployment 1 Recreate',
    ],
    'a singleton whose next copy comes first': [
      setNamed('Deployment', 'clock', 'spec strategy', { type: 'RollingUpdate' }),
      'is kept by Deployment 1 RollingUpdate',
    ],
    'a number of copies that is another': [
      setNamed('Deployment', 'fixed', 'spec replicas', 2),
      'not by Deployment 3 RollingUpdate',
    ],
    'an autoscaler of a singleton': [
      (all) => {
        set(one(all, 'HorizontalPodAutoscaler', 'page'), 'spec scaleTargetRef name', 'clock');
        set(one(all, 'HorizontalPodAutoscaler', 'page'), 'metadata namespace', 'backend');
      },
      'is kept by HorizontalPodAutoscaler 2 to 6 Recreate',
    ],
    'a queue that nobody counts': [without('ScaledObject', 'worker'), 'not by ScaledObject 2 to 8 RollingUpdate'],
    'other limits': [setNamed('ScaledObject', 'worker', 'spec maxReplicaCount', 9), 'kept by ScaledObject 2 to 9'],
    'no Deployment': [without('Deployment', 'clock'), 'clock has no Deployment'],
  });
  kept(argo.copiesAreTheAutoscalers, {
    'a number that KEDA decides': [setNamed('Deployment', 'worker', 'spec replicas', 2), 'its autoscaler decides'],
    'no number': [setNamed('Deployment', 'fixed', 'spec replicas', undefined), 'does not say how many replicas'],
  });
  kept(spreading.copiesSpread, {
    'copies that nobody scales': [
      setNamed('Deployment', 'fixed', 'spec template spec topologySpreadConstraints', undefined),
      'does not spread over kubernetes.io/hostname',
    ],
  });
  kept(availability.copiesHaveABudget, {
    'a singleton without one': [without('PodDisruptionBudget', 'clock'), 'has 0 PodDisruptionBudgets'],
  });
  kept(scaling.rulesNameAutoscalersThatAreThere, {
    'the autoscaler under the name that KEDA would give it': [
      setNamed('ScaledObject', 'worker', 'spec advanced horizontalPodAutoscalerConfig name', undefined),
      'asks about the autoscaler backend/worker, which is not there',
    ],
  });
});

describe('a queue that scales', () => {
  const trigger = 'spec triggers 0';
  kept(scaling.queuesCanBeCounted, {
    'another port': [
      setNamed('ScaledObject', 'worker', `${trigger} metadata address`, 'queue.worker.svc.cluster.local:6380'),
      'counts nothing: Service worker/queue leads port 6380 to no pod',
    ],
    'another server': [
      setNamed('ScaledObject', 'worker', `${trigger} metadata address`, 'ghost.worker.svc.cluster.local:6379'),
      'counts nothing: no Service is called worker/ghost',
    ],
    'a server that lets nobody in': [
      setNamed('NetworkPolicy', 'queue', 'spec ingress', []),
      'counts nothing: its policies do not let it reach worker/queue on 6379',
    ],
    'copies that go while it can not be counted': [
      setNamed('ScaledObject', 'worker', 'spec fallback replicas', 1),
      'takes copies away',
    ],
    'a static number while it can not be counted': [
      setNamed('ScaledObject', 'worker', 'spec fallback behavior', 'static'),
      'takes copies away',
    ],
    'down at once': [
      setNamed('ScaledObject', 'worker', 'spec advanced horizontalPodAutoscalerConfig behavior', undefined),
      'comes down at once',
    ],
  });
  kept(autoscalersAreTakenOver, {
    'an autoscaler that may not be taken over': [
      setNamed('ScaledObject', 'worker', 'metadata annotations', {}),
      'is refused where the Deployment has an autoscaler already',
    ],
    'an autoscaler of another name': [
      setNamed('ScaledObject', 'worker', 'spec advanced horizontalPodAutoscalerConfig name', undefined),
      'makes the autoscaler that KEDA names beside worker',
    ],
  });
  kept(exactlyTheDeclaredArrows, {
    'KEDA at a queue that scales nothing': [
      (all) => {
        const { ingress } = one(all, 'NetworkPolicy', 'queue').spec as { ingress: object[] };
        const other = one(all, 'NetworkPolicy', 'other-queue').spec as { ingress: object[] };
        other.ingress.push(...ingress.filter((rule) => JSON.stringify(rule).includes('keda-operator')));
      },
      'keda-operator',
    ],
  });
  kept(contract.secretsAreMade, {
    'a password that nobody fetches': [
      setNamed('TriggerAuthentication', 'worker', 'spec secretTargetRef 0 key', 'token'),
      'reads backend/queue: token, which nobody makes',
    ],
  });
  kept(needsComeFirst, {
    'no KEDA': [without('Application', 'keda'), 'needs the add-on keda, which is not there'],
    'no password': [without('TriggerAuthentication', 'worker'), 'TriggerAuthentication backend/worker, which is not'],
    'before what it scales': [
      (all) => set(one(all, 'ScaledObject', 'worker'), 'metadata annotations argocd.argoproj.io/sync-wave', '5'),
      'needs Deployment backend/worker, which comes no earlier',
    ],
    'before its server': [
      setNamed('Application', 'worker', 'metadata annotations argocd.argoproj.io/sync-wave', '9'),
      'ScaledObject backend/worker needs what runs in worker, which comes no earlier',
    ],
    'a password before its secret': [
      (all) =>
        set(one(all, 'TriggerAuthentication', 'worker'), 'metadata annotations argocd.argoproj.io/sync-wave', '1'),
      'needs ExternalSecret backend/queue, which comes no earlier',
    ],
  });
});

describe('ports, probes and limits', () => {
  kept(references.servicesAnswerWhereSaid, {
    'the number of the container': [
      setNamed('Service', 'catalog', 'spec ports 0 port', 8080),
      'catalog answers on grpc 8080, admin 8081, not on grpc 80, admin 8081',
    ],
    'no Service': [without('Service', 'fixed'), 'fixed answers on no port, not on http 8080'],
    'a Service of a worker': [
      (all) => set(one(all, 'Service', 'fixed'), 'metadata name', 'worker'),
      'worker answers on http 8080, not on none',
    ],
  });
  kept(probes.startAndReadinessAreAsked, {
    'life that is asked from the first moment': [
      setNamed('Deployment', 'worker', `${CONTAINER} startupProbe`, undefined),
      'has no startupProbe',
    ],
    'a server that is waited for': [
      setNamed('Deployment', 'catalog', `${CONTAINER} readinessProbe`, undefined),
      'has no readinessProbe, and is waited for',
    ],
  });
  kept(resourcesAreStated, {
    'another CPU limit': [
      setNamed('Deployment', 'page', `${CONTAINER} resources limits cpu`, '2'),
      'has the CPU limit 2, not 1500m',
    ],
    'another limit of a job': [
      setNamed(
        'CronJob',
        'nightly',
        'spec jobTemplate spec template spec containers 0 resources limits cpu',
        undefined,
      ),
      'has the CPU limit (none), not 200m',
    ],
    'another limit of a server': [
      setNamed('StatefulSet', 'mail', `${CONTAINER} resources limits memory`, '32Mi'),
      'has the memory limit 32Mi, not 48Mi',
    ],
    'another memory limit': [
      setNamed('Deployment', 'page', `${CONTAINER} resources limits memory`, '256Mi'),
      'has the memory limit 256Mi, not 384Mi',
    ],
  });
});

describe('in Compose', () => {
  const inPage = (path: string, value: unknown) => (all: ComposeDocument[]) => {
    for (const { services } of all) set(services['page'] ?? {}, path, value);
  };
  keptInCompose(compose.dependenciesCanBeMet, {
    'health of what can not say it': [
      inPage('depends_on catalog condition', 'service_healthy'),
      'waits for catalog to be service_healthy, which it never is',
    ],
    'the start of what says that it is healthy': [
      inPage('depends_on prices condition', 'service_started'),
      'does not wait until prices is healthy, which says when it is',
    ],
  });
  keptInCompose(compose.healthIsChecked, {
    'no health check': [inPage('healthcheck', undefined), 'has no health check'],
  });

  test('the Dockerfile that is named is there', () => {
    const missing = (path: string): boolean => !path.endsWith('docker/page.Dockerfile');
    const found = subjectsIn(fleet, undefined, missing)
      .filter((subject) => subject.target === 'compose')
      .flatMap((subject) => compose.pathsAreRelative.holds(subject))
      .map(({ words }) => words);
    expect(new Set(found)).toEqual(new Set(['names ../../code/docker/page.Dockerfile, which is not there']));
  });
});
