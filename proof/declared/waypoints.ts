import type { Endpoint, KubernetesEnvironment, Resolved, Resilience, Service } from '../../lib/model';
import type { Arrow } from '../compare';
import { placeName } from './names';

type InCluster = Resolved<KubernetesEnvironment>;

/** What a connection says of its requests: from whom, to which port of which service. */
export interface Passed {
  /** As the YAML calls them: `namespace/name`. */
  readonly from: string;
  readonly to: Service;
  /** Name of the port. */
  readonly port: string;
  /** @default nothing: others say something of the service */
  readonly resilience?: Resilience;
}

/** How a waypoint is called, in each namespace that has one. */
export const WAYPOINT = 'waypoint';

/** Where it takes what is meant for services, is asked how it is, and is told of routes. */
const [HBONE, METRICS, DISCOVERY] = [15008, 15020, 15012];

const saidIn = ({ services, jobs, backing }: InCluster): (readonly [from: string, endpoint: Endpoint])[] => [
  ...services.flatMap(({ service }) => service.connects.map((one) => [placeName(service), one] as const)),
  ...jobs.flatMap(({ job }) => job.connects.map((one) => [placeName(job), one] as const)),
  ...backing.flatMap(({ backing: one, form }) =>
    one.kind === 'server' && form.kind === 'server'
      ? one.connects.map((endpoint) => [`${form.namespace?.name}/${form.program.name}`, endpoint] as const)
      : [],
  ),
];

/** All connections to services of whose requests somebody says something, where a mesh can do it. */
export function passedIn(resolved: InCluster): Passed[] {
  if (resolved.environment.mesh === undefined) return [];
  const all = saidIn(resolved).flatMap(([from, { of, name, resilience }]): Passed[] =>
    of.kind === 'service' ? [{ from, to: of, port: name, ...(resilience === undefined ? {} : { resilience }) }] : [],
  );
  const behind = new Set(all.flatMap(({ to, resilience }) => (resilience === undefined ? [] : [to])));
  return all.filter(({ to }) => behind.has(to));
}

export const servicesBehind = (resolved: InCluster): Service[] => [...new Set(passedIn(resolved).map(({ to }) => to))];

export const waypointOf = ({ namespace }: Pick<Service, 'namespace'>): string => `${namespace.name}/${WAYPOINT}`;

export const waypointNames = (resolved: InCluster): string[] => [
  ...new Set(servicesBehind(resolved).map((service) => waypointOf(service))),
];

/** What connections come to where a waypoint takes them: they end there, and it opens others. */
export function waypointArrows(resolved: InCluster): Arrow[] {
  const { monitoring } = resolved.environment;
  const watching = monitoring === undefined ? [] : [`${monitoring.namespace.name}/prometheus`];
  return [
    ...passedIn(resolved).flatMap(({ from, to, port }) => [
      { from, to: waypointOf(to), port: HBONE },
      { from: waypointOf(to), to: placeName(to), port: to.ports[port] ?? 0 },
    ]),
    ...waypointNames(resolved).flatMap((name) => [
      { from: name, to: 'istiod', port: DISCOVERY },
      ...watching.map((from) => ({ from, to: name, port: METRICS })),
    ]),
  ];
}

/** The arrows that are no longer the client's own at the pods: each ends at a waypoint, and is told there. */
export const throughWaypoints = (resolved: InCluster): Arrow[] =>
  passedIn(resolved).map(({ from, to, port }) => ({ from, to: placeName(to), port: to.ports[port] ?? 0 }));
