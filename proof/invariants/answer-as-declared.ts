import type { Answer } from '../answer';
import { routeFor, seenPath } from '../declared/paths';
import { shown, type DeclaredRoute } from '../declared/routes';
import { unless, type Place, type Violation } from '../violation';

/** How the edge of a cluster is judged. */
interface Judge {
  readonly declared: readonly DeclaredRoute[];
  /** Who is to answer, as the edge names him. */
  readonly by: (declared: DeclaredRoute) => string;
  /** What must be said of a route, by fact; what is not here may not be said. */
  readonly facts: (declared: DeclaredRoute) => Answer['facts'];
}

const nowhere = (object: string): Place => ({ file: '', object, field: '' });

/** Where an answer is another one than that of the route that a path on a host is for. */
export function asDeclared(answer: Answer, host: string, path: string, judge: Judge): Violation[] {
  const declared = routeFor(
    judge.declared.filter((one) => one.host === host),
    path,
  );
  const by = declared === undefined ? '404' : judge.by(declared);
  const place = nowhere(declared === undefined ? host : `service ${declared.service.name}`);
  if (answer.by !== by) return unless(false, place, `has ${path} on ${host} led to ${answer.by}, where ${by} is due`);
  if (declared === undefined) return [];
  const seen = seenPath(declared.route, path);
  const due = judge.facts(declared);
  return [
    ...unless(answer.path === seen, place, `sees ${path} on ${host} as ${answer.path}, not as ${seen}`),
    ...[...new Set([...due.keys(), ...answer.facts.keys()])].flatMap((fact) => {
      const [said, expected] = [answer.facts.get(fact), due.get(fact)].map((one) => one ?? '(nothing)');
      return unless(said === expected, place, `has said of ${shown(declared)}: ${fact} ${said}, not ${expected}`);
    }),
  ];
}
