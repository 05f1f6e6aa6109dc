import { k8s } from '../k8s';
import { memoryLimit, type Resources } from '../../model';
import { mebibytes, millis } from '../quantity';

/**
 * Mebibytes of a machine's disk: the log of a container, of which a machine keeps five files of up to 50, and what the
 * runtime writes beside it.
 */
const DISK = { requestMiB: 64, limitMiB: 512 };

/**
 * Requests, and a limit for memory; one for CPU, which only slows down, where it is wanted. Of the machine's disk a container
 * may fill what its scratch volumes hold, and its log: a pod that goes beyond is evicted alone, in place of whoever else is
 * on a machine whose disk is full.
 *
 * @param scratchMiB what its scratch volumes hold
 */
export function containerResources(resources: Resources, scratchMiB = 0): k8s.ResourceRequirements {
  return resourceList(resources, (text) => k8s.Quantity.fromString(text), DISK.limitMiB + scratchMiB);
}

/** The same for a custom resource, whose generated type has a quantity of its own. */
export function resourceList<Quantity>(
  resources: Resources,
  quantity: (text: string) => Quantity,
  diskLimitMiB = DISK.limitMiB,
) {
  const { cpuMillis, cpuLimitMillis, memoryMiB } = resources;
  return {
    requests: {
      cpu: quantity(millis(cpuMillis)),
      memory: quantity(mebibytes(memoryMiB)),
      'ephemeral-storage': quantity(mebibytes(DISK.requestMiB)),
    },
    limits: {
      ...(cpuLimitMillis === undefined ? {} : { cpu: quantity(millis(cpuLimitMillis)) }),
      memory: quantity(mebibytes(memoryLimit(resources))),
      'ephemeral-storage': quantity(mebibytes(diskLimitMiB)),
    },
  };
}
