import * as argo from '../../proof/invariants/argo-cd';
import * as availability from '../../proof/invariants/availability';
import * as backing from '../../proof/invariants/backing';
import * as edge from '../../proof/invariants/edge';
import { kubernetesDollars } from '../../proof/invariants/dollar';
import { kubernetesImagesArePinned } from '../../proof/invariants/images';
import * as labels from '../../proof/invariants/labels';
import { namespacesAreRestricted, podsAreRestricted, tmpIsWritable } from '../../proof/invariants/pods';
import { podsHaveWhatTheyName, servicesFindTheirPods } from '../../proof/invariants/references';
import { secretsAreOnlyNamed } from '../../proof/invariants/secrets';
import { valueOf, workloadsOf, type Container } from '../../proof/invariants/workload';
import type { KubernetesObject } from '../../proof/objects';
import { validateObject } from '../../proof/schema/validate-object';
import { addVariable, first, get, objectsPromise, one, set, setContainer, setIn } from './promise';

const ANNOTATIONS = 'metadata annotations';

/** The container of dist/ that has a variable. */
const containerWith = (all: readonly KubernetesObject[], variable: string): Container =>
  first(
    workloadsOf(all).flatMap(({ containers }) => containers),
    ({ env = [] }) => env.some(({ name }) => name === variable),
    `container with ${variable}`,
  );

const setVariable = (variable: string, value: string) => (all: KubernetesObject[]) => {
  const { env = [] } = containerWith(all, variable);
  set(first(env, ({ name }) => name === variable, variable), 'value', value);
};

const broker = (all: readonly KubernetesObject[]): Container =>
  first(
    workloadsOf(all).flatMap(({ containers }) => containers),
    ({ image = '' }) => /\/redis:/.test(image),
    'Redis',
  );

const replaceArgument = (from: string, to: string) => (all: KubernetesObject[]) => {
  const container = broker(all);
  set(container, 'args', (container.args ?? []).map((a) => a.replace(from, to)));
};

/** The object of the first path of an Ingress. */
const PATH = 'spec rules 0 http paths 0';
const routed = (all: readonly KubernetesObject[]): KubernetesObject =>
  first(all, (o) => o.kind === 'Ingress' && get(o, PATH) !== undefined, 'routed Ingress');
const setPath = (path: string, value: unknown) => (all: KubernetesObject[]) => set(routed(all), `${PATH} ${path}`, value);

describe('every object', () => {
  objectsPromise('is what the API server accepts', (all) => all.flatMap(validateObject), {
    'a misspelt field': [setIn('Deployment', 'spec replica', 1), 'spec.replica'],
  });
  objectsPromise('carries the labels that say what it is', labels.objectsAreLabelled, {
    'no labels': [setIn('Service', 'metadata labels', undefined), 'has no label app.kubernetes.io/name'],
  });
  objectsPromise('labels its pods with name, instance, component and version', labels.podsAreLabelled, {
    'a pod without a version': [
      setIn('Deployment', 'spec template metadata labels app.kubernetes.io/version', undefined),
      'no label app.kubernetes.io/version',
    ],
  });
  objectsPromise('names only what is there: Services their pods and ports', servicesFindTheirPods, {
    'a port that no pod opens': [setIn('Service', 'spec ports 0 targetPort', 'nowhere'), 'leads to nowhere'],
    'a selector that finds nothing': [
      setIn('Service', 'spec selector app.kubernetes.io/name', 'nobody'),
      'finds 0 workloads',
    ],
  });
  objectsPromise('names only what is there: pods their account and volumes', podsHaveWhatTheyName, {
    'an account of another namespace': [
      setIn('Deployment', 'spec template spec serviceAccountName', 'stranger'),
      'stranger, which is not there',
    ],
    'a volume that it has not': [setContainer('Deployment', 'volumeMounts 0 name', 'void'), 'mounts void'],
  });
  objectsPromise('names secrets and never holds one', secretsAreOnlyNamed, {
    'a Secret': [
      (all) => [...all, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 'backend' } }],
      'Secret backend/x would hold a secret',
    ],
    'a password as a literal': [
      addVariable('Deployment', { name: 'MAIL_PASSWORD', value: 'hunter2' }),
      'MAIL_PASSWORD is no reference',
    ],
    'a password inside a URL': [
      setVariable('DATABASE_URL', 'postgresql://app:hunter2@host/app'),
      'DATABASE_URL holds a password in clear',
    ],
  });
});

