import type { Problem } from '../problem';
import { secretKeys, variablesOfService } from '../resolve';
import { vaultName, type SecretKey } from '../value';
import type { Definitions } from './rule';

/** A secret's name and key become one name in the vault and one variable of .env: no two secrets come to the same. */
export function* secrets({ topology, environments }: Definitions): Iterable<Problem> {
  const known = new Map<string, SecretKey>();
  for (const service of topology.services) {
    for (const key of environments.flatMap((environment) => secretKeys(variablesOfService(service, environment)))) {
      const other = known.get(vaultName(key)) ?? key;
      known.set(vaultName(key), other);
      if (other.secret === key.secret && other.key === key.key) continue;
      yield {
        subject: service.name,
        field: 'env',
        given: `secret('${key.secret}', '${key.key}')`,
        allowed: `a name that no other secret comes to; secret('${other.secret}', '${other.key}') is ${vaultName(key)} too`,
        fix: 'rename one of them',
      };
    }
  }
}
