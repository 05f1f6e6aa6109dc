import type { Problem } from '../problem';
import { clientsOf, secretKeys, variablesOfClient } from '../client';
import { vaultName, type SecretKey } from '../value';
import { writtenAt } from './connections';
import type { Definitions } from './rule';

/** A secret's name and key become one name in the vault and one variable of .env: no two secrets come to the same. */
export function* secrets({ topology, environments }: Definitions): Iterable<Problem> {
  const known = new Map<string, SecretKey>();
  for (const client of clientsOf(topology)) {
    for (const key of environments.flatMap((environment) => secretKeys(variablesOfClient(client, environment)))) {
      const other = known.get(vaultName(key)) ?? key;
      known.set(vaultName(key), other);
      if (other.secret === key.secret && other.key === key.key) continue;
      yield {
        subject: writtenAt(client).subject,
        field: 'env',
        given: `secret('${key.secret}', '${key.key}')`,
        allowed: `a name that no other secret comes to; secret('${other.secret}', '${other.key}') is ${vaultName(key)} too`,
        fix: 'rename one of them',
      };
    }
  }
}
