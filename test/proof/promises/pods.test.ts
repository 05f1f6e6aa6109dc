import { rolloutsAreGivenUp } from '../../../proof/invariants/rollouts';
import * as availability from '../../../proof/invariants/availability';
import * as backing from '../../../proof/invariants/backing';
import * as clients from '../../../proof/invariants/clients';
import * as pods from '../../../proof/invariants/pods';
import * as probes from '../../../proof/invariants/probes';
import * as resources from '../../../proof/invariants/resources';
import * as spreading from '../../../proof/invariants/spreading';
import { allPods } from '../../../proof/invariants/selectors';
import { valueOf, workloadsOf, type Container } from '../../../proof/invariants/workload';
import type { KubernetesObject } from '../../../proof/objects';
import { containerWith, first, get, one, set, setContainer, setIn, setVariable, workloadWith } from './break';
import { clusters, keptByObjects } from './kept';

const POD = 'spec template spec';

const broker = (all: readonly KubernetesObject[]): Container =>
  first(
    workloadsOf(all).flatMap(({ containers }) => containers),
    ({ image = '' }) => /\/redis:/.test(image),
    'Redis',
  );

const replaceArgument = (from: string, to: string) => (all: KubernetesObject[]) => {
  const container = broker(all);
  set(
    container,
    'args',
    (container.args ?? []).map((a) => a.replace(from, to)),
  );
};

describe('Pod Security', () => {
  keptByObjects(pods.namespacesAreRestricted, {
    'a namespace that only warns': [
      setIn('Namespace', 'metadata labels pod-security.kubernetes.io/enforce', 'baseline'),
      'has enforce at baseline',
    ],
  });
  keptByObjects(pods.podsAreRestricted, {
    'a pod that may become root': [setIn('Deployment', `${POD} securityContext runAsNonRoot`, false), /Non-root/],
    'a capability kept': [setContainer('StatefulSet', 'securityContext capabilities', {}), /Capabilities/],
    'the network of its node': [setIn('Deployment', `${POD} hostNetwork`, true), 'hostNetwork is true'],
    'a folder of its node': [
      setIn('Deployment', `${POD} volumes 0`, { name: 'tmp', hostPath: { path: '/' } }),
      'volumes[tmp].hostPath is set',
    ],
    'an annotation that lifts its profile': [
      setIn('Deployment', 'spec template metadata annotations', {
        'container.apparmor.security.beta.kubernetes.io/backend': 'unconfined',
      }),
      /AppArmor/,
    ],
    'a pooler without its context': [
      setContainer('Pooler', 'securityContext', {}),
      /Pooler data.*Privilege Escalation/,
    ],
    'Prometheus as root': [setIn('Prometheus', 'spec securityContext runAsUser', 0), 'runAsUser is 0'],
  });
  test('is asked of every workload but the pods of PostgreSQL, which its operator makes of its own template', () => {
    for (const subject of clusters) {
      const templated = allPods(subject.objects).filter(({ source }) => !source.startsWith('Cluster'));
      expect(pods.podsAreRestricted.count(subject)).toBe(templated.length);
    }
  });
  keptByObjects(pods.podsSayTheirUser, {
    'a pod of no user': [setIn('Job', `${POD} securityContext runAsUser`, undefined), 'which user it runs as'],
  });
  keptByObjects(pods.clustersKeepTheirProfile, {
    'a profile of its own': [
      setIn('Cluster', 'spec seccompProfile', { type: 'Unconfined' }),
      'changes the profile of its operator',
    ],
    'a database as root': [setIn('Cluster', 'spec postgresUID', 0), 'runs as root'],
  });
  keptByObjects(pods.tmpIsWritable, {
    'no /tmp': [setContainer('Deployment', 'volumeMounts', []), 'has no writable /tmp'],
    'a writable image': [
      setContainer('Deployment', 'securityContext readOnlyRootFilesystem', false),
      'may write to its image',
    ],
  });
});

