import { companionsOf, type Companion } from '../companion';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import type { Service } from '../service';
import { variablesFrom } from '../value';
import { probeProblems } from './probes';
import type { Definitions } from './rule';
import { limitProblems, volumeProblems } from './sizes';
import { addressProblems, variableProblems } from './variables';

/** What stands beside a service is held to what the service is held to, and shares its network with it. */
export function* companions({ topology }: Definitions): Iterable<Problem> {
  for (const service of topology.services) {
    const all = companionsOf(service);
    for (const one of all) {
      for (const problem of problemsOf(service, one)) yield { ...problem, field: `${one.prefix}${problem.field}` };
    }
    yield* portProblems(service, all);
  }
}

function* problemsOf(service: Service, { props }: Companion): Iterable<Problem> {
  const { ports = {}, probes, volumes = [] } = props;
  const client = { ...service, env: variablesFrom(props.env) };
  yield* addressProblems(client);
  yield* variableProblems(client, client.env);
  yield* volumeProblems(service.name, volumes);
  yield* limitProblems(service.name, 'resources', props.resources);
  if (probes === undefined) return;
  yield* probeProblems({ name: service.name, ports, probes });
}

/** The programs of a pod have one address: each port is one of theirs. */
function* portProblems({ name: subject, ports }: Service, all: readonly Companion[]): Iterable<Problem> {
  const open = [ports, ...all.map(({ props }) => props.ports ?? {})];
  const names = repeated(open.flatMap((one) => Object.keys(one)));
  const numbers = repeated(open.flatMap((one) => Object.values(one)));
  for (const { prefix, props } of all) {
    for (const [name, number] of Object.entries(props.ports ?? {})) {
      if (!names.includes(name) && !numbers.includes(number)) continue;
      yield {
        subject,
        field: `${prefix}ports.${name}`,
        given: names.includes(name) ? name : number,
        allowed: 'names and numbers of ports that nothing else in the pod has',
        fix: 'choose another: all that runs in one pod shares one address',
      };
    }
  }
}
