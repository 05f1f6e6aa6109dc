import { writtenClients } from '../client';
import type { PodProps, Toleration } from '../pod';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** A toleration says what Kubernetes can make of it. */
export function* pods({ topology }: Definitions): Iterable<Problem> {
  for (const one of writtenClients(topology)) yield* tolerationProblems(one.name, one);
}

function* tolerationProblems(subject: string, { tolerations = [] }: PodProps): Iterable<Problem> {
  for (const [i, toleration] of tolerations.entries()) {
    for (const problem of problemsOf(toleration)) {
      yield { subject, ...problem, field: `tolerations[${i}]${problem.field}` };
    }
  }
}

/** @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
function* problemsOf({ key, operator, value, effect, seconds }: Toleration): Iterable<Omit<Problem, 'subject'>> {
  if (key === undefined && operator !== 'Exists') {
    const fix = "name the taint, or write operator: 'Exists', which puts up with every one";
    yield { field: '.key', given: key, allowed: 'the key of a taint', fix };
  }
  if (operator === 'Exists' && value !== undefined && value !== '') {
    const fix = "leave it out, or write operator: 'Equal'";
    yield { field: '.value', given: value, allowed: "no value with the operator 'Exists'", fix };
  }
  if (seconds !== undefined && effect !== 'NoExecute') {
    const fix = "write effect: 'NoExecute', or leave it out: no other effect sends a pod away";
    yield { field: '.seconds', given: seconds, allowed: "seconds with the effect 'NoExecute' alone", fix };
  }
}
