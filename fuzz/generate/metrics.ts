import type { Data } from '../plan/plan';
import type { Scope } from './scope';

/** What is scraped. */
export const metrics = ({ draw }: Scope, names: readonly string[]): Data => ({
  port: draw.one(names),
  ...draw.maybe(0.3, () => ({ path: '/stats?format=prometheus' })),
  ...draw.maybe(0.3, () => ({ sampleLimit: draw.one([10, 5000]) })),
  ...draw.maybe(0.4, () => ({ family: draw.one(['http', 'celery']) })),
});
