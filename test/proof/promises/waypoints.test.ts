import { inMesh } from '../../../proof/declared/mesh';
import { needsComeFirst } from '../../../proof/invariants/gitops/waves';
import * as mesh from '../../../proof/invariants/mesh';
import { quotasHoldWhatIsDeclared } from '../../../proof/invariants/quotas';
import { waypointsStay } from '../../../proof/invariants/waypoints/pods';
import { requestsAreHandledAsDeclared } from '../../../proof/invariants/waypoints/requests';
import * as waypoints from '../../../proof/invariants/waypoints/waypoints';
import { meshMutations, meshSurvivors } from '../../../proof/mesh/mesh-mutations';
import type { KubernetesObject } from '../../../proof/objects';
import * as django from '../../apps/django';
import { one, set, setNamed, without } from './break';
import { keptIn } from './kept';

const { clusters, keptByObjects } = keptIn({ topology: django.topology, environments: [django.meshed] });

const atWaypoint = (all: readonly KubernetesObject[]) => one(all, 'AuthorizationPolicy', 'thumbnails-waypoint', 'web');
const atPods = (all: readonly KubernetesObject[]) => one(all, 'AuthorizationPolicy', 'thumbnails', 'web');
const pods = (all: readonly KubernetesObject[], key: string, from: string, to: string) => {
  const object = one(all, 'ConfigMap', 'waypoint', 'web');
  const data = object['data'] as Record<string, string>;
  const before = data[key] ?? '';
  expect(before).toContain(from);
  data[key] = before.replace(from, to);
};

