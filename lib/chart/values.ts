import type { KubernetesEnvironment, Resolved } from '../model';
import { Marks, type ChartValue } from './chart-value';
import { clientValues } from './client-values';
import { imageValues } from './image-values';
import { placeValues } from './place-values';
import { secretValues } from './store-keys';
import { volumeValues } from './volume-values';

/** Values of the chart, and the fields of an environment in which their marks stand. */
export interface Marked {
  readonly values: readonly ChartValue[];
  readonly said: Partial<KubernetesEnvironment>;
}

/** Whether there is a value at a path of values.yaml. */
export type Offered = (path: readonly string[]) => boolean;

export interface MarkedProps {
  readonly resolved: Resolved<KubernetesEnvironment>;
  readonly marks: Marks;
  readonly offered: Offered;
}

/**
 * What may be said otherwise of an environment when its chart is installed: what an environment itself may say otherwise of
 * a definition, and moves nothing but numbers and texts. Each has its mark where it would be said.
 *
 * @param offered what is no value has no mark
 */
export function markedValues(resolved: Resolved<KubernetesEnvironment>, offered: Offered = () => true): Marked {
  const props: MarkedProps = { resolved, marks: new Marks(), offered };
  const groups = [
    imageValues(props),
    placeValues(props),
    clientValues(props),
    volumeValues(props),
    secretValues(props),
  ];
  return {
    values: groups.flatMap(({ values }) => values),
    said: Object.assign({}, ...groups.map(({ said }) => said)) as Partial<KubernetesEnvironment>,
  };
}