describe('Pod Security', () => {
  objectsPromise('"restricted" is enforced, audited and warned of in every namespace', namespacesAreRestricted, {
    'a namespace that only warns': [
      setIn('Namespace', 'metadata labels pod-security.kubernetes.io/enforce', 'baseline'),
      'enforce is baseline',
    ],
  });
  objectsPromise('"restricted" admits every pod, and each says its user', podsAreRestricted, {
    'a pod that may become root': [setIn('Deployment', 'spec template spec securityContext runAsNonRoot', false), /Non-root/],
    'a pod of no user': [setIn('Job', 'spec template spec securityContext runAsUser', undefined), 'which user it runs as'],
    'a capability kept': [setContainer('StatefulSet', 'securityContext capabilities', {}), /Capabilities/],
  });
});

describe('trap 4: a migration Job', () => {
  objectsPromise('is no PreSync hook, which would run before the Secrets that it reads', argo.hooksRunAfterTheirConfiguration, {
    'a PreSync hook': [setIn('Job', `${ANNOTATIONS} argocd.argoproj.io/hook`, 'PreSync'), 'is a PreSync hook, but reads'],
  });
  objectsPromise('runs a wave before the version that needs it serves', argo.jobsRunBeforeTheirVersionServes, {
    'the same wave': [
      (all) => {
        for (const o of all) if (o.metadata.annotations) set(o, `${ANNOTATIONS} argocd.argoproj.io/sync-wave`, undefined);
      },
      'is in no wave before Deployment',
    ],
  });
});

describe('trap 6: a HorizontalPodAutoscaler', () => {
  objectsPromise('alone decides the number of copies', argo.copiesAreTheAutoscalers, {
    'a Deployment with replicas': [
      (all) => set(one(all, 'Deployment', one(all, 'HorizontalPodAutoscaler').metadata.name), 'spec replicas', 2),
      'says replicas',
    ],
  });
});

describe('trap 7: what is immutable on a live cluster', () => {
  objectsPromise('selectors are name and instance, no more and no less', labels.selectorsAreFixed, {
    'a version in a selector': [
      setIn('Deployment', 'spec selector matchLabels app.kubernetes.io/version', '1'),
      'selects by app.kubernetes.io/instance, app.kubernetes.io/name, app.kubernetes.io/version',
    ],
    'a Service that takes any pod': [setIn('Service', 'spec selector', undefined), 'selects by nothing'],
  });
  objectsPromise('a selector finds the pods of its own workload and no others', labels.selectorsFindTheirOwn, {
    'two workloads of one name': [
      (all) => {
        const [a, b] = all.filter((o) => o.kind === 'Deployment' && o.metadata.namespace === 'frontend');
        set(a ?? {}, 'spec selector matchLabels', get(b ?? {}, 'spec selector matchLabels'));
      },
      'selects the pods of',
    ],
  });
  objectsPromise('claim templates say their apiVersion and kind', argo.claimTemplatesAreWhole, {
    'a template without a kind': [
      setIn('StatefulSet', 'spec volumeClaimTemplates 0 kind', undefined),
      'does not say apiVersion and kind',
    ],
  });
});

describe('trap 8: an object too large for client-side apply', () => {
  objectsPromise('asks for server-side apply', argo.largeObjectsAreAppliedByTheServer, {
    'a dashboard of 300 kB': [
      (all) => [
        ...all,
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'big', namespace: 'monitoring' },
          data: { big: 'x'.repeat(300_000) },
        },
      ],
      'ConfigMap monitoring/big has 300',
    ],
  });
});

