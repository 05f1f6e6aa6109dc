import type { Client } from './client';
import type { Environment } from './environment';
import type { Job } from './job';

/**
 * The jobs that have run to their ends before a client starts: on Kubernetes all those of a release in the namespace of a
 * service, in Compose those that are there whenever the client is, and connect to a database of its. A job waits for
 * migrations alone, and a server for none: it is there for jobs, too.
 */
export function jobsBefore(client: Client, jobs: readonly Job[], environment: Environment): Job[] {
  const ofReleases = jobs.filter((job) => job !== client && job.schedule === undefined);
  switch (environment.target) {
    case 'kubernetes':
      return client.kind === 'service' ? ofReleases.filter(({ namespace }) => namespace === client.namespace) : [];
    case 'compose':
      if (client.kind === 'server' || (client.kind === 'job' && client.migrates !== undefined)) return [];
      return ofReleases.filter(
        (job) =>
          (client.kind !== 'job' || job.migrates !== undefined) &&
          isThereWith(client, job, environment.public !== undefined) &&
          job.connects.some(({ of }) => of.kind === 'postgres' && client.connects.some((one) => one.of === of)),
      );
  }
}

/** Whether a job runs whenever a client does: in no profile, in that of the client, or where all profiles run. */
function isThereWith(client: Client, job: Job, all: boolean): boolean {
  const own = profileOf(job);
  return all || own === undefined || (client.kind === 'service' && own === client.profile);
}

/** Group on demand that a job belongs to: that of the service whose migrations it runs. */
export const profileOf = ({ migrates }: Job): string | undefined => migrates?.profile;
