import type { Resolved } from '../../model';
import type { Row } from './dashboard';
import { postgresRows } from './postgres';
import { redisRow } from './redis';

/** What is to be seen of each backing service, as far as it is watched in this environment. */
export function backingRows(resolved: Resolved): Row[] {
  return resolved.backing.flatMap(({ backing, form }): Row[] => {
    switch (form.kind) {
      case 'server':
        return backing.kind === 'redis' ? [redisRow(backing)] : [];
      case 'operator':
        return backing.kind === 'postgres' ? postgresRows(backing, form.settings) : [];
      case 'external':
        return [];
    }
  });
}
