import {
  resilient,
  resolve,
  topologyOf,
  type Environment,
  type KubernetesEnvironment,
  type Resolved,
  type Service,
} from '../../lib/model';
import { local, production, staging } from '../apps/seed/environments';
import * as services from '../apps/seed/services';
import * as calculator from '../apps/calculator';
import * as shop from '../apps/shop';
import { telling } from '../fixtures/alerted';
import { aService } from '../fixtures/definitions';
import { fleet } from '../fixtures/fleet';

const runbook = 'https://github.com/team/app/blob/main/docs/runbook.md';

export const kubernetes: KubernetesEnvironment = telling({ ...production, runbook });

/** The seed in an environment, with further services if need be. */
export const inEnvironment = <E extends Environment>(environment: E, ...more: readonly Service[]): Resolved<E> =>
  resolve(topologyOf({ ...services, ...Object.fromEntries(more.map((s) => [s.name, s])) }), environment);

export const onKubernetes = (...more: readonly Service[]): Resolved<KubernetesEnvironment> =>
  inEnvironment(kubernetes, ...more);
export const inCompose = (...more: readonly Service[]): Resolved =>
  inEnvironment(telling({ ...local, runbook }), ...more);
/** A service by a waypoint, and who asks it. */
const thumbnails = aService({ name: 'thumbnails' });
const album = aService({ name: 'album', connects: [resilient(thumbnails, { timeoutSeconds: 5 })] });

export const everywhere: readonly (readonly [string, Resolved])[] = [
  ['local', inCompose()],
  ['staging', inEnvironment(telling({ ...staging, runbook }))],
  ['production', onKubernetes()],
  ['meshed', inEnvironment({ ...kubernetes, mesh: { kind: 'istio' } })],
  ['passed', inEnvironment({ ...kubernetes, mesh: { kind: 'istio' } }, thumbnails, album)],
  ['shop', resolve(shop.topology, telling({ ...shop.stores, runbook }))],
  ['lab', resolve(calculator.topology, telling({ ...calculator.lab, runbook }))],
  ...fleet.environments
    .filter(({ target }) => target === 'kubernetes')
    .map((one) => ['fleet', resolve(fleet.topology, telling({ ...one, runbook }))] as const),
];
