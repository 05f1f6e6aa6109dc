import type { Application } from '../../../lib/model';
import * as seed from '../../apps/seed';
import { production } from '../../apps/seed/environments';

/** The seed in a cluster with a mesh. */
export const meshed: Application = {
  topology: seed.topology,
  environments: [{ ...production, mesh: { kind: 'istio' } }],
};
