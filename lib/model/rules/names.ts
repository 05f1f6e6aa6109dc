import { monitoringNamespaces } from '../environment';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { namespacesOf } from '../topology';
import type { Definitions } from './rule';

/** What is referred to by its name stands once. */
export function* names({ topology, environments }: Definitions): Iterable<Problem> {
  const monitoring = environments.flatMap((e) => (e.target === 'kubernetes' ? monitoringNamespaces(e) : []));
  yield* twice(
    [...topology.services, ...topology.jobs, ...topology.backing],
    'a name that no other service, job or backing service has',
    'rename one of them',
  );
  yield* twice(
    new Set([...namespacesOf(topology), ...monitoring]),
    'a name that no other namespace has',
    'define the namespace once, and refer to it wherever it is meant',
  );
  yield* twice(environments, 'each environment once', 'rename one of them');
}

function* twice(all: Iterable<{ readonly name: string }>, allowed: string, fix: string): Iterable<Problem> {
  for (const name of repeated([...all].map((one) => one.name))) {
    yield { subject: name, field: 'name', given: name, allowed, fix };
  }
}
