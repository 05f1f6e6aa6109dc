import { databaseOf, type KubernetesEnvironment, type Postgres, type Service, type Topology } from '../../lib/model';

/** The names that the proof has for what a topology defines: `namespace/name`, as in the YAML. */

export const serviceName = ({ namespace, name }: Service): string => `${namespace.name}/${name}`;

/** The Job that migrates a service's database. */
export function migrationsOf(service: Service): string | undefined {
  const migrates = service.migrations !== undefined && databaseOf(service) !== undefined;
  return migrates ? `${serviceName(service)}-migrations` : undefined;
}

/** The pods that make up one PostgreSQL. */
export interface DatabaseNames {
  /** Primary and replica: they swap their roles at a failover, so an arrow to one is an arrow to both. */
  readonly instances: readonly string[];
  /** What creates the first instance and clones the next one. */
  readonly jobs: readonly string[];
  readonly readWrite: string;
  readonly readOnly: string;
}

export function databaseNames({ namespace, name }: Postgres, { database }: KubernetesEnvironment): DatabaseNames {
  const whole = `${namespace.name}/${name}`;
  const replicated = database.instances > 1;
  const bootstrap = database.restore === undefined ? 'initdb' : 'full-recovery';
  return {
    instances: [whole, ...(replicated ? [`${whole}-replica`] : [])],
    jobs: [`${whole}-${bootstrap}`, ...(replicated ? [`${whole}-join`] : [])],
    readWrite: `${whole}-pooler-rw`,
    readOnly: `${whole}-pooler-ro`,
  };
}

/** Every workload of ours, and the platform's pods that live in our namespaces. */
export function workloadNames({ services, backing }: Topology, environment: KubernetesEnvironment): string[] {
  return [
    ...services.flatMap((service) => [serviceName(service), migrationsOf(service) ?? []].flat()),
    ...backing.flatMap((one) => {
      switch (one.kind) {
        case 'postgres': {
          const { instances, jobs, readWrite, readOnly } = databaseNames(one, environment);
          return [...instances, ...jobs, readWrite, readOnly];
        }
        case 'redis':
          return [`${one.namespace.name}/${one.name}`];
        case 'objectStorage':
        case 'oidc':
          return [];
      }
    }),
    ...Object.values(monitoringNames(environment)),
    ...(isPublic({ services }) ? ['ingress-controller', 'acme-solver'] : []),
  ];
}

/** Who watches. */
export const monitoringNames = ({ monitoring: { namespace } }: KubernetesEnvironment) => ({
  prometheus: `${namespace.name}/prometheus`,
  grafana: `${namespace.name}/grafana`,
});

/** Whether anything is routed to. */
export const isPublic = ({ services }: Pick<Topology, 'services'>): boolean =>
  services.some(({ route }) => route !== undefined);
