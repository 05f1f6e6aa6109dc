import type { Resolved, ResolvedService } from '../../lib/model';
import { namespaceOf, where, type KubernetesObject } from '../objects';
import { ProblemsError } from '../problems';
import { each } from '../promise';
import { kubernetesExpressions } from '../promql/expressions';
import type { KubernetesSubject } from '../subject';
import { at, inFile, unless } from '../violation';
import { proofOf } from './isolation';
import { Reader } from './values';
import { autoscalersOf, kinds, ofKind, specOf, targetOf } from './workload';

/** What decides about copies, in the words of either kind. */
interface AutoscalerSpec {
  readonly minReplicas?: number;
  readonly maxReplicas?: number;
  readonly minReplicaCount?: number;
  readonly maxReplicaCount?: number;
}

/** Who keeps how many copies: `Deployment 1 Recreate`, `ScaledObject 2 to 8 RollingUpdate`. */
function written(deployment: KubernetesObject, objects: readonly KubernetesObject[]): string {
  const { replicas, strategy } = specOf<{ replicas?: number; strategy?: { type?: string } }>(deployment);
  const scalers = autoscalersOf(objects).filter((one) => targetOf(one) === where(deployment));
  const keepers = scalers.map((scaler) => {
    const {
      minReplicas,
      maxReplicas,
      minReplicaCount = minReplicas,
      maxReplicaCount = maxReplicas,
    } = specOf<AutoscalerSpec>(scaler);
    return `${scaler.kind} ${minReplicaCount} to ${maxReplicaCount}`;
  });
  const own = replicas === undefined ? 'nobody' : `Deployment ${replicas}`;
  return `${keepers.join(', ') || own} ${strategy?.type ?? 'by default'}`;
}

/** The same, as it is defined. */
function defined(
  { service, scaling: { min, max, queue } }: ResolvedService,
  { environment }: KubernetesResolved,
): string {
  if (service.singleton) return 'Deployment 1 Recreate';
  if (min === max) return `Deployment ${min} RollingUpdate`;
  const byQueue = queue !== undefined && environment.queueScaling === 'keda';
  return `${byQueue ? 'ScaledObject' : 'HorizontalPodAutoscaler'} ${min} to ${max} RollingUpdate`;
}

type KubernetesResolved = Pick<KubernetesSubject['resolved'], 'environment'>;

export const copiesAreThoseDefined = each(
  'A service has the copies that are defined, kept by one: of a singleton one that is gone before the next one comes.',
  { name: 'services', of: ({ resolved }: KubernetesSubject): Resolved['services'] => resolved.services },
  (one, { objects, resolved }) => {
    const { name, namespace } = one.service;
    const deployment = ofKind(objects, 'Deployment').find((o) => where(o) === `Deployment ${namespace.name}/${name}`);
    if (deployment === undefined) return unless(false, inFile(''), `${name} has no Deployment`);
    const [found, due] = [written(deployment, objects), defined(one, resolved)];
    return unless(found === due, at(deployment, 'spec'), `is kept by ${found}, not by ${due}`);
  },
);

interface ScaledObjectSpec {
  readonly minReplicaCount?: number;
  readonly fallback?: { readonly replicas: number; readonly behavior?: string };
  readonly advanced?: {
    readonly horizontalPodAutoscalerConfig?: {
      readonly name?: string;
      readonly behavior?: { readonly scaleDown?: { readonly stabilizationWindowSeconds?: number } };
    };
  };
  readonly triggers?: readonly { readonly type: string; readonly metadata: Readonly<Record<string, string>> }[];
}

export const queuesCanBeCounted = each(
  'What scales by a queue is let in to count it, takes nothing away while it can not, and comes down slowly.',
  kinds('ScaledObjects', 'ScaledObject'),
  (object, subject) => {
    const { minReplicaCount = 0, fallback, advanced, triggers = [] } = specOf<ScaledObjectSpec>(object);
    const down = advanced?.horizontalPodAutoscalerConfig?.behavior?.scaleDown;
    return [
      ...triggers.flatMap(({ type, metadata }, i) => {
        if (type !== 'redis') return [];
        const why = unreachable(metadata['address'] ?? '', subject);
        return unless(why === undefined, at(object, `spec.triggers[${i}].metadata.address`), `counts nothing: ${why}`);
      }),
      ...unless(
        (fallback?.replicas ?? 0) >= minReplicaCount && fallback?.behavior === 'currentReplicasIfHigher',
        at(object, 'spec.fallback'),
        'takes copies away while its queue can not be counted',
      ),
      ...unless(
        (down?.stabilizationWindowSeconds ?? 0) > 0,
        at(object, 'spec.advanced.horizontalPodAutoscalerConfig.behavior.scaleDown'),
        'comes down at once',
      ),
    ];
  },
);

/** Why KEDA does not get to an address; undefined if it does, and where policies can't be evaluated. */
function unreachable(address: string, subject: KubernetesSubject): string | undefined {
  const proof = proofOf(subject);
  if (proof instanceof ProblemsError) return undefined;
  const [host = '', port = ''] = address.split(':');
  const counters = proof.reachability.world.endpoints.filter(({ name }) => name === 'keda-operator');
  return new Reader(proof.reachability, subject).problemFrom(counters, 'keda', { host, port: Number(port) });
}

/** The names of the autoscalers that are there, those that KEDA makes included. */
const autoscalerNames = (objects: readonly KubernetesObject[]): string[] =>
  autoscalersOf(objects).map((object) => {
    const { name } = object.metadata;
    const ofKeda = specOf<ScaledObjectSpec>(object).advanced?.horizontalPodAutoscalerConfig?.name ?? `keda-hpa-${name}`;
    return `${namespaceOf(object)}/${object.kind === 'ScaledObject' ? ofKeda : name}`;
  });

const ASKED = /\{[^}]*namespace="([^"]+)"[^}]*horizontalpodautoscaler="([^"]+)"[^}]*\}/g;

export const rulesNameAutoscalersThatAreThere = each(
  'Every rule about an autoscaler is about one that is there.',
  {
    name: 'rules about autoscalers',
    of: (subject: KubernetesSubject) =>
      kubernetesExpressions(subject).flatMap(({ expr, place }) =>
        [...expr.matchAll(ASKED)].map(([, namespace = '', name = '']) => ({ asked: `${namespace}/${name}`, place })),
      ),
  },
  ({ asked, place }, { objects }) =>
    unless(autoscalerNames(objects).includes(asked), place, `asks about the autoscaler ${asked}, which is not there`),
);
