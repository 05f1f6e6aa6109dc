import { tenancyOf, type KubernetesEnvironment, type MadeName, type Resolved } from '../../model';
import { addonsOf } from '../addons';
import { issuerName } from '../constructs/cluster-issuer';
import { applicationName, ROOT } from '../gitops/applications';
import { platformProjectName, projectName, rootProjectName } from '../gitops/projects';
import { namespacesIn } from '../namespaces/namespaces-in';
import { PLATFORM } from '../namespaces/platform-chart';
import { secretStoreName } from '../naming/secret-store';

/** The names of an environment that all of its cluster knows: each stands there once, whatever else runs there. */
export function clusterNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { environment } = resolved;
  const { secrets } = environment;
  const isTenant = tenancyOf(environment) !== undefined;
  const named = (among: string) => (name: string, what: string) => ({ name, among, of: environment.name, what });
  const namespaces = namespacesIn(resolved).map(({ name }) => [name, `the namespace ${name}`] as const);
  const application = named('Application of Argo CD');
  const namespace = named('Namespace');
  return [
    ...namespaces.map(([name, what]) => namespace(name, what)),
    ...(isTenant ? [ROOT] : [PLATFORM, ROOT]).map((folder) =>
      application(applicationName(folder, environment), 'the engine'),
    ),
    ...namespaces.map(([name, what]) => application(applicationName(name, environment), what)),
    ...addonsOf(resolved).map(({ name }) => application(name, `the add-on ${name}`)),
    ...(isTenant
      ? []
      : [
          ...[projectName, platformProjectName, rootProjectName].map((project) =>
            named('AppProject of Argo CD')(project(environment), 'its project'),
          ),
          ...(secrets.from === 'existing'
            ? []
            : [named('ClusterSecretStore')(secretStoreName(secrets, environment), 'its secret store')]),
          named('ClusterIssuer')(issuerName(environment), 'its issuer'),
        ]),
  ];
}
