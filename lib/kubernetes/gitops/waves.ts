import {
  monitoringNamespaces,
  type Addon,
  type KubernetesEnvironment,
  type Namespace,
  type Resolved,
} from '../../model';
import { isEdge, namespaceDepths } from '../namespaces/namespaces-in';
import { ARGOCD } from './argo-cd-namespace';

/** The order of the Applications, as waves of the root Application: what each one's health depends on comes before it. */
export interface Waves {
  readonly addons: ReadonlyMap<string, number>;
  readonly platform: number;
  readonly namespaces: ReadonlyMap<string, number>;
  readonly root: number;
}

/** The projects, and what Argo CD is told of health where it is not one of the add-ons. */
export const FIRST = 0;

/**
 * Argo CD itself, which is told what health is; add-ons, each after those that it needs; where secrets and certificates come
 * from; namespaces, each after those that it connects to; last the public host, which opens when what it routes to is there,
 * and monitoring, which nothing waits for; and the root.
 */
export function wavesOf(
  resolved: Resolved<KubernetesEnvironment>,
  addons: readonly Addon[],
  namespaces: readonly Namespace[],
): Waves {
  const { environment } = resolved;
  const ofAddons = addonWaves(addons);
  const platform = Math.max(FIRST, ...ofAddons.values()) + 1;
  const depths = namespaceDepths(resolved);
  const last = platform + 1 + Math.max(-1, ...depths.values()) + 1;
  const isLast = (namespace: Namespace): boolean =>
    !depths.has(namespace) && (isEdge(namespace, environment) || monitoringNamespaces(environment).includes(namespace));
  const wave = (namespace: Namespace): number =>
    isLast(namespace) ? last : platform + 1 + (depths.get(namespace) ?? 0);
  return {
    addons: ofAddons,
    platform,
    namespaces: new Map(namespaces.map((namespace) => [namespace.name, wave(namespace)])),
    root: last + 1,
  };
}

/** All others are brought by it, and wait as it is told what health is. */
const isArgoCd = ({ name }: Addon): boolean => name === ARGOCD;

/** Those that a cluster provides are there already, and nothing waits for them. */
function addonWaves(addons: readonly Addon[]): Map<string, number> {
  const waves = new Map<string, number>();
  const wave = ({ name, needs = [] }: Addon): number => {
    const known = waves.get(name);
    if (known !== undefined) return known;
    const before = addons.filter((other) => needs.includes(other.name) || (isArgoCd(other) && name !== other.name));
    const found = before.reduce((latest, other) => Math.max(latest, wave(other)), FIRST) + 1;
    waves.set(name, found);
    return found;
  };
  for (const addon of addons) wave(addon);
  return waves;
}

export const waveAnnotation = (wave: number): Record<string, string> => ({
  'argocd.argoproj.io/sync-wave': String(wave),
});
