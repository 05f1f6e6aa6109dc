import {
  databasePassword,
  secretKeys,
  vaultName,
  type KubernetesEnvironment,
  type Program,
  type Resolved,
  type SecretKey,
} from '../../model';
import { GRAFANA, grafanaVariables } from '../../programs/grafana';
import { redisProgram } from '../../programs/redis';

/** A secret key and everybody who reads it. */
export interface SecretUse {
  readonly key: SecretKey;
  /** Name of the workload that reads it. */
  readonly by: string;
  readonly namespace: string;
}

/** Every use of a secret on Kubernetes: which key must be in which namespace, and for whom. */
export function secretUses(resolved: Resolved<KubernetesEnvironment>): SecretUse[] {
  const { services, topology, environment } = resolved;
  const used = (program: Pick<Program, 'name' | 'variables'>, namespace: string): SecretUse[] =>
    secretKeys(program.variables).map((key) => ({ key, by: program.name, namespace }));
  return [
    ...services.flatMap(({ service, program, migrations }) => [
      ...used(program, service.namespace.name),
      ...(migrations ? used(migrations.program, service.namespace.name) : []),
    ]),
    ...topology.backing.flatMap((backing): SecretUse[] => {
      switch (backing.kind) {
        case 'postgres':
          return [{ key: databasePassword(backing.name), by: backing.name, namespace: backing.namespace.name }];
        case 'redis':
          return used(redisProgram(backing, environment), backing.namespace.name);
        case 'objectStorage':
        case 'oidc':
          return [];
      }
    }),
    ...used({ name: GRAFANA.name, variables: grafanaVariables() }, environment.monitoring.namespace.name),
  ];
}

/** One Secret of a namespace. */
export interface NamespaceSecret {
  readonly name: string;
  readonly namespace: string;
  /** The keys that its readers read, each once. */
  readonly keys: readonly SecretKey[];
  /** The role of the database whose operator reads it. @default no database does */
  readonly basicAuthUser?: string | undefined;
}

/** The Secrets that the workloads of a namespace read, with the keys that they read. */
export function secretsIn(resolved: Resolved<KubernetesEnvironment>, namespace: string): NamespaceSecret[] {
  const uses = secretUses(resolved).filter((use) => use.namespace === namespace);
  const names = [...new Set(uses.map(({ key }) => key.secret))];
  return names.map((name) => {
    const own = uses.filter(({ key }) => key.secret === name).map(({ key }) => key);
    const database = resolved.topology.backing.find(
      (b) => b.kind === 'postgres' && b.name === name && b.namespace.name === namespace,
    );
    const keys = [...new Map(own.map((key) => [vaultName(key), key])).values()];
    return { name, namespace, keys, basicAuthUser: database?.kind === 'postgres' ? database.role : undefined };
  });
}
