import type { Data, Fields } from '../plan/plan';
import type { Scope } from './scope';

/** Where the source is and what the image is called; two that share an image say the same of it. */
export function source(scope: Scope, name: string): Fields {
  const { draw } = scope;
  const others = scope.of('service', 'job');
  if (others.length > 0 && draw.chance(0.2)) {
    const other = draw.one(others);
    return { image: other.props['image'] ?? other.name, source: other.props['source'] ?? { folder: other.name } };
  }
  return {
    ...draw.maybe(0.2, () => ({ image: `${draw.one(['apps/', ''])}${name}${draw.one(['', '_image', '.v2'])}` })),
    ...draw.maybe(0.3, () => ({ source: folder(scope, name) })),
  };
}

const folder = ({ draw }: Scope, name: string): Data => ({
  folder: draw.one([name, '.', `services/${name}`, '.hidden/@x']),
  ...draw.maybe(0.3, () => ({ dockerfile: 'docker/main.Dockerfile' })),
  ...draw.maybe(0.3, () => ({ stage: draw.one(['runtime', 'yes']) })),
  ...draw.maybe(0.3, () => ({ args: { VERSION: draw.one(['1.0', 'costs $5', 'yes', '{x}']) } })),
  ...draw.maybe(0.3, () => ({ live: { '/app': draw.one(['app', 'src/app']) } })),
  ...draw.maybe(0.3, () => ({ rebuild: draw.some(['package.json', 'docker/main.Dockerfile']) })),
});
