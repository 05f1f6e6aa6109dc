import type { Draw } from '../draw';

/** How an environment on Kubernetes is had. */
export interface ClusterStyle {
  readonly whose: 'own' | 'tenant';
  readonly edge: 'f5-nginx' | 'existing' | 'plain';
  readonly secrets: 'azure-key-vault' | 'external-secrets' | 'existing' | 'generated';
  /** Whether object storage is run in it. */
  readonly storage: 'own' | 's3' | 'azure';
  readonly signIn: 'oidc' | 'entra-id' | 'development';
  readonly watched: boolean;
  /** Whether another environment is beside it, in the same cluster. */
  readonly neighbour: boolean;
}

export interface HostStyle {
  readonly open: boolean;
  readonly credentials: 'defaults' | 'required';
  readonly builds: boolean;
  readonly storage: 'own' | 's3' | 'azure';
  readonly signIn: 'oidc' | 'entra-id' | 'development';
}

/** What is decided before anything is drawn, because many parts depend on it. */
export interface Style {
  readonly clusters: readonly ClusterStyle[];
  readonly composes: readonly HostStyle[];
  /** Some ingress controller understands no more than hosts, prefixes and ports. */
  readonly plain: boolean;
  /** Whether anything is routed to. */
  readonly routed: boolean;
  /** The further public hosts that every environment has, as routes call them. */
  readonly hosts: readonly string[];
  /** The values of secrets are made up somewhere: those that somebody else issues have local ones. */
  readonly generated: boolean;
}

export function styleOf(draw: Draw): Style {
  const routed = draw.chance(0.75);
  const plain = draw.chance(0.25);
  const clusters = draw.times(0, 2, () => clusterStyle(draw, { routed, plain }));
  const composes = draw.times(clusters.length === 0 ? 1 : 0, 2, () => hostStyle(draw));
  return {
    clusters,
    composes,
    plain: plain && clusters.some(({ edge }) => edge === 'plain'),
    routed,
    hosts: draw.chance(0.4) ? draw.several(['admin', 'api', 'constructor'], 2) : [],
    generated: clusters.some(({ secrets }) => secrets === 'generated'),
  };
}

function clusterStyle(
  draw: Draw,
  { routed, plain }: { readonly routed: boolean; readonly plain: boolean },
): ClusterStyle {
  const whose = draw.one(['own', 'own', 'own', 'tenant'] as const);
  const edges =
    whose === 'tenant' ? (['existing', 'plain'] as const) : (['f5-nginx', 'f5-nginx', 'existing', 'plain'] as const);
  const stores = ['azure-key-vault', 'external-secrets', 'existing'] as const;
  const common = { whose, edge: draw.one(edges.filter((edge) => edge !== 'plain' || plain)) };
  const watching = { watched: whose === 'own' && draw.chance(0.6), neighbour: whose === 'own' && draw.chance(0.2) };
  // What somebody else issues can't be made up.
  if (whose === 'own' && routed && draw.chance(0.2)) {
    return { ...common, ...watching, secrets: 'generated', storage: 'own', signIn: 'development' };
  }
  return {
    ...common,
    ...watching,
    secrets: draw.one(stores),
    storage: draw.one(['own', 's3', 'azure'] as const),
    signIn: draw.one(routed ? (['oidc', 'entra-id', 'development'] as const) : (['oidc', 'entra-id'] as const)),
  };
}

function hostStyle(draw: Draw): HostStyle {
  const open = draw.chance(0.35);
  const credentials = open || draw.chance(0.4) ? 'required' : 'defaults';
  return {
    open,
    credentials,
    builds: draw.chance(0.5),
    storage: draw.one(['own', 's3', 'azure'] as const),
    signIn: draw.one(
      credentials === 'required' ? (['oidc', 'entra-id'] as const) : (['oidc', 'entra-id', 'development'] as const),
    ),
  };
}
