import { k8s } from 'cdk8s-plus-28';
import type { Resources } from '../model';

/** Requests for both, a limit for memory alone and equal to its request: eviction is predictable, nothing throttles. */
export function containerResources({ cpuMillis, memoryMiB }: Resources): k8s.ResourceRequirements {
  const memory = k8s.Quantity.fromString(`${memoryMiB}Mi`);
  return { requests: { cpu: k8s.Quantity.fromString(`${cpuMillis}m`), memory }, limits: { memory } };
}
