import { poolerLoads, serverLoad, type KubernetesEnvironment, type Load, type Resolved } from '../model';
import type { ChartValue } from './chart-value';
import { fixed, type Amount, type Sum } from './sums';

/** The connections to each database that its PgBouncers, and the server, must take: those of all copies. */
export function connectionSums(
  resolved: Resolved<KubernetesEnvironment>,
  copies: ReadonlyMap<string, ChartValue>,
): Sum[] {
  return resolved.backing.flatMap(({ backing: one, form }) => {
    if (one.kind !== 'postgres' || form.kind !== 'operator') return [];
    const poolers = one.pooler === undefined ? [] : poolerLoads(one, one.pooler, resolved);
    return [
      ...poolers.map((load) => sumOfLoad(load, `PgBouncer of ${one.name} takes for ${load.endpoint}`, copies)),
      sumOfLoad(serverLoad(one, resolved), `${one.name} takes`, copies),
    ];
  });
}

/** Connections are as many for each copy, while a release replaces them too. */
function sumOfLoad({ shares, allowed }: Load, taker: string, copies: ReadonlyMap<string, ChartValue>): Sum {
  return {
    words: `more connections than ${taker}, ${allowed}: lower replicas of ${shares.flatMap(({ service }) => service ?? []).join(', ')}`,
    allowed,
    terms: shares.map(({ connections, service }): readonly [Amount, Amount] => {
      const value = service === undefined ? undefined : copies.get(service);
      if (value === undefined) return [fixed(1), fixed(connections)];
      return [{ value, factor: connections / Number(value.given), rest: 0 }, fixed(1)];
    }),
  };
}