describe('waypoints', () => {
  keptByObjects(mesh.meshLetsInWhatIsDeclared, {
    'a client that goes past it': [
      (all) => set(atPods(all), 'spec rules 0 from 0 source serviceAccounts', ['web/waypoint', 'web/web']),
      'web/web → web/thumbnails on 8000 is let in by the mesh, and not declared',
    ],
    'pods that do not let it in': [
      (all) => set(atPods(all), 'spec rules 0 from 0 source serviceAccounts', ['web/web']),
      'web/waypoint → web/thumbnails on 8000 is declared, and refused by the mesh',
    ],
    'a client that it does not let in': [
      (all) => set(atWaypoint(all), 'spec rules 0 from 0 source serviceAccounts', ['web/nobody']),
      'web/web → web/thumbnails on 80 is declared, and refused by the waypoint before web/thumbnails',
    ],
    'a port of the pods in the place of that of the Service': [
      (all) => set(atWaypoint(all), 'spec rules 0 to 0 operation ports', ['8000']),
      'on 8000 is let in by the waypoint before web/thumbnails, and not declared',
    ],
    'nobody who says whom it lets in': [
      without('AuthorizationPolicy', 'thumbnails-waypoint', 'web'),
      /a new account in jobs → web\/thumbnails on .+ is let in by the waypoint before web\/thumbnails/,
    ],
    'a Service that leads past it': [
      (all) => set(one(all, 'Service', 'thumbnails', 'web'), 'metadata labels istio.io/use-waypoint', undefined),
      'web/web → web/thumbnails on 8000 is declared to come by a waypoint, and no Service leads there by one',
    ],
  });
  keptByObjects(mesh.meshIsUnderstood, {
    'a policy about a whole waypoint': [
      (all) =>
        set(atWaypoint(all), 'spec targetRefs 0', {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: 'waypoint',
        }),
      'the target Gateway is not evaluated here',
    ],
  });
  keptByObjects(waypoints.waypointsAreThere, {
    none: [without('Gateway', 'waypoint', 'web'), 'has no waypoint web/waypoint'],
    'one that listens elsewhere': [
      setNamed('Gateway', 'waypoint', 'spec listeners 0 port', 15009, 'web'),
      'listens otherwise than a mesh asks',
    ],
    'one for pods': [
      (all) => set(one(all, 'Gateway', 'waypoint', 'web'), 'metadata labels istio.io/waypoint-for', 'all'),
      'is for more than Services',
    ],
    'one too many': [
      (all) => void set(one(all, 'Gateway', 'waypoint', 'web'), 'metadata namespace', 'jobs'),
      'stands before nothing',
    ],
  });
  keptByObjects(waypoints.servicesAreBehindTheirWaypoint, {
    'a Service past it': [
      (all) => set(one(all, 'Service', 'thumbnails', 'web'), 'metadata labels istio.io/use-waypoint', undefined),
      'past what does what connections say',
    ],
    'one that has no need of it': [
      (all) => set(one(all, 'Service', 'web', 'web'), 'metadata labels istio.io/use-waypoint', 'waypoint'),
      'is reached by waypoint',
    ],
  });
  keptByObjects(waypoints.onlyServicesAreBehindWaypoints, {
    'a whole namespace': [
      (all) => set(one(all, 'Namespace', 'web'), 'metadata labels istio.io/use-waypoint', 'waypoint'),
      'is sent through waypoint',
    ],
  });
  keptByObjects(requestsAreHandledAsDeclared, {
    'another time': [setNamed('VirtualService', 'thumbnails', 'spec http 0 timeout', '60s', 'web'), 'says {'],
    'one retry more': [setNamed('VirtualService', 'thumbnails', 'spec http 0 retries attempts', 3, 'web'), 'says {'],
    'nobody who says so': [without('VirtualService', 'thumbnails', 'web'), 'has no VirtualService web/thumbnails'],
    'copies that are asked for ever': [without('DestinationRule', 'thumbnails', 'web'), 'has no DestinationRule'],
    'all copies passed over': [
      setNamed(
        'DestinationRule',
        'thumbnails',
        'spec trafficPolicy portLevelSettings 0 outlierDetection maxEjectionPercent',
        100,
        'web',
      ),
      'says {',
    ],
    'something that no connection says': [
      (all) => set(one(all, 'VirtualService', 'thumbnails', 'web'), 'metadata name', 'web'),
      'says something that no connection does',
    ],
  });
  keptByObjects(waypointsStay, {
    'a single copy': [(all) => pods(all, 'horizontalPodAutoscaler', 'minReplicas: 2', 'minReplicas: 1'), 'has 1 to 4'],
    'all copies on one machine': [
      (all) => pods(all, 'deployment', 'topologySpreadConstraints', 'tolerations'),
      'may have all copies on one machine',
    ],
    'no word of its pods': [without('ConfigMap', 'waypoint', 'web'), 'says nothing of its pods'],
    'a budget that blocks nothing': [
      (all) => pods(all, 'podDisruptionBudget', 'maxUnavailable: 1', 'maxUnavailable: 4'),
      'lets more than one be evicted',
    ],
    'pods without a bound': [(all) => pods(all, 'deployment', 'resources:', 'resizePolicy:'), 'takes what it gets'],
    'pods that would be refused': [
      (all) => pods(all, 'deployment', 'RuntimeDefault', 'Unconfined'),
      'would be refused by Pod Security',
    ],
    'requests that are cut off': [
      (all) => pods(all, 'deployment', 'terminationGracePeriodSeconds: 70', 'terminationGracePeriodSeconds: 5'),
      'ends requests after 5 s',
    ],
  });
  keptByObjects(waypoints.waypointsNoteWhatFails, {
    'one that notes nothing': [without('Telemetry', 'waypoint', 'web'), 'nobody learns which requests failed'],
    'one that notes everything': [
      setNamed('Telemetry', 'waypoint', 'spec accessLogging 0 filter', undefined, 'web'),
      'nobody learns which requests failed',
    ],
  });
  keptByObjects(waypoints.waypointsAreWatched, {
    'one that nobody asks': [without('PodMonitor', 'waypoint'), 'is asked by nobody how it is'],
  });
  keptByObjects(needsComeFirst, {
    'a Service that leads there before it is ready': [
      (all) => set(one(all, 'Service', 'thumbnails', 'web'), 'metadata annotations argocd.argoproj.io/sync-wave', '1'),
      'needs Gateway web/waypoint, which comes no earlier',
    ],
    'a mesh without what makes it': [without('Application', 'gateway-api'), 'needs the add-on gateway-api'],
  });
  keptByObjects(quotasHoldWhatIsDeclared, {
    'a quota that knows nothing of it': [
      setNamed('ResourceQuota', 'web', 'spec hard pods', '20', 'web'),
      'allows 20 of pods',
    ],
  });

  test('are no longer as declared with any one rule removed, or let wider', () => {
    const [subject] = clusters;
    const trial = subject && mesh.trialOf(subject);
    if (subject === undefined || trial === undefined) throw new Error('it has a mesh');
    const own = subject.objects.filter(({ metadata }) => metadata.name.startsWith('thumbnails'));
    expect(meshMutations(own).length).toBeGreaterThan(15);
    expect(meshSurvivors(trial, subject.objects, inMesh(subject.resolved)).map(({ words }) => words)).toEqual([]);
  });
});