describe('trap 9: a ConfigMap', () => {
  objectsPromise('rolls the pods that read it, through a hash in their template', argo.configurationRollsPods, {
    'a pod that reads one without a hash': [
      (all) => {
        const { namespace = '' } = one(all, 'Deployment').metadata;
        setContainer('Deployment', 'envFrom', [{ configMapRef: { name: 'settings' } }])(all);
        return [...all, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace } }];
      },
      'reads settings, and has no hash of it',
    ],
  });
});

describe('trap 10: what holds data', () => {
  const SYNC = `${ANNOTATIONS} argocd.argoproj.io/sync-options`;
  objectsPromise('is neither pruned nor deleted by Argo CD', argo.dataIsNeverPruned, {
    'a namespace that may be pruned': [setIn('Namespace', SYNC, undefined), 'lacks Prune=false'],
    'a claim that may be deleted': [
      setIn('StatefulSet', `spec volumeClaimTemplates 0 ${SYNC}`, 'Prune=false'),
      'lacks Delete=false',
    ],
    'a database cluster that may be pruned': [
      (all) => [
        ...all,
        { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: { name: 'other', namespace: 'data' } },
      ],
      'Cluster data/other lacks Prune=false',
    ],
  });
});

describe('trap 12: a dollar on Kubernetes', () => {
  objectsPromise('names a variable that stands before it, or is doubled', kubernetesDollars, {
    'a literal dollar in a variable': [addVariable('Deployment', { name: 'PRICE', value: '$5' }), 'PRICE has $'],
    'a variable that is set later': [
      addVariable('Deployment', { name: 'EARLY', value: 'x$(PROCESSES)' }),
      'EARLY has $(PROCESSES)',
    ],
    'a shell variable in an argument': [setContainer('Deployment', 'args', ['sh', '-c', 'echo $HOME']), 'has $'],
    'a shell substitution in a probe': [
      setContainer('Deployment', 'readinessProbe exec', { command: ['sh', '-c', '$(date)'] }),
      'has $(date)',
    ],
  });
});

describe('trap 13: an Ingress', () => {
  objectsPromise('leads to Services of its own namespace only', edge.backendsAreBeside, {
    'a Service of another namespace': [setPath('backend service name', 'elsewhere'), 'elsewhere:http, which no Service'],
    'a port that the Service has not': [setPath('backend service port name', 'admin'), ':admin, which no Service'],
  });
  objectsPromise('claims the certificate of its host once, and no minion does', edge.certificateIsClaimedOnce, {
    'a minion with a certificate': [
      (all) => {
        const ingress = routed(all);
        set(ingress, 'spec tls', [{ hosts: [get(ingress, 'spec rules 0 host')], secretName: 'own' }]);
      },
      'has its certificate in Ingress',
    ],
    'nobody with a certificate': [(all) => all.filter((o) => get(o, 'spec tls') === undefined), 'in no Ingress'],
  });
});

describe('trap 14: paths', () => {
  objectsPromise('are neither rewritten nor regular expressions', edge.pathsAreNotRewritten, {
    'a rewrite': [
      setIn('Ingress', `${ANNOTATIONS} nginx.ingress.kubernetes.io/rewrite-target`, '/'),
      'rewrite-target',
    ],
    'a regular expression': [setIn('Ingress', `${ANNOTATIONS} nginx.org/path-regex`, 'case_sensitive'), 'path-regex'],
  });
});

describe('trap 15: paths', () => {
  objectsPromise('are prefixes of whole segments, each claimed once', edge.prefixesAreClaimedOnce, {
    'an exact path': [setPath('pathType', 'Exact'), 'is Exact'],
    'a prefix that ends in a slash': [setPath('path', '/api/'), 'no prefix of whole segments'],
    'two services with one prefix': [
      (all) => {
        for (const o of all) if (o.kind === 'Ingress' && get(o, PATH)) set(o, `${PATH} path`, '/same');
      },
      '/same is claimed twice',
    ],
  });
});

