import { databasePassword, secretKeys, type Program, type Resolved, type SecretKey } from '../model';
import { GRAFANA, grafanaVariables } from '../programs/grafana';
import { redisProgram } from '../programs/redis';

/** A secret key and everybody who reads it. */
export interface SecretUse {
  readonly key: SecretKey;
  /** Name of the workload that reads it. */
  readonly by: string;
  readonly namespace: string;
}

/** Every use of a secret on Kubernetes: which key must be in which namespace, and for whom. */
export function secretUses(resolved: Resolved): SecretUse[] {
  const { services, topology, environment } = resolved;
  const used = (program: Pick<Program, 'name' | 'variables'>, namespace: string): SecretUse[] =>
    secretKeys(program.variables).map((key) => ({ key, by: program.name, namespace }));
  return [
    ...services.flatMap(({ service, program, migrations }) => [
      ...used(program, service.namespace),
      ...(migrations ? used(migrations.program, service.namespace) : []),
    ]),
    ...topology.backing.flatMap((backing): SecretUse[] => {
      switch (backing.kind) {
        case 'postgres':
          return [{ key: databasePassword(backing.name), by: backing.name, namespace: backing.namespace }];
        case 'redis':
          return used(redisProgram(backing, environment), backing.namespace);
        case 'objectStorage':
        case 'oidc':
          return [];
      }
    }),
    ...used({ name: GRAFANA.name, variables: grafanaVariables() }, 'monitoring'),
  ];
}
