import { inEnvironment } from '../in-environment';
import { own } from '../own';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** What is defined as it is in one environment, or in several where nothing is otherwise. */
export interface View {
  readonly of: Definitions;
  /** The same problem, where what is wrong is written. */
  readonly place: (problem: Problem) => Problem;
}

/** The views of a topology: one for all environments that say nothing otherwise, and one for each that does. */
export function viewsOf({ topology, environments }: Definitions): View[] {
  const here = environments.map((environment) => inEnvironment(topology, environment));
  const plain = here.filter((one) => one.topology === topology).map(({ environment }) => environment);
  const asDefined: View = { of: { topology, environments: plain }, place: (problem) => problem };
  const different = here
    .filter((one) => one.topology !== topology)
    .map((one): View => ({
      of: { topology: one.topology, environments: [one.environment] },
      place: (problem) => placed(problem, one),
    }));
  return plain.length > 0 || different.length === 0 ? [asDefined, ...different] : different;
}

/** What is wrong with a field that an environment speaks of is written there. */
function placed(problem: Problem, { topology, environment }: ReturnType<typeof inEnvironment>): Problem {
  const { subject, field } = problem;
  for (const [record, all] of Object.entries({ services: environment.services, jobs: environment.jobs })) {
    const said = own<object | 'absent'>(all, subject);
    if (said === undefined || said === 'absent') continue;
    const there = fieldSaid(said as Said, field);
    if (there !== undefined) return { ...problem, subject: environment.name, field: `${record}.${subject}.${there}` };
  }
  const postgres = topology.backing.filter((one) => one.kind === 'postgres').find(({ name }) => name === subject);
  return postgres?.definedAs === undefined ? problem : { ...problem, subject: postgres.definedAs };
}

/** A difference, by its fields. */
type Said = Readonly<Record<string, unknown>>;

/** Where something said otherwise breaks a rule about another field. */
const BREAKS: Readonly<Record<string, string>> = { source: 'image', processes: 'resources' };

/** The field of a difference that a problem is about. @returns undefined for a problem of the definition's own */
function fieldSaid(said: Said, field: string): string | undefined {
  const [first = '', second] = field.split('.');
  if (first === 'env') return own(said['env'] as Said | undefined, second ?? '') === undefined ? undefined : field;
  if (said[first] !== undefined) return field;
  const other = BREAKS[first];
  return other !== undefined && said[other] !== undefined ? other : undefined;
}
