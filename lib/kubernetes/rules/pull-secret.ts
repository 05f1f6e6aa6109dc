import type { Definitions, Problem } from '../../model';

/** What images are pulled with must be there, and no developer's machine needs it. */
export function* pullSecrets({ environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'kubernetes' || environment.pullSecret === undefined) continue;
    for (const option of ['optional', 'local'] as const) {
      if (environment.pullSecret[option] === undefined) continue;
      yield {
        subject: environment.name,
        field: `pullSecret.${option}`,
        given: option === 'local' ? 'a local value (not shown)' : environment.pullSecret[option],
        allowed: 'a secret by name, key and purpose alone',
        fix: `leave out ${option}: without it no pod would start`,
      };
    }
  }
}
