import type { Fields } from '../../plan/plan';
import type { Scope } from '../scope';
import { images } from './images';

/** What the environments of one application have in common. */
export interface Shared {
  readonly common: () => Fields;
  /** Whether an environment may be without something: another one has all. */
  readonly mayLeaveOut: () => boolean;
}

/** In a namespace with its hosts, which a tenant may have, no route of a service is called like the application. */
function application({ draw, style, parts }: Scope): string {
  const names = ['shop', 'yes', 'constructor'];
  const taken = style.clusters.some(({ whose }) => whose === 'tenant') ? parts.map(({ name }) => name) : [];
  return draw.one(names.filter((name) => !taken.includes(name)));
}

export function shared(scope: Scope): Shared {
  const { draw, style } = scope;
  const count = style.clusters.length + style.composes.length;
  const pinned = images(scope);
  const common: Fields = {
    application: application(scope),
    repository: draw.one(['https://git.example.org/team/topology.git', 'git@git.example.org:team/topology.git']),
    registry: draw.one(['ghcr.io/team', 'registry.example.org:5000', 'localhost:5000/a/b']),
    ...draw.maybe(0.5, () => ({ runbook: 'https://wiki.example.org/alerts' })),
  };
  let asked = 0;
  return {
    common: () => ({ ...common, images: draw.chance(0.7) ? pinned : images(scope) }),
    mayLeaveOut: () => (asked += 1) > 1 && count > 1,
  };
}
