import { sharedApiServer } from '../api-servers';
import type { Environment, KubernetesEnvironment } from '../environment';
import { clustersOf, neighbourName, neighbourOf } from '../in-cluster';
import { hostsOf } from '../hosts';
import { listed } from '../listed';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** Environments share a cluster if they say so, and have in it what one alone may have. */
export function* clusters({ environments }: Definitions): Iterable<Problem> {
  const all = environments.filter((one) => one.target === 'kubernetes');
  for (const environment of all) yield* neighbourProblems(environment, environments);
  for (const [i, environment] of all.entries()) {
    for (const other of all.slice(0, i)) yield* unsaidProblems(environment, other);
  }
  for (const cluster of clustersOf(environments)) yield* hostProblems(cluster);
}

function* neighbourProblems(environment: KubernetesEnvironment, all: readonly Environment[]): Iterable<Problem> {
  const given = neighbourName(environment);
  if (given === undefined) return;
  const { name: subject } = environment;
  const other = neighbourOf(environment, all);
  if (other?.cluster === undefined && other !== undefined) return;
  const known = all
    .filter((one) => one.target === 'kubernetes')
    .filter((one) => one !== environment && one.cluster === undefined)
    .map(({ name }) => name);
  const owner = other === undefined || other === environment ? undefined : neighbourName(other);
  const meant = owner ?? nearest(given, known);
  yield {
    subject,
    field: 'cluster.beside',
    given,
    allowed: listed(known, 'an environment on Kubernetes with a cluster of its own: there is no other'),
    fix: meant === undefined ? 'name one of these, or leave out cluster' : `did you mean ${meant}?`,
  };
}

function* unsaidProblems(environment: KubernetesEnvironment, other: KubernetesEnvironment): Iterable<Problem> {
  if ([environment, other].some(({ cluster }) => cluster !== undefined)) return;
  const given = sharedApiServer(environment, other);
  if (given === undefined) return;
  yield {
    subject: environment.name,
    field: 'network.apiServer.cidrs',
    given,
    allowed: `addresses of another API server: this is the one of ${other.name}`,
    fix: `add cluster: { beside: '${other.name}' }, or say where its own API server is`,
  };
}

/** The controller of a cluster has one owner for each host. */
function* hostProblems(cluster: readonly KubernetesEnvironment[]): Iterable<Problem> {
  const owners = new Map<string, string>();
  for (const environment of cluster) {
    for (const [called, host] of Object.entries(hostsOf(environment))) {
      const owner = owners.get(host) ?? environment.name;
      owners.set(host, owner);
      if (owner === environment.name) continue;
      yield {
        subject: environment.name,
        field: called === 'main' ? 'host' : `hosts.${called}`,
        given: host,
        allowed: `a host that no other environment in the cluster has; ${owner} has this one`,
        fix: `give ${environment.name} a host of its own`,
      };
    }
  }
}
