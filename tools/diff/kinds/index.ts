import { groupOf, type KubernetesObject } from '../../../proof/objects';
import { WAYPOINT_CLASS } from '../../../proof/operator-pods';
import { coreKinds } from './core';
import { deliveryKinds } from './delivery';
import { edgeKinds } from './edge';
import { gatewayKinds } from './gateway';
import { meshKinds } from './mesh';
import { monitoringKinds } from './monitoring';
import { postgresKinds } from './postgres';
import type { KindRules, Kinds } from './rules';
import { secretKinds } from './secrets';
import { workloadKinds } from './workloads';

const kinds: Kinds = {
  ...coreKinds,
  ...workloadKinds,
  ...postgresKinds,
  ...monitoringKinds,
  ...edgeKinds,
  ...gatewayKinds,
  ...meshKinds,
  ...secretKinds,
  ...deliveryKinds,
};

/** The rules of an object's kind; undefined for one that nothing here knows. */
export function rulesOf(object: KubernetesObject): KindRules | undefined {
  const kind = `${groupOf(object)}/${object.kind}`;
  const { gatewayClassName } = (object.spec ?? {}) as { readonly gatewayClassName?: string };
  const of = object['immutable'] === true ? ' immutable' : gatewayClassName === WAYPOINT_CLASS ? ' waypoint' : '';
  return kinds[`${kind}${of}`] ?? kinds[kind];
}
