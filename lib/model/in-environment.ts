import { monitoringNamespaces, type Environment } from './environment';
import { namedInCluster } from './in-cluster';
import type { Namespace } from './namespace';
import { isAbsent, limited, otherwise } from './otherwise';
import { replaced } from './replaced';
import { oldOf, restored } from './restore';
import { schemaChecksOf } from './schema-check';
import { definitionsOf, namespaceOf, type Definition, type Topology } from './topology';

/** What is written down, as it is in one environment. */
export interface InEnvironment<E extends Environment = Environment> {
  readonly topology: Topology;
  readonly environment: E;
}

/** What a definition is in an environment; the definition itself where nothing is otherwise. */
export type Difference = <D extends Definition | Namespace>(one: D, environment: Environment) => D;

/** What can be otherwise in an environment, in the order in which it is applied. */
const DIFFERENCES: readonly Difference[] = [restored, otherwise, limited, namedInCluster];

/** What was found: rules, renderers and proofs ask again and again, and each answer is a copy of the whole graph. */
const known = new WeakMap<Topology, WeakMap<Environment, InEnvironment>>();

/**
 * A topology as it is in an environment. What the environment says otherwise of a definition holds wherever that is
 * referred to, so that no renderer, rule or proof looks it up again.
 *
 * @returns the same objects where nothing is otherwise, and where it is applied already
 */
export function inEnvironment<E extends Environment>(topology: Topology, environment: E): InEnvironment<E> {
  const found = known.get(topology)?.get(environment);
  if (found !== undefined) return found as InEnvironment<E>;
  const here = withSchemaChecks(
    withDifferences(withOld(withoutAbsent(topology, environment), environment), environment),
  );
  note(topology, environment, here);
  note(here.topology, here.environment, here);
  return here;
}

function note(topology: Topology, environment: Environment, here: InEnvironment): void {
  const of = known.get(topology) ?? new WeakMap<Environment, InEnvironment>();
  known.set(topology, of.set(environment, here));
}

function withoutAbsent(topology: Topology, environment: Environment): Topology {
  const isHere = (one: Definition): boolean => !isAbsent(one, environment);
  if (definitionsOf(topology).every(isHere)) return topology;
  return { ...topology, services: topology.services.filter(isHere), jobs: topology.jobs.filter(isHere) };
}

/** Beside a restored database the old one stays what it was, but for its clients. */
function withOld(topology: Topology, environment: Environment): Topology {
  const old = topology.backing.flatMap((one) => oldOf(one, environment));
  return old.length === 0 ? topology : { ...topology, backing: [...topology.backing, ...old] };
}

/** In a cluster, whoever uses a database waits for its schema by a job of its own; Compose starts it after the migrations. */
function withSchemaChecks<E extends Environment>({ topology, environment }: InEnvironment<E>): InEnvironment<E> {
  const checks = environment.target === 'kubernetes' ? schemaChecksOf(topology) : [];
  if (checks.length === 0) return { topology, environment };
  return { topology: { ...topology, jobs: [...topology.jobs, ...checks] }, environment };
}

function withDifferences<E extends Environment>(topology: Topology, environment: E): InEnvironment<E> {
  const asHere = <D extends Definition | Namespace>(one: D): D =>
    DIFFERENCES.reduce<D>((so, differ) => differ(so, environment), one);
  const definitions = definitionsOf(topology);
  const namespaces = definitions.flatMap((one) => namespaceOf(one) ?? []);
  const monitoring = environment.target === 'kubernetes' ? monitoringNamespaces(environment) : [];
  const different = new Map<object, object>(
    [...definitions, ...namespaces, ...monitoring]
      .map((one) => [one, asHere(one)] as const)
      .filter(([a, b]) => a !== b),
  );
  if (different.size === 0) return { topology, environment };
  const { services, jobs, backing } = topology;
  const copies = replaced({ services, jobs, backing, environment }, (one) => different.get(one) ?? one);
  return {
    topology: { ...topology, services: copies.services, jobs: copies.jobs, backing: copies.backing },
    environment: copies.environment,
  };
}
