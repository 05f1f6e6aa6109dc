import { onPort, type Probe } from '../probe';
import type { Problem } from '../problem';
import type { Service } from '../service';
import { unknownPort } from './ports';
import type { Definitions } from './rule';

type Probed = Pick<Service, 'name' | 'ports' | 'runtime' | 'probes'>;

/** A probe asks a port that is there, and something in the image can ask it. */
export function* probes({ topology }: Definitions): Iterable<Problem> {
  for (const service of topology.services) yield* probeProblems(service);
}

export function* probeProblems({ name: subject, ports, runtime, probes: all }: Probed): Iterable<Problem> {
  if (runtime === 'none' && onPort(all.readiness)) {
    yield {
      subject,
      field: 'runtime',
      given: runtime,
      allowed: 'node, python or bash, where the readiness probe asks a port',
      fix: 'Compose asks from inside the container: name what the image has, or make it an exec probe',
    };
  }
  for (const [kind, probe] of Object.entries(all) as [string, Probe | undefined][]) {
    if (probe === undefined || !onPort(probe) || probe.port === undefined || Object.hasOwn(ports, probe.port)) continue;
    yield unknownPort(subject, `probes.${kind}.port`, probe.port, ports);
  }
}
