import { composeRules } from '../../compose/rules';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import {
  definitionsOf,
  defineService,
  problemsOf,
  type Application,
  type Problem,
  type ServiceProps,
} from '../../lib/model';

/** What is wrong with a service as a part of an application, and not without it. */
export function problemsWith(service: ServiceProps<string>, { topology, environments }: Application): Problem[] {
  const { name } = service;
  // All that leaves the program under that name would be told of, too.
  if (definitionsOf(topology).some((one) => one.name === name)) return [taken(name)];
  const rules = [...kubernetesRules, ...composeRules];
  const services = [...topology.services, defineService(service)];
  const said = (problem: Problem): string => JSON.stringify([problem.subject, problem.field, problem.allowed]);
  const before = new Set(problemsOf({ topology, environments }, rules).map(said));
  const all = problemsOf({ topology: { ...topology, services }, environments }, rules);
  return all.filter((one) => !before.has(said(one)));
}

const taken = (name: string): Problem => ({
  subject: name,
  field: 'name',
  given: name,
  allowed: 'a name that no other service, job or backing service has',
  fix: 'choose another name',
});
