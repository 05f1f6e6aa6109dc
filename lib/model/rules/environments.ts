import type { Environment, KubernetesEnvironment } from '../environment';
import type { Problem } from '../problem';
import type { Topology } from '../topology';
import { repeated } from '../repeated';
import { isWhole, type Definitions } from './rule';

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** An environment speaks only of what exists. */
export function* environments({ topology, environments: all }: Definitions): Iterable<Problem> {
  for (const name of repeated(all.map((e) => e.name))) {
    yield { subject: name, field: 'name', given: name, allowed: 'each environment once', fix: 'rename one of them' };
  }
  for (const environment of all) {
    yield* unknownServices(environment, topology);
    if (environment.target === 'kubernetes') yield* restoreProblems(environment);
    if (environment.target === 'kubernetes' && !HOST.test(environment.host)) {
      yield {
        subject: environment.name,
        field: 'host',
        given: environment.host,
        allowed: 'a lower-case host name with a dot, without scheme or port',
        fix: 'e.g. "app.example.org"',
      };
    }
  }
}

const LABEL = /^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$/;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

/** A restored cluster has a name of its own, and a moment that is one. */
function* restoreProblems({ name: subject, database: { restore } }: KubernetesEnvironment): Iterable<Problem> {
  if (restore === undefined) return;
  const { cluster, from, at } = restore;
  if (!LABEL.test(cluster) || cluster === from) {
    yield {
      subject,
      field: 'database.restore.cluster',
      given: cluster,
      allowed: `a DNS-1123 label other than "${from}"`,
      fix: 'the restored database stands beside the old one: give it a new name',
    };
  }
  if (at !== undefined && !(MOMENT.test(at) && !Number.isNaN(Date.parse(at)))) {
    yield {
      subject,
      field: 'database.restore.at',
      given: at,
      allowed: 'an ISO 8601 moment with a time zone',
      fix: 'e.g. "2026-11-22T10:30:00Z", or leave it out for the end of the archive',
    };
  }
}

function* unknownServices(environment: Environment, topology: Topology): Iterable<Problem> {
  const services = topology.services.map((s) => s.name);
  const hostPorts = environment.target === 'compose' ? (environment.hostPorts ?? {}) : {};
  for (const [field, record] of Object.entries({ scaling: environment.scaling ?? {}, hostPorts })) {
    for (const name of Object.keys(record)) {
      if (services.includes(name)) continue;
      const allowed = services.join(', ');
      yield { subject: environment.name, field: `${field}.${name}`, given: name, allowed, fix: 'name a service' };
    }
  }
  for (const [name, port] of Object.entries(hostPorts)) {
    if (isWhole(port) && port <= 65535) continue;
    const allowed = 'a whole number from 1 to 65535';
    yield { subject: environment.name, field: `hostPorts.${name}`, given: port, allowed, fix: 'choose a free port' };
  }
  for (const port of repeated(Object.values(hostPorts))) {
    const allowed = 'each port of this machine once';
    yield {
      subject: environment.name,
      field: 'hostPorts',
      given: port,
      allowed,
      fix: 'choose another for one of them',
    };
  }
}
