import { each } from '../promise';
import { at, unless } from '../violation';
import { kinds, specOf } from './workload';

const TRANSFER = 'scaledobject.keda.sh/transfer-hpa-ownership';

interface ScaledObjectSpec {
  readonly scaleTargetRef?: { readonly name?: string };
  readonly advanced?: { readonly horizontalPodAutoscalerConfig?: { readonly name?: string } };
}

/** KEDA refuses a ScaledObject beside an autoscaler that it may not take over, and makes a second one of another name. */
export const autoscalersAreTakenOver = each(
  'What scales by a queue takes over the autoscaler that its Deployment had before.',
  kinds('ScaledObjects', 'ScaledObject'),
  (object) => {
    const { scaleTargetRef, advanced } = specOf<ScaledObjectSpec>(object);
    const name = advanced?.horizontalPodAutoscalerConfig?.name;
    return [
      ...unless(
        object.metadata.annotations?.[TRANSFER] === 'true',
        at(object, 'metadata.annotations'),
        'is refused where the Deployment has an autoscaler already',
      ),
      ...unless(
        name !== undefined && name === scaleTargetRef?.name,
        at(object, 'spec.advanced.horizontalPodAutoscalerConfig.name'),
        `makes the autoscaler ${name ?? 'that KEDA names'} beside ${scaleTargetRef?.name}`,
      ),
    ];
  },
);
