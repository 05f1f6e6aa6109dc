import { Construct } from 'constructs';
import { AppProject } from '../../../imports/argoproj.io';
import { neighbourName, tenancyOf, type Addon, type KubernetesEnvironment } from '../../model';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL } from '../naming/labels';
import { TypedObject, type Written } from '../typed-object';
import { ARGOCD } from './argo-cd-namespace';
import { FIRST, waveAnnotation } from './waves';

export const IN_CLUSTER = 'https://kubernetes.default.svc';

/** Names of the two projects: what is ours, and the charts of others. */
export const projectName = (environment: KubernetesEnvironment): string => {
  if (tenancyOf(environment) !== undefined) return saidName(environment) ?? 'default';
  const name = commonName(environment);
  return neighbourName(environment) === undefined ? name : `${name}-${environment.name}`;
};
export const addonProjectName = (environment: KubernetesEnvironment): string => `${commonName(environment)}-addons`;

const saidName = ({ delivery }: KubernetesEnvironment): string | undefined =>
  delivery.by === 'argocd' ? delivery.project : undefined;
const commonName = (environment: KubernetesEnvironment): string => saidName(environment) ?? environment.application;

const metadata = (name: string) => ({
  name,
  labels: { [NAME_LABEL]: name },
  annotations: waveAnnotation(FIRST),
});

export interface OwnProjectProps {
  /** Everything that is written for the environment, the project itself aside. */
  readonly written: readonly Written[];
}

/** What our Applications may do: this repository, the namespaces and the kinds that are really written, and no more. */
export class OwnProject extends Construct {
  constructor(scope: Construct, id: string, { written }: OwnProjectProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const namespaced = written.filter(({ namespace }) => namespace !== undefined);
    const inCluster = written.filter(({ namespace }) => namespace === undefined);
    const namespaces = namespaced.map(({ namespace = '' }) => namespace);
    new TypedObject(this, 'Resource', AppProject, {
      metadata: metadata(projectName(environment)),
      spec: {
        description: `Everything of ${environment.application} that is generated from its topology`,
        sourceRepos: [environment.repository],
        destinations: destinations([ARGOCD, ...namespaces]),
        namespaceResourceWhitelist: kinds([...namespaced.map(groupKind), { group: 'argoproj.io', kind: 'AppProject' }]),
        clusterResourceWhitelist: kinds(inCluster.map(groupKind)),
      },
    });
  }
}

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
}

/** The core group has no name, and its apiVersion no slash. */
const groupKind = ({ apiVersion, kind }: Written): GroupKind => ({
  group: apiVersion.includes('/') ? apiVersion.replace(/\/.*/, '') : '',
  kind,
});

const destinations = (namespaces: readonly string[]) =>
  [...new Set(namespaces)].sort().map((namespace) => ({ server: IN_CLUSTER, namespace }));

/** Each once, in the order of their names. */
function kinds(all: readonly GroupKind[]): { group: string; kind: string }[] {
  const found = new Map(all.map(({ group, kind }) => [`${group}/${kind}`, { group, kind }]));
  return [...found.keys()].sort().map((key) => found.get(key) ?? { group: '', kind: '' });
}