describe('a pod that is told to stop', () => {
  keptByObjects(availability.podsLeaveInPeace, {
    'no pause': [setContainer('Deployment', 'lifecycle', undefined), 'does not pause before it stops'],
    'a pause by a program': [
      setContainer('Deployment', 'lifecycle preStop', { exec: { command: ['sleep', '10'] } }),
      'by a program its image may lack',
    ],
    'a pause that takes all the grace': [
      setContainer('Deployment', 'lifecycle preStop sleep seconds', 300),
      's of grace for 300 s of pause',
    ],
  });
  keptByObjects(availability.graceOutlastsTheWork, {
    'the 30 seconds of Kubernetes': [
      (all) => {
        for (const o of all.filter(({ kind }) => kind === 'Deployment')) {
          set(o, `${POD} terminationGracePeriodSeconds`, undefined);
        }
      },
      'is killed after 30 s, works for 300 s',
    ],
  });
});

describe('a disruption budget', () => {
  keptByObjects(availability.budgetsNeverBlockADrain, {
    'a minimum that stays': [
      setIn('PodDisruptionBudget', 'spec', { minAvailable: 2, selector: { matchLabels: { a: 'b' } } }),
      'is not maxUnavailable: 1',
    ],
  });
  keptByObjects(availability.copiesHaveABudget, {
    'a service without one': [
      (all) => all.filter((o) => o.kind !== 'PodDisruptionBudget'),
      'has 0 PodDisruptionBudgets',
    ],
  });
});

describe('a probe', () => {
  keptByObjects(probes.startAndReadinessAreAsked, {
    'no startup probe': [setContainer('Deployment', 'startupProbe', undefined), 'has no startupProbe'],
    'no readiness probe': [
      setContainer('Deployment', 'readinessProbe', undefined),
      'has no readinessProbe, and is waited for',
    ],
  });
  keptByObjects(probes.livenessStaysInside, {
    'liveness asks what readiness asks': [
      (all) => {
        const container = containerWith(all, 'DATABASE_URL');
        set(container, 'readinessProbe', { httpGet: { path: '/ready', port: 'http' } });
        set(container, 'livenessProbe', { httpGet: { path: '/ready', port: 'http' } });
      },
      'asks /ready, as readiness does',
    ],
    'liveness asks the broker': [
      setContainer('Deployment', 'livenessProbe', { exec: { command: ['celery', 'inspect', 'ping'] } }),
      'which the broker answers',
    ],
    'liveness asks the database': [
      setContainer('Deployment', 'livenessProbe', { exec: { command: ['pg_isready'] } }),
      'a liveness that runs pg_isready',
    ],
  });
});

describe('resources', () => {
  keptByObjects(resources.resourcesAreStated, {
    'a CPU limit': [setContainer('Deployment', 'resources limits cpu', '1'), 'has the CPU limit 1, not (none)'],
    'memory that may grow': [setContainer('Deployment', 'resources limits memory', '1Ti'), 'has the memory limit 1Ti'],
    'nothing requested': [setContainer('Job', 'resources', undefined), 'requests no CPU'],
  });
  keptByObjects(resources.autoscalersCanScale, {
    'nothing to scale': [
      setIn('HorizontalPodAutoscaler', 'spec scaleTargetRef name', 'ghost'),
      'ghost, which is not there',
    ],
    'no CPU request': [
      (all) => {
        const { name } = one(all, 'HorizontalPodAutoscaler').metadata;
        set(one(all, 'Deployment', name), `${POD} containers 0 resources`, {});
      },
      'measures against a request of cpu that is not there',
    ],
    'nothing to measure': [setIn('HorizontalPodAutoscaler', 'spec metrics', []), 'measures nothing'],
    'nothing to decide': [setIn('HorizontalPodAutoscaler', 'spec maxReplicas', 2), 'goes from 2 to 2 copies'],
    'a single copy': [setIn('HorizontalPodAutoscaler', 'spec minReplicas', 1), 'goes from 1'],
    'down at once': [setIn('HorizontalPodAutoscaler', 'spec behavior', undefined), 'comes down at once'],
  });
  keptByObjects(resources.processesFollowTheRequest, {
    'the number of cores of the node': [
      (all) => {
        const container = containerWith(all, 'PROCESSES');
        set(
          container,
          'env',
          container.env?.filter(({ name }) => name !== 'PROCESSES'),
        );
      },
      'runs any number of processes',
    ],
    'more than was requested': [setVariable('PROCESSES', '8'), 'runs 8 processes'],
  });
});

