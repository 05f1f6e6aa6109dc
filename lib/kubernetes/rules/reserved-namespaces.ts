import {
  inEnvironment,
  monitoringNamespaces,
  namespacesOf,
  tenancyOf,
  type Definitions,
  type Problem,
} from '../../model';
import { knownAddons } from '../addons';
import { ADDONS_FOLDER } from '../delivery/addon-files';
import { ARGOCD } from '../gitops/argo-cd-namespace';
import { edgeNamespace } from '../namespaces/namespaces-in';
import { PLATFORM } from '../namespaces/platform-chart';

/** Namespaces that Kubernetes makes itself. */
const SYSTEM = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/**
 * A namespace of the application, or one that a tenant is given in its place, is none of those that belong to the cluster or to
 * the engine.
 */
export function* reservedNamespaces({ topology: defined, environments }: Definitions): Iterable<Problem> {
  for (const definedFor of environments.filter((e) => e.target === 'kubernetes')) {
    const { topology, environment } = inEnvironment(defined, definedFor);
    const ofAddons = knownAddons({ topology, environment }).map(({ namespace }) => namespace);
    const edge = tenancyOf(environment) === undefined ? [edgeNamespace(environment)] : [];
    const reserved = [...new Set([...SYSTEM, ARGOCD, PLATFORM, ADDONS_FOLDER, ...edge, ...ofAddons])].sort();
    const refused = (subject: string, field: string, given: string): Problem => ({
      subject,
      field,
      given,
      allowed: `a namespace other than ${reserved.join(', ')}`,
      fix: 'choose another name: what runs there is kept apart from the application',
    });
    const moved = Object.entries(tenancyOf(environment)?.namespaces ?? {});
    for (const [name, to] of moved)
      if (reserved.includes(to)) yield refused(environment.name, `cluster.namespaces.${name}`, to);
    for (const { name } of new Set([...namespacesOf(topology), ...monitoringNamespaces(environment)]))
      if (reserved.includes(name) && !moved.some(([, to]) => to === name)) yield refused(name, 'name', name);
  }
}
