import { inClusterName, neighbourName, tenancyOf, type KubernetesEnvironment } from '../../model';

/** Who has a machine first where there is no room for all, from the last that goes. */
export const PRIORITIES = ['data', 'service', 'background'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Name of the class in the cluster, where applications and environments have theirs beside each other. */
export const priorityClass = (priority: Priority, environment: KubernetesEnvironment): string =>
  inClusterName(`${environment.application}-${priority}`, environment);

/** What a pod says of it; nothing where classes are others' to make. */
export const priorityOf = (priority: Priority, environment: KubernetesEnvironment): { priorityClassName?: string } =>
  tenancyOf(environment) === undefined ? { priorityClassName: priorityClass(priority, environment) } : {};

/** An environment beside another one gives way to it, whatever of it. */
export const priorityValue = (priority: Priority, environment: KubernetesEnvironment): number =>
  (PRIORITIES.length - PRIORITIES.indexOf(priority)) * (neighbourName(environment) === undefined ? 1000 : 100);
