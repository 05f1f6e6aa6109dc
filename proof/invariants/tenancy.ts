import { namespacesOf } from '../../lib/model';
import { tenancyOf } from '../declared/clusters';
import { where } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless } from '../violation';

/** Where Argo CD takes Applications from. */
const ARGOCD = 'argocd';

export const tenantsStayInside = each(
  'A tenant writes nothing that is of the whole cluster, and nothing outside of the namespaces that it was given.',
  {
    name: 'objects of tenants',
    of: ({ objects, resolved }: KubernetesSubject) => (tenancyOf(resolved.environment) === undefined ? [] : objects),
  },
  (object, { resolved: { topology, environment } }) => {
    const named = namespacesOf(topology).map(({ name }) => name);
    const given = [...Object.values(tenancyOf(environment)?.namespaces ?? {}), ...named, ARGOCD];
    const { namespace } = object.metadata;
    return unless(
      namespace !== undefined && given.includes(namespace),
      at(object, 'metadata.namespace'),
      namespace === undefined ? `${where(object)} is of the whole cluster` : `is in ${namespace}, which was not given`,
    );
  },
);
