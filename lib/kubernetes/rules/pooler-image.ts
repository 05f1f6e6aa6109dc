import { formOf, own, type Definitions, type Problem } from '../../model';
import { cloudNativePg, POOLER_VERSION } from '../addons/cloudnative-pg';

/** PgBouncer is of the version that its operator reads the state of, where we bring the operator. */
export function* poolerImage({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'kubernetes' || environment.addons?.provided?.includes(cloudNativePg.name)) continue;
    const isPooled = topology.backing.some(
      (one) => one.kind === 'postgres' && one.pooler !== undefined && formOf(one, environment).kind === 'operator',
    );
    const tag = own(environment.images, 'pgbouncer')?.tag;
    if (!isPooled || tag === undefined || tag === POOLER_VERSION || tag.startsWith(`${POOLER_VERSION}.`)) continue;
    yield {
      subject: environment.name,
      field: 'images.pgbouncer',
      given: tag,
      allowed: `${POOLER_VERSION}, which the operator that comes with this engine reads: of another one it tells nothing, and PoolerDown fires`,
      fix: `take a tag of ${POOLER_VERSION}; a newer one comes with a newer operator`,
    };
  }
}
