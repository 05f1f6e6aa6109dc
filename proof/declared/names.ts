import type { KubernetesEnvironment, Postgres, Resolved, Service } from '../../lib/model';
import { edgeOf } from './edge';
import { waypointNames } from './waypoints';

/** The names that the proof has for what a topology defines: `namespace/name`, as in the YAML. */

export const placeName = ({ namespace, name }: Pick<Service, 'namespace' | 'name'>): string =>
  `${namespace.name}/${name}`;

/** The pods that make up one PostgreSQL. */
export interface DatabaseNames {
  /** Primary and replica: they swap their roles at a failover, so an arrow to one is an arrow to both. */
  readonly instances: readonly string[];
  /** What creates the first instance and clones the next one. */
  readonly jobs: readonly string[];
  /** PgBouncer to the primary and to the replicas, or nothing. */
  readonly poolers: readonly string[];
}

/** @param restored whether it comes from an archive */
export function databaseNames(
  postgres: Postgres,
  { instances, restored }: { readonly instances: number; readonly restored: boolean },
): DatabaseNames {
  const whole = placeName(postgres);
  const replicated = instances > 1;
  return {
    instances: [whole, ...(replicated ? [`${whole}-replica`] : [])],
    jobs: [`${whole}-${restored ? 'full-recovery' : 'initdb'}`, ...(replicated ? [`${whole}-join`] : [])],
    poolers: postgres.pooler === undefined ? [] : [`${whole}-pooler-rw`, `${whole}-pooler-ro`],
  };
}

/** Every workload of ours, and the platform's pods that live in our namespaces. */
export function workloadNames(resolved: Resolved<KubernetesEnvironment>): string[] {
  const { topology, services, jobs, backing, environment } = resolved;
  const { controller, solvers } = edgeOf(resolved);
  return [
    ...services.map(({ service }) => placeName(service)),
    ...jobs.map(({ job }) => placeName(job)),
    ...backing.flatMap(({ backing: one, form }) => {
      switch (form.kind) {
        case 'server': {
          const at = (name: string) => `${form.namespace?.name}/${name}`;
          const exporter = form.metrics?.exporter ? [form.metrics.exporter] : [];
          return [form.program, ...exporter, ...form.preparations].map(({ name }) => at(name));
        }
        case 'operator': {
          if (one.kind !== 'postgres') return [];
          const { instances, restore } = form.settings;
          const names = databaseNames(one, { instances, restored: restore !== undefined });
          const readied = form.preparations.map(({ name }) => placeName({ name, namespace: one.namespace }));
          return [...names.instances, ...names.jobs, ...names.poolers, ...readied];
        }
        case 'external':
          return [];
      }
    }),
    ...waypointNames(resolved),
    ...Object.values(monitoringNames(environment)).flat(),
    ...(isPublic(topology) && controller.isOurs ? ['ingress-controller'] : []),
    ...solvers.map(({ name }) => name),
  ];
}

/** Who watches: nobody, where the environment says nothing of it. */
export const monitoringNames = ({ monitoring }: KubernetesEnvironment) => {
  const named = (name: string) => (monitoring === undefined ? [] : [`${monitoring.namespace.name}/${name}`]);
  const alertmanager = monitoring?.alerts === undefined ? [] : named('alertmanager');
  return { prometheus: named('prometheus'), grafana: named('grafana'), alertmanager };
};

/** Whether anything is routed to. */
export const isPublic = ({ services }: { readonly services: readonly Pick<Service, 'routes'>[] }): boolean =>
  services.some(({ routes }) => routes.length > 0);
