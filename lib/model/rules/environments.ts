import { settingsOf } from '../backing/choices';
import { formOf } from '../backing/form-of';
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

/** A restored cluster stands beside the old one, and one restore is of one database. */
function* restoreProblems(environment: KubernetesEnvironment, { backing }: Topology): Iterable<Problem> {
  const { name: subject, database, databases } = environment;
  const own = backing.filter((b) => b.kind === 'postgres').filter((b) => formOf(b, environment).kind === 'operator');
  if (database?.restore !== undefined && own.length !== 1) {
    yield {
      subject,
      field: 'database.restore',
      given: own.map(({ name }) => name).join(', '),
      allowed: 'a topology with one PostgreSQL that the operator runs',
      fix: 'say it under databases, by the name of the database that it is about',
    };
  }
  for (const postgres of own) {
    const { restore, backups } = settingsOf(postgres, environment);
    if (restore === undefined) continue;
    const field = databases?.[postgres.name]?.restore === undefined ? 'database' : `databases.${postgres.name}`;
    if (backups === undefined) {
      const fix = 'say where the archive is, under backups';
      yield { subject, field: `${field}.restore`, given: restore.from, allowed: 'a database with backups', fix };
    }
    if (restore.cluster !== restore.from) continue;
    yield {
      subject,
      field: `${field}.restore.cluster`,
      given: restore.cluster,
      allowed: `a DNS-1123 label other than "${restore.from}"`,
      fix: 'the restored database stands beside the old one: give it a new name',
    };
  }
}

function* unknownServices(environment: Environment, topology: Topology): Iterable<Problem> {
  const subject = environment.name;
  const services = topology.services.map((s) => s.name);
  const hostPorts = environment.target === 'compose' ? (environment.hostPorts ?? {}) : {};
  for (const [field, record] of Object.entries({ services: environment.services ?? {}, hostPorts })) {
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
