import type { Data, Fields } from '../../plan/plan';
import { schedule } from '../jobs';
import type { Part, Scope } from '../scope';
import { resources } from '../common';

/**
 * What is otherwise in an environment.
 *
 * @param mayBeAbsent whether something may be left out here
 * @param isKept what is not left out even so
 */
export function differences(scope: Scope, mayBeAbsent: boolean, isKept: (part: Part) => boolean = () => false): Fields {
  const { draw } = scope;
  const said = (parts: readonly Part[], make: (part: Part) => Data): Record<string, Data> =>
    Object.fromEntries(
      parts
        .filter(() => draw.chance(0.15))
        .map((part) => [
          part.name,
          mayBeAbsent && draw.chance(0.3) && !hasClients(scope, part) && !isKept(part) ? 'absent' : make(part),
        ]),
    );
  const services = said(scope.of('service'), (part) => serviceDifference(scope, part));
  const jobs = said(scope.of('job'), (part) => jobDifference(scope, part));
  return {
    ...draw.maybe(Object.keys(services).length > 0 ? 1 : 0.05, () => ({ services })),
    ...draw.maybe(Object.keys(jobs).length > 0 ? 1 : 0.05, () => ({ jobs })),
  };
}

/** Whether anything else refers to it. */
const hasClients = ({ parts }: Scope, { key }: Part): boolean =>
  parts.some(({ props }) => JSON.stringify([props['connects'], props['migrations']]).includes(`"${key}"`));

/** Resources with what was limited before, so that a request does not pass its limit. */
const built = ({ draw }: Scope, { name }: Part): Fields => ({
  ...draw.maybe(0.5, () => ({ env: { LOG_LEVEL: draw.one(['warn', 'yes', '$x', '1e3']), ONLY_HERE: '1' } })),
  ...draw.maybe(0.3, () => ({ image: `${name}-slim` })),
});

function serviceDifference(scope: Scope, part: Part): Data {
  const { draw } = scope;
  const processes = Number(part.props['processes'] ?? 1);
  const cpuMillis = Math.max(processes * 1000, draw.one([100, 4000]));
  return {
    ...built(scope, part),
    ...draw.maybe(0.4, () => ({
      resources: { ...resources(draw, { cpuMillis }), cpuLimitMillis: 8000, memoryLimitMiB: 4096 },
      ...draw.maybe(0.4, () => ({ processes: draw.int(1, Math.ceil(cpuMillis / 1000)) })),
    })),
    ...draw.maybe(part.props['singleton'] === true ? 0 : 0.4, () => ({ scaling: copies(scope) })),
  };
}

const copies = ({ draw }: Scope): Data => ({
  min: draw.one([2, 3]),
  max: draw.one([9, 12]),
  ...draw.maybe(0.3, () => ({ cpuPercent: 60 })),
  ...draw.maybe(0.3, () => ({ memoryPercent: 90 })),
});

const jobDifference = (scope: Scope, part: Part): Data => ({
  ...built(scope, part),
  ...scope.draw.maybe(0.4, () => ({
    resources: { ...resources(scope.draw), cpuLimitMillis: 8000, memoryLimitMiB: 4096 },
  })),
  ...scope.draw.maybe(part.props['schedule'] === undefined ? 0 : 0.5, () => ({ schedule: schedule(scope.draw) })),
});
