import { parse } from 'yaml';
import { ofKind, specOf, type PodSpec } from '../invariants/workload';
import { namespaceOf, type KubernetesObject } from '../objects';

/** What a Gateway of a waypoint says of the pods that istiod makes of it, laid over what it makes by itself. */
export interface WaypointPods {
  /** The ConfigMap that says so. */
  readonly object: KubernetesObject;
  readonly deployment: { readonly strategy?: object; readonly template?: { readonly spec?: PodSpec } };
  readonly autoscaler: { readonly minReplicas?: number; readonly maxReplicas?: number };
  readonly budget: { readonly maxUnavailable?: number; readonly minAvailable?: number };
}

interface GatewaySpec {
  readonly infrastructure?: { readonly parametersRef?: { readonly kind: string; readonly name: string } };
}

/**
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment
 * @returns undefined where it says nothing
 */
export function waypointPodsOf(
  gateway: KubernetesObject,
  objects: readonly KubernetesObject[],
): WaypointPods | undefined {
  const ref = specOf<GatewaySpec>(gateway).infrastructure?.parametersRef;
  const object = ofKind(objects, 'ConfigMap').find(
    (one) => ref?.kind === 'ConfigMap' && one.metadata.name === ref.name && namespaceOf(one) === namespaceOf(gateway),
  );
  if (object === undefined) return undefined;
  const data = object['data'] as Readonly<Record<string, string>>;
  const specIn = <Spec>(key: string): Spec => ((parse(data[key] ?? '') as { spec?: Spec } | null)?.spec ?? {}) as Spec;
  return {
    object,
    deployment: specIn('deployment'),
    autoscaler: specIn('horizontalPodAutoscaler'),
    budget: specIn('podDisruptionBudget'),
  };
}
