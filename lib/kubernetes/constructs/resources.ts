import { k8s } from '../k8s';
import type { Resources } from '../../model';

/** Requests for both, a limit for memory alone and equal to its request: eviction is predictable, nothing throttles. */
export function containerResources(resources: Resources): k8s.ResourceRequirements {
  return resourceList(resources, (text) => k8s.Quantity.fromString(text));
}

/** The same for a custom resource, whose generated type has a quantity of its own. */
export function resourceList<Quantity>({ cpuMillis, memoryMiB }: Resources, quantity: (text: string) => Quantity) {
  const memory = quantity(`${memoryMiB}Mi`);
  return { requests: { cpu: quantity(`${cpuMillis}m`), memory }, limits: { memory } };
}
