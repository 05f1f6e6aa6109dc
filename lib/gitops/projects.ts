import type { Construct } from 'constructs';
import { AppProject } from '../../imports/argoproj.io';
import type { KubernetesEnvironment } from '../model';
import { NAME_LABEL } from '../naming/labels';
import { addonReleases } from './addons';
import { APPLICATION_WAVES, waveAnnotation } from './application-order';
import { addonProjectName, ARGOCD, projectName } from './applications';
import { CHARTS } from './charts';
import { emit, type Written } from '../output/manifest-object';

const IN_CLUSTER = 'https://kubernetes.default.svc';

interface GroupKind {
  readonly group: string;
  readonly kind: string;
}

const metadata = (name: string) => ({
  name,
  labels: { [NAME_LABEL]: name },
  annotations: waveAnnotation(APPLICATION_WAVES.project),
});

/**
 * What our Applications may do: this repository, the namespaces and the kinds that are really written, and no more.
 *
 * @param objects everything that is written for the environment, the project itself aside
 */
export function ownProject(scope: Construct, objects: readonly Written[], environment: KubernetesEnvironment): void {
  const inNamespace = objects.filter(({ namespace }) => namespace !== undefined);
  const inCluster = objects.filter(({ namespace }) => namespace === undefined);
  const namespaces = objects.map(({ namespace }) => namespace);
  emit(AppProject, scope, 'project', {
    metadata: metadata(projectName(environment)),
    spec: {
      description: `Everything of ${environment.application} that is generated from its topology`,
      sourceRepos: [environment.repository],
      destinations: destinations([ARGOCD, ...namespaces.filter((namespace) => namespace !== undefined)]),
      namespaceResourceWhitelist: kinds([...inNamespace.map(groupKind), { group: 'argoproj.io', kind: 'AppProject' }]),
      clusterResourceWhitelist: kinds(inCluster.map(groupKind)),
    },
  });
}

/** What the add-ons' charts may do, if any is installed: their repositories, their namespaces, and operators' kinds. */
export function addonProject(scope: Construct, environment: KubernetesEnvironment): void {
  const releases = addonReleases(environment);
  if (releases.length === 0) return;
  emit(AppProject, scope, 'addon-project', {
    metadata: metadata(addonProjectName(environment)),
    spec: {
      description: 'The add-ons of the platform, from their Helm charts',
      sourceRepos: [...new Set(releases.map(({ addon }) => CHARTS[addon].repository))].sort(),
      destinations: destinations([...releases.map((r) => r.namespace), 'kube-system']),
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

const groupKind = ({ apiGroup, kind }: Written): GroupKind => ({
  group: apiGroup === 'core' ? '' : apiGroup,
  kind,
});

const destinations = (namespaces: readonly string[]) =>
  [...new Set(namespaces)].sort().map((namespace) => ({ server: IN_CLUSTER, namespace }));

/** Each once, in the order of their names. */
function kinds(all: readonly GroupKind[]): { group: string; kind: string }[] {
  const found = new Map(all.map(({ group, kind }) => [`${group}/${kind}`, { group, kind }]));
  return [...found.keys()].sort().map((key) => found.get(key) ?? { group: '', kind: '' });
}
