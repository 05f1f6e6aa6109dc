import { formOf, type ComposeEnvironment, type Endpoint, type Job, type Resolved, type Client } from '../lib/model';
import type { Dependency } from './compose-file';

type Compose = Resolved<ComposeEnvironment>;
type Dependencies = Readonly<Record<string, Dependency>>;

/** What must be up or done before a client starts. */
export function dependenciesOf(client: Client, resolved: Compose): Dependencies {
  return {
    ...conditions(
      client.connects.flatMap(({ of }) => {
        if (of.kind === 'service') return [of.name];
        const form = formOf(of, resolved.environment);
        return form.kind === 'server' ? [form.program.name] : [];
      }),
      'service_healthy',
    ),
    ...conditions(
      client.connects.flatMap((endpoint) => preparationsOf(endpoint, client, resolved)),
      'service_completed_successfully',
    ),
  };
}

const conditions = (names: readonly string[], condition: Dependency['condition']): Dependencies =>
  Object.fromEntries(names.map((name) => [name, { condition }]));

/** What makes a backing service fit for use, as far as it runs whenever the client does. A job waits for no other one. */
function preparationsOf({ of }: Endpoint, client: Client, { jobs, environment }: Compose): string[] {
  if (of.kind === 'service') return [];
  const form = formOf(of, environment);
  const own = form.kind === 'server' ? form.preparations.map(({ name }) => name) : [];
  if (client.kind === 'job') return own;
  const profile = client.kind === 'service' ? client.profile : undefined;
  const before = jobs.filter(
    ({ job }) =>
      job.schedule === undefined &&
      job.connects.some((endpoint) => endpoint.of === of) &&
      of.kind === 'postgres' &&
      (profileOf(job) === undefined || profileOf(job) === profile),
  );
  return [...own, ...before.map(({ program }) => program.name)];
}

/** Group on demand that a job belongs to: that of the service whose migrations it runs. */
export const profileOf = ({ migrates }: Job): string | undefined => migrates?.profile;
