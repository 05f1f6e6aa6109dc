import type { Environment, KubernetesEnvironment } from '../environment';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import type { Topology } from '../topology';
import type { Definitions } from './rule';

/** An environment speaks only of what exists. */
export function* environments({ topology, environments: all }: Definitions): Iterable<Problem> {
  for (const environment of all) {
    yield* unknownServices(environment, topology);
    if (environment.target === 'kubernetes') yield* restoreProblems(environment, topology);
  }
}

/** A restored cluster stands beside the old one. */
function* restoreProblems(
  { name: subject, database: { restore } }: KubernetesEnvironment,
  { backing }: Topology,
): Iterable<Problem> {
  if (restore === undefined) return;
  const databases = backing.filter(({ kind }) => kind === 'postgres').map(({ name }) => name);
  if (databases.length !== 1) {
    yield {
      subject,
      field: 'database.restore',
      given: databases.join(', '),
      allowed: 'a topology with one PostgreSQL',
      fix: 'remove it: it does not say which database it is about',
    };
  }
  if (restore.cluster !== restore.from) return;
  yield {
    subject,
    field: 'database.restore.cluster',
    given: restore.cluster,
    allowed: `a DNS-1123 label other than "${restore.from}"`,
    fix: 'the restored database stands beside the old one: give it a new name',
  };
}

function* unknownServices(environment: Environment, topology: Topology): Iterable<Problem> {
  const subject = environment.name;
  const services = topology.services.map((s) => s.name);
  const hostPorts = environment.target === 'compose' ? (environment.hostPorts ?? {}) : {};
  for (const [field, record] of Object.entries({ scaling: environment.scaling ?? {}, hostPorts })) {
    for (const name of Object.keys(record)) {
      if (services.includes(name)) continue;
      const meant = nearest(name, services);
      const fix = meant === undefined ? 'name a service' : `did you mean ${meant}?`;
      yield { subject, field: `${field}.${name}`, given: name, allowed: services.join(', '), fix };
    }
  }
  for (const port of repeated(Object.values(hostPorts))) {
    const allowed = 'each port of this machine once';
    yield { subject, field: 'hostPorts', given: port, allowed, fix: 'choose another for one of them' };
  }
}
