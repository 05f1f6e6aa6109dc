import * as controller from '../../../proof/invariants/ingress-controller';
import type { KubernetesObject } from '../../../proof/objects';
import type { Promised } from '../../../proof/promise';
import type { KubernetesSubject } from '../../../proof/subject';
import * as seed from '../../apps/seed';
import { clusterOf } from '../../capabilities/broken-promises';
import { setNamed } from './break';
import { publicEverywhere } from './hostile';
import { clustersOf, keptByObjects, keptIn, type Breakages } from './kept';

// Its routes ask for Policies, and one gives a service 120 s; another one 300 s of silence in a stream.
const subjects = clustersOf(publicEverywhere());
const kept = (promise: Promised<KubernetesSubject>, breakages: Breakages<KubernetesObject[]>): void =>
  keptByObjects(promise, breakages, subjects);

const HELM = 'spec source helm';
const say = (path: string, value: unknown) =>
  setNamed('Application', 'ingress-controller', `${HELM} valuesObject controller ${path}`, value);

describe('the ingress controller', () => {
  kept(controller.controllerLeavesInPeace, {
    'no pause': [say('lifecycle', undefined), 'pauses for 0 s before it stops'],
    'a pause that load balancers do not notice': [say('lifecycle preStop sleep seconds', 5), 'pauses for 5 s'],
    'a slow route that is cut short': [
      say('config entries worker-shutdown-timeout', '60s'),
      'ends requests after 60 s where a route allows them 120',
    ],
    'a kill before the requests ended': [
      say('terminationGracePeriodSeconds', undefined),
      'has 30 s of grace for 20 s of pause and 120 s of requests in flight',
    ],
  });

  kept(controller.controllerHasCopies, {
    'copies that nobody scales': [say('autoscaling enabled', false), 'has no more copies, however much is asked'],
    'one copy in quiet times': [say('autoscaling minReplicas', 1), 'has 1 to 6 copies'],
    'an autoscaler that nothing was requested of': [say('resources requests cpu', undefined), 'has 2 to 6 copies'],
    'copies that stand on one host': [
      say('topologySpreadConstraints', undefined),
      'does not spread over kubernetes.io',
    ],
    'no budget': [say('podDisruptionBudget', undefined), 'has no budget of one at a time'],
    'one away first': [say('strategy', undefined), 'takes a pod away before another one is there'],
  });

  kept(controller.controllerLeavesPodsToReadiness, {
    'a minute for a pod that is gone': [say('config entries proxy-connect-timeout', undefined), 'waits 60s for a pod'],
    'a slow answer that takes a pod away': [
      say('config entries max-fails', undefined),
      'leaves a pod out after 1 slow',
    ],
  });

  kept(controller.controllerHasItsMemory, {
    'a worker a CPU': [say('config entries worker-processes', 'auto'), 'has auto workers in 384 MiB'],
    'more workers than the memory is for': [say('config entries worker-processes', '8'), 'has 8 workers in 384 MiB'],
    'an init container that asks for nothing': [say('initContainerResources', undefined), 'that asks for nothing'],
  });

  kept(controller.controllerIsRenderedFromItsChart, {
    'values that the internet is asked about': [
      setNamed('Application', 'ingress-controller', `${HELM} skipSchemaValidation`, undefined),
      'has values that a schema on the internet is asked about at each render',
    ],
    'no definitions of what it reads': [
      setNamed('Application', 'ingress-controller', `${HELM} skipCrds`, true),
      'lacks the definitions of what it reads',
    ],
    'definitions of what nobody reads': [
      say('enableCustomResources', false),
      'brings definitions of what nobody reads',
    ],
  });

  kept(controller.controllerTellsWhereWatched, {
    'no metrics': [
      setNamed('Application', 'ingress-controller', `${HELM} valuesObject prometheus create`, false),
      'has no metrics',
    ],
  });
});

describe('the ingress controller by kubectl', () => {
  const { keptByFiles } = keptIn({
    topology: seed.topology,
    environments: [{ ...clusterOf(seed), delivery: { by: 'kubectl' } }],
  });
  const script = (from: string) => (files: { readonly path: string; readonly text: string }[]) =>
    files.map((file) => (file.path.endsWith('apply.sh') ? { ...file, text: file.text.replace(from, '') } : file));
  keptByFiles(controller.controllerIsRenderedFromItsChart, 'kubernetes', {
    'values that the internet is asked about': [
      script(' --skip-schema-validation'),
      'a schema on the internet is asked',
    ],
    'definitions of what nobody reads': [script(' --skip-crds'), 'brings definitions of what nobody reads'],
  });
});
