import { groupOf, type KubernetesObject } from '../../proof/objects';

/** What an AppProject of Argo CD says of what its Applications may bring. */
export interface ProjectSpec {
  readonly namespaceResourceWhitelist?: readonly GroupKind[];
  readonly namespaceResourceBlacklist?: readonly GroupKind[];
  readonly clusterResourceWhitelist?: readonly GroupKind[];
  readonly clusterResourceBlacklist?: readonly GroupKind[];
  readonly destinations?: readonly { readonly namespace?: string }[];
}

interface GroupKind {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

/**
 * Whether a project allows an object. One that lists no kinds allows all of a namespace, and none of the whole cluster; what it
 * denies is not allowed, whatever else it lists.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/pkg/apis/application/v1alpha1/app_project_types.go
 */
export function isAllowed(object: KubernetesObject, spec: ProjectSpec): boolean {
  const { name, namespace } = object.metadata;
  const isListed = (one: GroupKind): boolean =>
    matches(one.group, groupOf(object)) && matches(one.kind, object.kind) && matches(one.name ?? '*', name);
  if (namespace === undefined) {
    return spec.clusterResourceWhitelist?.some(isListed) === true && !spec.clusterResourceBlacklist?.some(isListed);
  }
  return (
    isDestination(namespace, spec) &&
    (spec.namespaceResourceWhitelist?.some(isListed) ?? true) &&
    !spec.namespaceResourceBlacklist?.some(isListed)
  );
}

/** `!name` is every other one, and none of this name whatever the other patterns are. */
function isDestination(namespace: string, { destinations = [] }: ProjectSpec): boolean {
  const patterns = destinations.map((one) => one.namespace ?? '');
  const isMet = (pattern: string): boolean =>
    pattern.startsWith('!') ? !matches(pattern.slice(1), namespace) : matches(pattern, namespace);
  return patterns.some(isMet) && patterns.every((pattern) => !pattern.startsWith('!') || isMet(pattern));
}

/** A pattern of Argo CD: `*` is any text. */
const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);