describe('traps 24 and 33: a pod that is told to stop', () => {
  objectsPromise('goes on serving while its address is withdrawn', availability.podsLeaveInPeace, {
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
  objectsPromise('is given longer than its longest work in flight', availability.graceOutlastsTheWork, {
    'the 30 seconds of Kubernetes': [
      (all) => {
        for (const o of all.filter(({ kind }) => kind === 'Deployment')) {
          set(o, 'spec template spec terminationGracePeriodSeconds', undefined);
        }
      },
      'killed after 30 s, works for 300 s',
    ],
  });
});

describe('trap 25: a PodDisruptionBudget', () => {
  objectsPromise('lets one pod go at a time, and stands for each service', availability.budgetsNeverBlockADrain, {
    'a minimum that stays': [
      setIn('PodDisruptionBudget', 'spec', { minAvailable: 2, selector: { matchLabels: { a: 'b' } } }),
      'is not maxUnavailable: 1',
    ],
    'a service without one': [(all) => all.filter((o) => o.kind !== 'PodDisruptionBudget'), 'has 0 PodDisruptionBudgets'],
  });
});

describe('traps 26 and 32: probes', () => {
  objectsPromise('ask three questions: has it started, may it get traffic, is it alive', availability.threeQuestionsAreAsked, {
    'no startup probe': [setContainer('Deployment', 'startupProbe', undefined), 'has no startupProbe'],
  });
  objectsPromise('ask for liveness nothing that the database or the broker answers', availability.livenessStaysInside, {
    'liveness asks what readiness asks': [
      (all) => {
        const container = containerWith(all, 'DATABASE_URL');
        set(container, 'readinessProbe', { httpGet: { path: '/ready', port: 'http' } });
        set(container, 'livenessProbe', { httpGet: { path: '/ready', port: 'http' } });
      },
      'liveness asks /ready, as readiness does',
    ],
    'liveness asks the broker': [
      setContainer('Deployment', 'livenessProbe', { exec: { command: ['celery', 'inspect', 'ping'] } }),
      'which the broker answers',
    ],
    'liveness asks the database': [
      setContainer('Deployment', 'livenessProbe', { exec: { command: ['pg_isready'] } }),
      'liveness runs pg_isready',
    ],
  });
});

describe('trap 27: resources', () => {
  objectsPromise('limit memory to the request, and never limit CPU', availability.resourcesAreStated, {
    'a CPU limit': [setContainer('Deployment', 'resources limits cpu', '1'), 'has a CPU limit'],
    'memory that may grow': [setContainer('Deployment', 'resources limits memory', '1Ti'), 'may use more memory'],
    'nothing requested': [setContainer('Job', 'resources', undefined), 'requests no CPU'],
  });
  objectsPromise('are requested of whatever an autoscaler measures', availability.autoscalersCanScale, {
    'nothing to scale': [setIn('HorizontalPodAutoscaler', 'spec scaleTargetRef name', 'ghost'), 'ghost, which is not there'],
    'no CPU request': [
      (all) => {
        const { name } = one(all, 'HorizontalPodAutoscaler').metadata;
        set(one(all, 'Deployment', name), 'spec template spec containers 0 resources', {});
      },
      'a CPU request that is not there',
    ],
    'a single copy': [setIn('HorizontalPodAutoscaler', 'spec minReplicas', 1), 'goes from 1'],
    'down at once': [setIn('HorizontalPodAutoscaler', 'spec behavior', undefined), 'comes down at once'],
  });
});

describe('trap 28: service links', () => {
  objectsPromise('are off in every pod', availability.noServiceLinks, {
    'left to the default': [
      setIn('Deployment', 'spec template spec enableServiceLinks', undefined),
      'variables for every Service',
    ],
  });
});

describe('trap 29: copies', () => {
  const SPREAD = 'spec template spec topologySpreadConstraints';
  objectsPromise('of one version spread over hosts and zones', availability.copiesSpread, {
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
});

describe('trap 30: a rolling update', () => {
  objectsPromise('adds a pod before it takes one away, and says so', availability.updatesAreRolling, {
    'the default': [setIn('Deployment', 'spec strategy', undefined), 'does not say RollingUpdate'],
    'one away first': [setIn('Deployment', 'spec strategy rollingUpdate maxUnavailable', 1), 'does not say RollingUpdate'],
  });
});

describe('trap 31: the number of worker processes', () => {
  objectsPromise('follows the CPU request', availability.processesFollowTheRequest, {
    'the number of cores of the node': [
      (all) => {
        const container = containerWith(all, 'PROCESSES');
        set(container, 'env', container.env?.filter(({ name }) => name !== 'PROCESSES'));
      },
      'runs any number of processes',
    ],
    'more than was requested': [setVariable('PROCESSES', '8'), 'runs 8 processes'],
  });
});

describe('trap 34: a broker', () => {
  objectsPromise('never evicts, stays below its limit, and keeps its tasks in a volume', backing.kubernetesBrokersKeepTheirTasks, {
    'eviction': [replaceArgument('noeviction', 'allkeys-lru'), 'may evict tasks'],
    'no head-room': [replaceArgument('--maxmemory ', '--maxmemory 9'), 'it needs room'],
    'no file': [replaceArgument('--appendonly yes', ''), 'forgets its tasks'],
    'a file outside the volume': [replaceArgument('--dir /data', '--dir /tmp'), 'keeps its file in /tmp'],
  });
});

describe('trap 35: a read-only root file system', () => {
  objectsPromise('comes with a writable /tmp', tmpIsWritable, {
    'no /tmp': [setContainer('Deployment', 'volumeMounts', []), 'has no writable /tmp'],
    'a writable image': [setContainer('Deployment', 'securityContext readOnlyRootFilesystem', false), 'may write to its image'],
  });
});

describe('trap 39: what a replica serves', () => {
  objectsPromise('has an address of its own', backing.readsAreAskedFor, {
    'the primary under another name': [
      (all) => setVariable('DATABASE_READ_URL', valueOf(containerWith(all, 'DATABASE_READ_URL'), 'DATABASE_URL') ?? '')(all),
      'reads from the primary under another name',
    ],
  });
});

describe('trap 41: an image', () => {
  objectsPromise('is pinned, says its registry, and is still there', kubernetesImagesArePinned, {
    'the latest': [setContainer('Deployment', 'image', 'ghcr.io/example/app:latest'), 'no version that stays'],
    'no version': [setContainer('Deployment', 'image', 'ghcr.io/example/app'), 'no version that stays'],
    'no registry': [setContainer('Deployment', 'image', 'redis:8'), 'does not say its registry'],
    'a vanished image': [setContainer('Deployment', 'image', 'docker.io/minio/minio:R1'), 'no longer there'],
    'an unmaintained one': [setContainer('Deployment', 'image', 'docker.io/bitnami/redis:8'), 'no longer there'],
  });
});

describe('traps 42 and 43: object storage', () => {
  objectsPromise('says which API it speaks, and gives what that API needs', backing.kubernetesStorageIsSaid, {
    'no API': [setVariable('STORAGE_API', ''), 'has STORAGE_API'],
    'a key where identity is the credential': [
      (all) => {
        const { env = [] } = containerWith(all, 'STORAGE_API');
        (env as object[]).push({ name: 'STORAGE_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'x', key: 'y' } } });
      },
      'where its identity is the credential',
    ],
    'no identity': [
      (all) => {
        const { object } = first(
          workloadsOf(all),
          ({ containers }) => containers.some((c) => valueOf(c, 'STORAGE_API') === 'azure'),
          'client of Azure',
        );
        set(object, 'spec template metadata labels azure.workload.identity/use', undefined);
      },
      'has no identity to show Azure',
    ],
  });
  objectsPromise('is reached by an identity that is a label of pods and of no selector', labels.identityIsNoSelector, {
    'identity in a selector': [
      setIn('Deployment', 'spec selector matchLabels azure.workload.identity/use', 'true'),
      'selects by azure.workload.identity/use',
    ],
    'an account without a client id': [
      (all) => {
        for (const o of all) if (o.kind === 'ServiceAccount') set(o, ANNOTATIONS, undefined);
      },
      'names no client id',
    ],
  });
});
