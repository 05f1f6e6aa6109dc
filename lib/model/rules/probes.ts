import { onPort, type Probe, type ProbeTimings } from '../probe';
import type { Problem } from '../problem';
import { unknownPort } from './ports';
import { isWhole, type Definitions } from './rule';

const TIMINGS = ['periodSeconds', 'timeoutSeconds', 'failureThreshold'] as const satisfies (keyof ProbeTimings)[];

/** A probe asks something that can be asked. */
export function* probes({ topology }: Definitions): Iterable<Problem> {
  for (const { name, ports, runtime, probes: all } of topology.services) {
    if (all?.readiness === undefined) {
      yield {
        subject: name,
        field: 'probes.readiness',
        given: undefined,
        allowed: 'an http, tcp or exec probe',
        fix: "add e.g. probes: { readiness: http('/ready') }: without it, traffic reaches a pod that is not up",
      };
      continue;
    }
    if (runtime === 'none' && onPort(all.readiness)) {
      yield {
        subject: name,
        field: 'runtime',
        given: runtime,
        allowed: 'node, python or bash, where the readiness probe asks a port',
        fix: 'Compose asks from inside the container: name what the image has, or make it an exec probe',
      };
    }
    for (const [kind, probe] of Object.entries(all) as [string, Probe][]) {
      yield* problemsOf(name, `probes.${kind}`, probe, ports);
    }
  }
}

function* problemsOf(
  subject: string,
  field: string,
  probe: Probe,
  ports: Readonly<Record<string, number>>,
): Iterable<Problem> {
  if (onPort(probe) && probe.port !== undefined && !(probe.port in ports)) {
    yield unknownPort(subject, `${field}.port`, probe.port, ports);
  }
  if (probe.kind === 'http' && !/^\/\S*$/.test(probe.path)) {
    yield {
      subject,
      field: `${field}.path`,
      given: probe.path,
      allowed: 'a path that starts with "/"',
      fix: `"/${probe.path.trim()}" would do`,
    };
  }
  if (probe.kind === 'exec' && probe.command.length === 0) {
    yield {
      subject,
      field: `${field}.command`,
      given: probe.command,
      allowed: 'a program and its arguments',
      fix: 'name the program to run',
    };
  }
  for (const timing of TIMINGS) {
    const given = probe[timing];
    if (given !== undefined && !isWhole(given)) {
      yield {
        subject,
        field: `${field}.${timing}`,
        given,
        allowed: 'a whole number from 1 up',
        fix: 'leave it out for the default',
      };
    }
  }
}
