import type { MeshRule } from './mesh-reach';

/** A rule in words: `AuthorizationPolicy worker/redis, rule 2 (from backend/backend, port 6379)`. */
export function describeMeshRule({ policy, index, rule: { from = [], to = [] } }: MeshRule): string {
  const who = from.map(({ source = {} }) => sourceText(source)).join(' or ') || 'anyone';
  const ports = to.flatMap(({ operation }) => operation?.ports ?? []).join(', ');
  const where = ports === '' ? 'every port' : `port ${ports}`;
  return `${nameOf(policy)}, rule ${index + 1} (from ${who}, ${where})`;
}

export const nameOf = ({ namespace, object }: MeshRule['policy']): string =>
  `AuthorizationPolicy ${namespace}/${object.metadata.name}`;

const sourceText = (source: object): string =>
  Object.entries(source)
    .map(([field, values]: [string, readonly string[]]) =>
      field === 'serviceAccounts' ? values.join(', ') : `${field} ${values.join(', ')}`,
    )
    .join(' and ') || 'anyone';
