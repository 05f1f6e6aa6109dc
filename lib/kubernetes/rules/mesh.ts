import { tenancyOf, type Definitions, type Problem } from '../../model';

/** Pods come into a mesh by what stands on their namespace, which is not for a tenant to write. */
export function* mesh({ environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((one) => one.target === 'kubernetes')) {
    if (environment.mesh === undefined || tenancyOf(environment) === undefined) continue;
    yield {
      subject: environment.name,
      field: 'mesh',
      given: environment.mesh.kind,
      allowed: 'nothing: a tenant labels no namespace, and installs nothing on nodes',
      fix: 'leave it out, or ask whoever runs the cluster for a cluster of your own',
    };
  }
}
