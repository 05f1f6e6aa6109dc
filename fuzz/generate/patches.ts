import type { Draw } from '../draw';
import type { Data } from '../plan/plan';
import { content } from './texts';

/** A change to an object that every definition of this sort has. */
export const onKubernetes = (draw: Draw, kind: string, name?: string): Data => ({
  target: 'kubernetes',
  kind,
  body: { metadata: { annotations: { 'example.org/note': content(draw) } } },
  ...draw.maybe(name === undefined ? 0 : 0.4, () => ({ name: name ?? '' })),
});

export const inCompose = (draw: Draw, name?: string): Data => ({
  target: 'compose',
  body: draw.one([{ shm_size: '64m' }, { 'x-note': 'yes' }, { stop_signal: 'SIGINT' }, { ulimits: { nofile: 1024 } }]),
  ...draw.maybe(name === undefined ? 0 : 0.4, () => ({ name: name ?? '' })),
});
