import type { Addon, KubernetesEnvironment } from '../../model';
import type { AddonRelease } from './addon-release';
import { barmanCloud } from './barman-cloud';
import { certManager } from './cert-manager';
import { cloudNativePg } from './cloudnative-pg';
import { externalSecrets } from './external-secrets';
import { ingressController } from './ingress-controller';
import { metricsServer } from './metrics-server';
import { prometheusOperator } from './prometheus-operator';

/** The add-ons that an environment installs: all that the cluster does not provide. */
export function addonReleases(environment: KubernetesEnvironment): AddonRelease[] {
  const all: Readonly<Record<Addon, AddonRelease>> = {
    'cert-manager': certManager,
    'external-secrets': externalSecrets,
    'cloudnative-pg': cloudNativePg,
    'barman-cloud': barmanCloud,
    'prometheus-operator': prometheusOperator,
    'metrics-server': metricsServer,
    'ingress-controller': ingressController(environment),
  };
  const provided: readonly Addon[] = environment.gitops.provided ?? [];
  return Object.values(all).filter(({ addon }) => !provided.includes(addon));
}
