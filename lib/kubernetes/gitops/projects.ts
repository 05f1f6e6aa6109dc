import { Construct } from 'constructs';
import { AppProject } from '../../../imports/argoproj.io';
import { neighbourName, tenancyOf, type Addon, type KubernetesEnvironment } from '../../model';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL } from '../naming/labels';
import { TypedObject, type Written } from '../typed-object';
import { FIRST, waveAnnotation } from './waves';

export const IN_CLUSTER = 'https://kubernetes.default.svc';

/**
 * Names of the projects: what is ours, what of it is beyond its own namespace, what says both, and the charts of others. A
 * tenant has one, which is given.
 */
export const projectName = (environment: KubernetesEnvironment): string => {
  if (tenancyOf(environment) !== undefined) return saidName(environment) ?? 'default';
  const name = commonName(environment);
  return neighbourName(environment) === undefined ? name : `${name}-${environment.name}`;
};
const ownNamed = (environment: KubernetesEnvironment, suffix: string): string =>
  tenancyOf(environment) === undefined ? `${projectName(environment)}-${suffix}` : projectName(environment);
export const rootProjectName = (environment: KubernetesEnvironment): string => ownNamed(environment, 'root');
export const platformProjectName = (environment: KubernetesEnvironment): string => ownNamed(environment, 'platform');
export const addonProjectName = (environment: KubernetesEnvironment): string => `${commonName(environment)}-addons`;

const saidName = ({ delivery }: KubernetesEnvironment): string | undefined =>
  delivery.by === 'argocd' ? delivery.project : undefined;
const commonName = (environment: KubernetesEnvironment): string => saidName(environment) ?? environment.application;

export const metadata = (name: string) => ({
  name,
  labels: { [NAME_LABEL]: name },
  annotations: waveAnnotation(FIRST),
});

export interface AddonProjectProps {
  readonly addons: readonly Addon[];
}

/** What the add-ons' charts may do: their repositories, their namespaces, and operators' kinds. */
export class AddonProject extends Construct {
  constructor(scope: Construct, id: string, { addons }: AddonProjectProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', AppProject, {
      metadata: metadata(addonProjectName(environmentOf(this))),
      spec: {
        description: 'The add-ons of the platform, from their Helm charts',
        sourceRepos: [...new Set(addons.map(({ chart }) => chart.repository))].sort(),
        destinations: destinations([...addons.map(({ namespace }) => namespace), 'kube-system']),
        namespaceResourceWhitelist: [{ group: '*', kind: '*' }],
        clusterResourceWhitelist: kinds([
          { group: '', kind: 'Namespace' },
          { group: 'admissionregistration.k8s.io', kind: 'MutatingWebhookConfiguration' },
          { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
          { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
          { group: 'apiregistration.k8s.io', kind: 'APIService' },
          { group: 'networking.k8s.io', kind: 'IngressClass' },
          { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
          { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
        ]),
      },
    });
  }
}

interface GroupKind {
  readonly group: string;
  readonly kind: string;
  /** @default any */
  readonly name?: string;
}

/** The core group has no name, and its apiVersion no slash. */
export const groupKind = ({ apiVersion, kind }: Written): GroupKind => ({
  group: apiVersion.includes('/') ? apiVersion.replace(/\/.*/, '') : '',
  kind,
});

export const destinations = (namespaces: readonly string[]) =>
  [...new Set(namespaces)].sort().map((namespace) => ({ server: IN_CLUSTER, namespace }));

/** Each once, in the order of their names. */
export function kinds(all: readonly GroupKind[]): GroupKind[] {
  const found = new Map(all.map((one) => [[one.group, one.kind, one.name].join('/'), one]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
