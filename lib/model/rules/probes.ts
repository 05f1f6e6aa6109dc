import type { Server } from '../backing/server';
import { clientsOf } from '../client';
import { onPort, type Probe } from '../probe';
import type { Problem } from '../problem';
import type { Service } from '../service';
import type { Topology } from '../topology';
import { unknownPort } from './ports';
import type { Definitions } from './rule';

/** Headers that hold credentials. */
const CREDENTIAL = /^(authorization|proxy-authorization|cookie)$/i;

/** A probe asks a port that is there and says no secret, what others wait for says when it is ready, and liveness stays inside. */
export function* probes({ topology }: Definitions): Iterable<Problem> {
  const asked: Asked[] = [...topology.services, ...topology.backing.filter((one) => one.kind === 'server')];
  for (const one of asked) {
    yield* readinessProblems(one, topology);
    yield* probeProblems(one);
    yield* livenessProblems(one);
  }
}

/** What has probes of its author's. */
type Asked = Service | Server;
type Probed = Pick<Service, 'name' | 'ports' | 'probes'>;

function* readinessProblems(one: Asked, topology: Topology): Iterable<Problem> {
  const { name: subject, probes: own } = one;
  const [route] = one.kind === 'service' ? one.routes : [];
  if (own?.readiness !== undefined) return;
  const client = clientsOf(topology).find(({ connects }) => connects.some(({ of }) => of === one));
  const reason = route === undefined ? client && `${client.name} connects to it` : `${route.prefix} is routed to it`;
  if (reason === undefined) return;
  yield {
    subject,
    field: own === undefined ? 'probes' : 'probes.readiness',
    given: undefined,
    allowed: `a readiness probe: ${reason}`,
    fix: "say when it can serve, e.g. probes: { readiness: http('/ready') }",
  };
}

/** What needs a database or a broker may be asked for it by readiness: whoever asks the same of liveness restarts with that. */
function* livenessProblems({
  name: subject,
  probes: { liveness, readiness } = {},
  connects,
}: Asked): Iterable<Problem> {
  if (liveness?.kind !== 'http' || readiness?.kind !== 'http' || liveness.path !== readiness.path) return;
  const needed = connects.find(({ of }) => of.kind === 'postgres' || of.kind === 'redis')?.of;
  if (needed === undefined) return;
  yield {
    subject,
    field: 'probes.liveness.path',
    given: liveness.path,
    allowed: `a path other than that of readiness, which may ask ${needed.name}: its restart would restart ${subject} too`,
    fix: "ask for what the program answers by itself, e.g. liveness: http('/healthz'), or leave it out",
  };
}

/** What is wrong with the probes of a service, a server or a companion. */
export function* probeProblems(one: Probed): Iterable<Problem> {
  for (const [kind, probe] of Object.entries(one.probes ?? {}) as [string, Probe | undefined][]) {
    if (probe !== undefined) yield* problemsOf(one, `probes.${kind}`, probe);
  }
}

function* problemsOf({ name: subject, ports }: Probed, field: string, probe: Probe): Iterable<Problem> {
  if (onPort(probe)) {
    const { kind, port } = probe;
    if (Object.keys(ports).length === 0) {
      const fix = 'ask with a command of the image, exec([…]), or add the port that it listens on';
      yield { subject, field, given: kind, allowed: 'exec: the service has no port', fix };
    } else if (port !== undefined && !Object.hasOwn(ports, port)) {
      yield unknownPort(subject, `${field}.port`, port, ports);
    }
  }
  const headers = probe.kind === 'http' ? Object.keys(probe.headers ?? {}) : [];
  for (const name of headers.filter((header) => CREDENTIAL.test(header))) {
    yield {
      subject,
      field: `${field}.headers.${name}`,
      given: 'a literal (not shown)',
      allowed: 'headers without credentials, which would be written in clear',
      fix: 'let the path of the probe answer without them',
    };
  }
}
