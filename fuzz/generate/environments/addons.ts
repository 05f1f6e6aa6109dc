import { ref } from '../../plan/marks';
import type { Fields } from '../../plan/plan';
import type { Scope } from '../scope';
import type { ClusterStyle } from '../style';

/** What differs from the add-ons of the engine. */
export function addons(scope: Scope, { whose }: ClusterStyle): Fields {
  const { draw } = scope;
  if (!draw.chance(0.25)) return {};
  const provided = draw.some(['metrics-server', 'cert-manager', 'external-secrets'], 2);
  const isInstalled = whose === 'own' && !provided.includes('metrics-server');
  return {
    addons: {
      ...draw.maybe(provided.length > 0 ? 1 : 0.2, () => ({ provided })),
      ...draw.maybe(whose === 'own' ? 0.5 : 0, () => ({ more: [ref(addon(scope))] })),
      ...draw.maybe(isInstalled ? 0.5 : 0, () => ({
        values: { 'metrics-server': { podLabels: { 'example.org/team': draw.one(['a', 'yes']) } } },
      })),
    },
  };
}

/** An add-on of one's own. @returns its key */
function addon(scope: Scope): string {
  const { draw } = scope;
  const name = scope.fresh(['descheduler', 'reloader']);
  return scope.add('addon', {
    name,
    chart: {
      repository: draw.one(['https://charts.example.org', 'registry.example.org/charts']),
      name,
      version: draw.one(['1.2.3', 'v0.1.0']),
      ...draw.maybe(0.3, () => ({ skipSchemaValidation: true })),
      ...draw.maybe(0.3, () => ({ skipCrds: true })),
    },
    namespace: `${name}-system`,
    ...draw.maybe(0.5, () => ({ podSecurity: draw.one(['restricted', 'baseline', 'privileged']) })),
    ...draw.maybe(0.3, () => ({ prunedByHand: draw.chance(0.8) })),
    ...draw.maybe(0.4, () => ({ needs: ['metrics-server'] })),
    values: draw.one<Fields>([{}, { image: { tag: 'yes' } }, { a: [1, 'b: c'], n: null }]),
  }).key;
}
