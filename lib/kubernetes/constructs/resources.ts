import { k8s } from '../k8s';
import { memoryLimit, type Resources } from '../../model';

/** Requests for both, and a limit for memory; one for CPU, which only slows down, where it is wanted. */
export function containerResources(resources: Resources): k8s.ResourceRequirements {
  return resourceList(resources, (text) => k8s.Quantity.fromString(text));
}

/** The same for a custom resource, whose generated type has a quantity of its own. */
export function resourceList<Quantity>(resources: Resources, quantity: (text: string) => Quantity) {
  const { cpuMillis, cpuLimitMillis, memoryMiB } = resources;
  return {
    requests: { cpu: quantity(`${cpuMillis}m`), memory: quantity(`${memoryMiB}Mi`) },
    limits: {
      ...(cpuLimitMillis === undefined ? {} : { cpu: quantity(`${cpuLimitMillis}m`) }),
      memory: quantity(`${memoryLimit(resources)}Mi`),
    },
  };
}
