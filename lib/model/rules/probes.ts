import { onPort, type Probe } from '../probe';
import type { Problem } from '../problem';
import { unknownPort } from './ports';
import type { Definitions } from './rule';

/** A probe asks a port that is there, and something in the image can ask it. */
export function* probes({ topology }: Definitions): Iterable<Problem> {
  for (const { name: subject, ports, runtime, probes: all } of topology.services) {
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
      if (probe === undefined || !onPort(probe) || probe.port === undefined || Object.hasOwn(ports, probe.port))
        continue;
      yield unknownPort(subject, `probes.${kind}.port`, probe.port, ports);
    }
  }
}
