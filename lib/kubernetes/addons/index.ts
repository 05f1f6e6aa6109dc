import {
  isPublic,
  onceOf,
  own,
  scalesByQueue,
  usesCertManager,
  waypointNamespaces,
  type Addon,
  type KubernetesEnvironment,
  type Resolved,
} from '../../model';
import { patched } from '../../output/patched';
import { argoCd } from './argo-cd';
import { barmanCloud } from './barman-cloud';
import { certManager, certManagerFor } from './cert-manager';
import { cloudNativePg } from './cloudnative-pg';
import { envoyGateway } from './envoy-gateway';
import { externalSecrets } from './external-secrets';
import { gatewayApi } from './gateway-api';
import { ingressController } from './ingress-controller';
import { istioAddons } from './istio';
import { keda } from './keda';
import { metricsServer } from './metrics-server';
import { prometheusOperator } from './prometheus-operator';
import { hasStore } from '../secrets/made-secrets';

type InCluster = Resolved<KubernetesEnvironment>;
type Defined = Pick<InCluster, 'topology' | 'environment'>;

const always = (): boolean => true;
const withDatabase = ({ backing }: InCluster): boolean => backing.some(({ form }) => form.kind === 'operator');
const withBackups = ({ backing }: InCluster): boolean =>
  backing.some(({ form }) => form.kind === 'operator' && form.settings.backups !== undefined);
const isWatched = ({ environment }: InCluster): boolean => environment.monitoring !== undefined;
const withRoute = ({ topology }: InCluster): boolean => isPublic(topology);

type Needed = readonly [addon: Addon, isNeeded: (by: InCluster) => boolean];

/** The engine's own add-ons, each with what makes it needed. */
const engineAddons = (of: Defined): readonly Needed[] => [
  ...delivering(of),
  [certManagerFor(of.environment), usesCertManager],
  [externalSecrets, hasStore],
  [cloudNativePg, withDatabase],
  [barmanCloud, withBackups],
  [prometheusOperator(of), isWatched],
  [metricsServer, always],
  ...edgeAddons(of),
  ...meshAddons(of),
  // Whoever does not ask for it may bring one of this name.
  ...(of.environment.queueScaling === 'keda' ? [[keda(of.environment), scalesByQueue] satisfies Needed] : []),
];

/** What brings all of it, itself included. */
const delivering = ({ environment }: Defined): readonly Needed[] =>
  environment.delivery.by === 'argocd' ? [[argoCd(environment.delivery, environment), always]] : [];

/** What the pods of a mesh are joined by. */
const meshAddons = ({ environment }: Defined): readonly Needed[] =>
  environment.mesh === undefined
    ? []
    : [[gatewayApi, lacksGateways], ...istioAddons(environment).map((addon) => [addon, always] satisfies Needed)];

/** Whether there are waypoints, and nobody at the edge brings what they are made of: ours is there where something has a route. */
const lacksGateways = (resolved: InCluster): boolean => {
  const { edge } = resolved.environment;
  const isBrought = edge?.api === 'gateway' && (edge.controller === 'existing' || withRoute(resolved));
  return waypointNamespaces(resolved).length > 0 && !isBrought;
};

/** What serves public hosts, unless the cluster has it. */
function edgeAddons({ topology, environment: { edge, monitoring } }: Defined): readonly Needed[] {
  switch (edge?.controller) {
    case 'f5-nginx': {
      const { loadBalancer } = edge;
      return [[ingressController({ topology, loadBalancer, isWatched: monitoring !== undefined }), withRoute]];
    }
    case 'envoy-gateway':
      return [[envoyGateway({ topology, loadBalancer: edge.loadBalancer }), withRoute]];
    case 'existing':
    case undefined:
      return [];
  }
}

/** An add-on with what an environment says otherwise of its values. */
const withValues = (addon: Addon, values: object | undefined): Addon =>
  values === undefined ? addon : { ...addon, values: patched(addon.values, values) as object };

/** Every add-on that an environment could install: the engine's, and those that it brings itself. */
export const knownAddons = (of: Defined): Addon[] => [
  ...engineAddons(of).map(([addon]) => addon),
  ...(of.environment.addons?.more ?? []),
];

/** The add-ons that the cluster of an environment must have: what its topology needs, and its own. */
export const neededAddons = onceOf((resolved: InCluster): readonly Addon[] => [
  ...engineAddons(resolved).flatMap(([addon, isNeeded]) => (isNeeded(resolved) ? [addon] : [])),
  ...(resolved.environment.addons?.more ?? []),
]);

/** What the cluster has already: what it is said to provide, and cert-manager where an issuer of its is. */
const providedAddons = ({ addons, certificates }: KubernetesEnvironment): readonly string[] => [
  ...(addons?.provided ?? []),
  ...(certificates?.from === 'issuer' ? [certManager.name] : []),
];

/** Those of them that the cluster does not provide, with what the environment says otherwise of them. */
export const addonsFor = onceOf((resolved: InCluster): readonly Addon[] => {
  const { environment } = resolved;
  const provided = providedAddons(environment);
  return neededAddons(resolved)
    .filter(({ name }) => !provided.includes(name))
    .map((addon) => withValues(addon, own(environment.addons?.values, addon.name)));
});

/** The add-ons that an environment installs: none in a cluster that is not its own. */
export const addonsOf = (resolved: InCluster): readonly Addon[] =>
  resolved.environment.cluster === undefined ? addonsFor(resolved) : [];
