import type { Job, KubernetesEnvironment } from '../../model';

/**
 * The ServiceAccount of a job. Migrations have that of their service, unless it is who they are to others: in a mesh they may
 * reach what the service may not.
 */
export const jobAccount = (job: Job, { mesh }: KubernetesEnvironment): string =>
  mesh === undefined ? (job.migrates ?? job).name : job.name;

/** The ServiceAccount of what readies a server for its clients: in a mesh it is somebody by itself. */
export const preparationAccount = (name: string, server: string, { mesh }: KubernetesEnvironment): string =>
  mesh === undefined ? server : name;
