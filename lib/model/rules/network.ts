import { isOwnArchive } from '../backing/archive';
import { ARCHIVE, archiveOf } from '../backing/choices';
import { alertPlaces } from '../environment';
import { formOf } from '../backing/form-of';
import { listed } from '../listed';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** Addresses of external services belong to one. */
export function* network({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    const { name: subject, network: addresses } = environment;
    const outside = [
      ...topology.backing.filter((b) => formOf(b, environment).kind === 'external').map((b) => b.name),
      ...(archiveOf(environment) === undefined || isOwnArchive(environment) ? [] : [ARCHIVE]),
      ...alertPlaces(environment).map(({ name }) => name),
    ];
    for (const name of Object.keys(addresses.external ?? {})) {
      if (outside.includes(name)) continue;
      const meant = nearest(name, outside);
      const advice = 'name an external backing service: a name that nobody has narrows nothing';
      const fix = meant === undefined ? advice : `did you mean ${meant}?`;
      yield {
        subject,
        field: `network.external.${name}`,
        given: name,
        allowed: listed(outside, 'none: nothing here is outside'),
        fix,
      };
    }
  }
}
