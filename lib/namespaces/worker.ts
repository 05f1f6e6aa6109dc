import type { App } from 'cdk8s';
import { Broker } from '../constructs/broker';
import { setSource } from '../output/source';
import type { KubernetesEnvironment, Resolved } from '../model';
import { tier } from './tier';

/** The workers, and beside them the broker that they take their jobs from. */
export function worker(app: App, resolved: Resolved<KubernetesEnvironment>): void {
  const { environment, topology } = resolved;
  const chart = tier(app, 'worker', resolved);
  for (const redis of topology.backing.filter((b) => b.kind === 'redis')) {
    setSource(new Broker(chart, redis.name, { redis, environment }), topology.sourceOf(redis));
  }
}
