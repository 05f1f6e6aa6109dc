import type { PublicHost } from '../environment';
import { hostsOf, publicHostOf } from '../hosts';
import { nearest } from '../nearest';
import { own } from '../own';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { MAIN_HOST, routeField } from '../route';
import type { Service } from '../service';
import type { Definitions } from './rule';

/** An environment's hosts are different ones, and a route names only hosts that each environment with an edge has. */
export function* hosts({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    const open = publicHostOf(environment);
    if (open === undefined) continue;
    const said: Said = { ...open, name: environment.name, field: environment.target === 'compose' ? 'public.' : '' };
    yield* ownProblems(said);
    for (const service of topology.services) yield* unknownHosts(service, said);
  }
}

/** The hosts of an environment, and where it says them. */
interface Said extends Pick<PublicHost, 'host' | 'hosts'> {
  /** Of the environment. */
  readonly name: string;
  /** What stands before the names of fields. */
  readonly field: string;
}

function* ownProblems(environment: Said): Iterable<Problem> {
  const subject = environment.name;
  const { hosts: further = {} } = environment;
  if (Object.hasOwn(further, MAIN_HOST)) {
    const allowed = `a name other than ${MAIN_HOST}, which is what routes call "${environment.host}"`;
    const fix = 'rename it, or write it as host if it is the main one';
    yield { subject, field: `${environment.field}hosts.${MAIN_HOST}`, given: MAIN_HOST, allowed, fix };
  }
  for (const host of repeated([environment.host, ...Object.values(further)])) {
    yield {
      subject,
      field: `${environment.field}hosts`,
      given: host,
      allowed: 'each host once',
      fix: 'remove one of them',
    };
  }
}

function* unknownHosts({ name: subject, routes }: Service, environment: Said): Iterable<Problem> {
  const known = hostsOf(environment);
  const names = Object.keys(known);
  for (const route of routes) {
    for (const [i, given] of route.hosts.entries()) {
      if (own(known, given) !== undefined) continue;
      const meant = nearest(given, names);
      const advice = `add ${given} to the hosts of ${environment.name}`;
      yield {
        subject,
        field: `${routeField(routes, route)}.hosts[${i}]`,
        given,
        allowed: `${names.join(', ')}: the hosts of ${environment.name}`,
        fix: meant === undefined ? advice : `did you mean ${meant}?`,
      };
    }
  }
}
