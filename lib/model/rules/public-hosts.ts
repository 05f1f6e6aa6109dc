import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** Where people elsewhere come in, nothing is known to everybody. */
export function* publicHosts({ environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'compose' || environment.public === undefined) continue;
    if (environment.credentials === 'required') continue;
    yield {
      subject: environment.name,
      field: 'credentials',
      given: environment.credentials,
      allowed: "'required', for it is public",
      fix: "say credentials: 'required', or leave public out",
    };
  }
}