describe('copies', () => {
  const SPREAD = `${POD} topologySpreadConstraints`;
  keptByObjects(spreading.copiesSpread, {
    'no constraints': [setIn('Deployment', SPREAD, undefined), 'does not spread over kubernetes.io/hostname'],
    'old versions counted': [setIn('Deployment', `${SPREAD} 0 matchLabelKeys`, undefined), 'counts old versions too'],
    'a zone that keeps pods out': [
      setIn('Deployment', `${SPREAD} 1 whenUnsatisfiable`, 'DoNotSchedule'),
      'not scheduled when a zone is full',
    ],
    "another workload's pods": [
      setIn('Deployment', `${SPREAD} 0 labelSelector matchLabels app.kubernetes.io/name`, 'other'),
      'spreads pods that are not its own',
    ],
  });
  keptByObjects(spreading.aFullHostHoldsNothingUp, {
    'one pod a host': [
      setIn('Deployment', `${SPREAD} 0 maxSkew`, 1),
      /has 1 pods a host once one host is full, and may be \d/,
    ],
    'all on one host': [
      setIn('Deployment', `${SPREAD} 0 whenUnsatisfiable`, 'ScheduleAnyway'),
      /may have all of its \d+ pods on one host/,
    ],
    'hosts that are filled one after the other': [
      setIn('Deployment', `${SPREAD} 2 maxSkew`, 2),
      'is not spread evenly where there is room',
    ],
    'zones that are filled one after the other': [
      setIn('Deployment', `${SPREAD} 1 maxSkew`, 2),
      'is not spread evenly where there is room',
    ],
  });
  keptByObjects(availability.updatesAreRolling, {
    'the default': [setIn('Deployment', 'spec strategy', undefined), 'does not say RollingUpdate'],
    'one away first': [
      setIn('Deployment', 'spec strategy rollingUpdate maxUnavailable', 1),
      'does not say RollingUpdate',
    ],
  });
  keptByObjects(rolloutsAreGivenUp, {
    'no deadline': [setIn('Deployment', 'spec progressDeadlineSeconds', undefined), 'says no deadline'],
    'one before a pod can have started': [setIn('Deployment', 'spec progressDeadlineSeconds', 5), 'gives up after 5 s'],
    'one of hours': [setIn('Deployment', 'spec progressDeadlineSeconds', 7200), 'waits for 7200 s'],
  });
  keptByObjects(availability.noServiceLinks, {
    'left to the default': [setIn('Deployment', `${POD} enableServiceLinks`, undefined), 'variables for every Service'],
  });
});

describe('a backing service', () => {
  keptByObjects(backing.kubernetesBrokersKeepTheirTasks, {
    eviction: [replaceArgument('noeviction', 'allkeys-lru'), 'may evict tasks'],
    'no head-room': [replaceArgument('--maxmemory ', '--maxmemory 9'), 'to rewrite its file'],
    'an answer before the disk has it': [replaceArgument('--appendfsync always', ''), 'before a task is on its disk'],
    'snapshots too': [replaceArgument("--save '' ", ''), 'makes snapshots'],
    'no file': [replaceArgument('--appendonly yes', ''), 'forgets its tasks'],
    'a file outside the volume': [replaceArgument('--dir /data', '--dir /tmp'), 'keeps its file in /tmp'],
  });
  keptByObjects(backing.exportersStandApart, {
    'an exporter in the pod of its server': [
      (all) => {
        const path = `${POD} containers`;
        const exporter = first(
          get(one(all, 'Deployment', 'redis-exporter'), path) as Container[],
          () => true,
          'exporter',
        );
        (get(one(all, 'StatefulSet', 'redis'), path) as Container[]).push(exporter);
      },
      'stands beside another program',
    ],
  });
  keptByObjects(clients.readsAreAskedFor, {
    'the primary under another name': [
      (all) =>
        setVariable('DATABASE_READ_URL', valueOf(containerWith(all, 'DATABASE_READ_URL'), 'DATABASE_URL') ?? '')(all),
      'reads from the primary under another name',
    ],
  });
  keptByObjects(clients.kubernetesStorageIsSaid, {
    'no API': [setVariable('STORAGE_API', ''), 'has STORAGE_API'],
    'a key where identity is the credential': [
      (all) => {
        const { env = [] } = containerWith(all, 'STORAGE_API');
        (env as object[]).push({ name: 'STORAGE_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'x', key: 'y' } } });
      },
      'where its identity is the credential',
    ],
    'no identity': [
      (all) =>
        set(
          workloadWith(all, 'STORAGE_API', 'azure'),
          'spec template metadata labels azure.workload.identity/use',
          undefined,
        ),
      'has no identity to show Azure',
    ],
  });
});
