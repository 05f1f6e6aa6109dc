import type { App } from 'cdk8s';
import type { KubernetesEnvironment, Resolved } from '../model';
import { tier } from './tier';

/** The workers, and beside them the broker that they take their jobs from. */
export const worker = (app: App, resolved: Resolved<KubernetesEnvironment>) => tier(app, 'worker', resolved);
