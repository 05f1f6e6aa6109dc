import type { Effect } from './effects';
import { formatPath, formatValue, isUnder, type Field } from './fields';
import type { ComposeItem, FileItem } from './snapshot';
import { environmentKeys, secretEffects } from './secret-contract';

/** What `docker compose up` looks at without making the container anew: it is no part of the service's config hash. */
const notInHash = ['depends_on', 'scale', 'deploy.replicas', 'pull_policy', 'profiles', 'build', 'develop'];

export function composeRemoval({ kind, name }: ComposeItem): Effect[] {
  return kind === 'volume'
    ? [{ kind: 'loses data', why: `volume ${name} is no longer used; \`docker compose down\` does not delete it` }]
    : [];
}

export function composeChange({ kind, name }: ComposeItem, fields: readonly Field[]): Effect[] {
  switch (kind) {
    case 'service':
      return serviceChange(fields);
    case 'volume':
      return [
        {
          kind: 'loses data',
          why: `volume ${name} becomes another one: ${fields.map(({ path }) => formatPath(path)).join(', ')}`,
        },
      ];
    case 'project':
      return [
        { kind: 'loses data', why: 'volumes are named after the project: under another name they are new and empty' },
      ];
    case 'network':
      return [{ kind: 'restarts', why: 'the network and every container on it are made anew' }];
    default:
      return [];
  }
}

function serviceChange(fields: readonly Field[]): Effect[] {
  const under = (field: Field, prefixes: readonly string[]) => prefixes.some((prefix) => isUnder(field.path, prefix));
  const scaled = fields.filter((field) => under(field, ['scale', 'deploy.replicas']));
  const hashed = fields.filter((field) => !under(field, notInHash));
  const reasons = [...new Set(hashed.map(({ path }) => path[0] ?? ''))];
  return [
    ...(reasons.length > 0 ? [{ kind: 'restarts', why: reasons.join(', ') } as const] : []),
    ...scaled.map(
      ({ before, after }) =>
        ({ kind: 'scales', why: `${formatValue(before ?? 1)} → ${formatValue(after ?? 1)}` }) as const,
    ),
  ];
}

/** Files beside docker-compose.yml: the environment file is the contract of secrets there. */
export function fileEffects(before: FileItem | undefined, after: FileItem | undefined): Effect[] {
  const name = after?.name ?? before?.name ?? '';
  if (!/(^|\/)\.?env(\.|$)|\.env(\.|$)/.test(name)) return [];
  return secretEffects(environmentKeys(before?.value ?? ''), environmentKeys(after?.value ?? ''));
}
