import type { App } from 'cdk8s';
import type { KubernetesEnvironment, Resolved } from '../model';
import { tier } from './tier';

/** The databases. */
export const data = (app: App, resolved: Resolved<KubernetesEnvironment>) => tier(app, 'data', resolved);
