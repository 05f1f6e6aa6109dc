import * as proxies from '../../../proof/invariants/gateway/proxies';
import * as traffic from '../../../proof/invariants/gateway/traffic';
import { addonsAreWatched } from '../../../proof/invariants/watched-addons';
import { addonsSayWhatTheyUse } from '../../../proof/invariants/gitops/addon-pods';
import type { KubernetesObject } from '../../../proof/objects';
import type { Promised } from '../../../proof/promise';
import type { KubernetesSubject } from '../../../proof/subject';
import { setNamed, without } from './break';
import { byGateway } from './by-gateway';
import { clustersOf, keptByObjects, type Breakages } from './kept';

const subjects = clustersOf(byGateway());
const kept = (promise: Promised<KubernetesSubject>, breakages: Breakages<KubernetesObject[]>): void =>
  keptByObjects(promise, breakages, subjects);

const VALUES = 'spec source helm valuesObject';
const ENVOY = `${VALUES} config envoyGateway envoyProxy`;
const say = (path: string, value: unknown) => setNamed('Application', 'envoy-gateway', `${ENVOY} ${path}`, value);
const KUBERNETES = 'provider kubernetes';

describe('proxies of a Gateway', () => {
  kept(proxies.proxiesLeaveInPeace, {
    'no pause': [say('shutdown healthCheckFailureDelay', '0s'), 'is taken for ready for 0 s after it was told to go'],
    'a pause that is not awaited': [say('shutdown minDrainDuration', '10s'), 'may go after 10 s, before the 20 s'],
    'requests that are cut': [
      say('shutdown drainTimeout', '90s'),
      'ends requests after 90 s where a route allows them 120',
    ],
  });

  kept(proxies.proxiesHaveCopies, {
    'one copy': [say(`${KUBERNETES} envoyHpa minReplicas`, 1), 'has 1 to 6 copies'],
    'copies on one machine': [
      say(`${KUBERNETES} envoyDeployment pod topologySpreadConstraints`, []),
      'does not spread over kubernetes.io/hostname',
    ],
    'no budget': [say(`${KUBERNETES} envoyPDB`, {}), 'has no budget of one at a time'],
    'a pod that goes first': [
      say(`${KUBERNETES} envoyDeployment strategy rollingUpdate maxUnavailable`, 1),
      'takes a pod away before another one is there',
    ],
    'a pod that is there at once': [
      say(`${KUBERNETES} envoyDeployment patch value spec minReadySeconds`, 0),
      'counts a pod as there before a load balancer knows of it',
    ],
  });

  kept(proxies.proxiesHaveTheirMemory, {
    'a worker a CPU': [say('concurrency', undefined), 'has Infinity workers in 512 MiB'],
  });

  kept(proxies.proxiesAreBesideTheGateway, {
    'proxies in the namespace of the controller': [
      setNamed(
        'Application',
        'envoy-gateway',
        `${VALUES} config envoyGateway provider kubernetes deploy type`,
        'ControllerNamespace',
      ),
      'has proxies elsewhere than their Gateway',
    ],
    'a Service that hides who connects': [
      say(`${KUBERNETES} envoyService externalTrafficPolicy`, 'Cluster'),
      'has a Service that is not as declared',
    ],
  });

  kept(addonsSayWhatTheyUse, {
    'a drainer that asks for nothing': [
      say(`${KUBERNETES} envoyDeployment patch value spec template spec containers 0 resources`, {}),
      'gives the drainer of a proxy of envoy-gateway no',
    ],
  });

  kept(addonsAreWatched, {
    'nobody who asks': [without('PodMonitor', 'envoy'), 'brings envoy, which nothing scrapes'],
  });
});

describe('what a Gateway of ours is told', () => {
  kept(traffic.proxiesAskPodsWell, {
    'no PROXY protocol': [without('ClientTrafficPolicy', 'app'), 'does not ask for the PROXY protocol'],
    'whoever tells no address': [
      setNamed('ClientTrafficPolicy', 'app', 'spec proxyProtocol optional', true),
      'does not ask for the PROXY protocol',
    ],
    'a long wait for a pod': [
      setNamed('BackendTrafficPolicy', 'app', 'spec timeout tcp', undefined),
      'waits 10s for a pod that is gone',
    ],
    'connections for an hour': [
      setNamed('BackendTrafficPolicy', 'app', 'spec timeout http', undefined),
      'uses connections that services have closed',
    ],
    'an order that is given twice': [
      setNamed('BackendTrafficPolicy', 'app', 'spec retry retryOn triggers', ['connect-failure', '5xx']),
      'asks another pod after connect-failure, 5xx',
    ],
    'a policy for another Gateway': [
      setNamed('BackendTrafficPolicy', 'app', 'spec targetRefs 0 name', 'other'),
      'asks another pod after nothing',
    ],
  });

  kept(traffic.certificatesAreAnsweredByGateways, {
    'a cert-manager that knows of none': [
      setNamed('Application', 'cert-manager', `${VALUES} config`, undefined),
      'waits for a cert-manager that knows of no Gateway',
    ],
    'one that starts first': [
      setNamed('Application', 'cert-manager', 'metadata annotations argocd.argoproj.io/sync-wave', '0'),
      'waits for a cert-manager that starts before Gateways are defined',
    ],
  });
});
