import type { KubernetesEnvironment } from '../environment';
import { hostsOf } from '../hosts';
import { nearest } from '../nearest';
import { own } from '../own';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { MAIN_HOST, routeField } from '../route';
import type { Service } from '../service';
import type { Definitions } from './rule';

/** An environment's hosts are different ones, and a route names only hosts that each environment with an edge has. */
export function* hosts({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    yield* ownProblems(environment);
    for (const service of topology.services) yield* unknownHosts(service, environment);
  }
}

function* ownProblems(environment: KubernetesEnvironment): Iterable<Problem> {
  const subject = environment.name;
  const { hosts: further = {} } = environment;
  if (Object.hasOwn(further, MAIN_HOST)) {
    const allowed = `a name other than ${MAIN_HOST}, which is what routes call "${environment.host}"`;
    const fix = 'rename it, or write it as host if it is the main one';
    yield { subject, field: `hosts.${MAIN_HOST}`, given: MAIN_HOST, allowed, fix };
  }
  for (const host of repeated([environment.host, ...Object.values(further)])) {
    yield { subject, field: 'hosts', given: host, allowed: 'each host once', fix: 'remove one of them' };
  }
}

function* unknownHosts({ name: subject, routes }: Service, environment: KubernetesEnvironment): Iterable<Problem> {
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
