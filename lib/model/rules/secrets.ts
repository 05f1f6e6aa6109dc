import type { Problem } from '../problem';
import { secretKeys, variablesOfService } from '../resolve';
import { vaultName, type SecretKey } from '../value';
import { isLabel, mendedLabel } from './names';
import type { Definitions } from './rule';

/**
 * A secret's name and key become the name of a file and of an object, a name in the vault and a variable of .env: they
 * are labels, and no two secrets come to one name.
 */
export function* secrets({ topology, environments }: Definitions): Iterable<Problem> {
  const known = new Map<string, SecretKey>();
  for (const service of topology.services) {
    const { name: subject } = service;
    for (const { name, value } of service.env) {
      if (value.kind !== 'secret') continue;
      const field = `env.${name}`;
      for (const part of ['secret', 'key'] as const) {
        if (isLabel(value[part])) continue;
        yield {
          subject,
          field,
          given: value[part],
          allowed: `a DNS-1123 label as ${part === 'secret' ? "the secret's name" : 'its key'}: a-z, 0-9 and "-"`,
          fix: mendedLabel(value[part]),
        };
      }
    }
    for (const key of environments.flatMap((environment) => secretKeys(variablesOfService(service, environment)))) {
      const other = known.get(vaultName(key)) ?? key;
      known.set(vaultName(key), other);
      if (other.secret === key.secret && other.key === key.key) continue;
      yield {
        subject,
        field: 'env',
        given: `secret('${key.secret}', '${key.key}')`,
        allowed: `a name that no other secret comes to; secret('${other.secret}', '${other.key}') is ${vaultName(key)} too`,
        fix: 'rename one of them',
      };
    }
  }
}
