import { local } from '../../lib/environments/local';
import { production } from '../../lib/environments/production';
import { staging } from '../../lib/environments/staging';
import {
  resolve,
  topologyOf,
  type Environment,
  type KubernetesEnvironment,
  type Resolved,
  type Service,
} from '../../lib/model';
import * as services from '../../lib/services';

/** In place of the setting, which is for everybody to change. */
const repository = 'https://github.com/team/app.git';

export const kubernetes: KubernetesEnvironment = { ...production, repository };

/** The topology of this repository in an environment, with further services if need be. */
export const inEnvironment = (environment: Environment, ...more: readonly Service[]): Resolved =>
  resolve(topologyOf({ ...services, ...Object.fromEntries(more.map((s) => [s.name, s])) }), environment);

export const onKubernetes = (...more: readonly Service[]): Resolved => inEnvironment(kubernetes, ...more);
export const inCompose = (...more: readonly Service[]): Resolved => inEnvironment({ ...local, repository }, ...more);
export const everywhere: readonly (readonly [string, Resolved])[] = [
  ['local', inCompose()],
  ['staging', inEnvironment({ ...staging, repository })],
  ['production', onKubernetes()],
];
