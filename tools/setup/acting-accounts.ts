import { parse } from 'yaml';
import { isAddonValues } from '../../lib/kubernetes/delivery/addon-files';
import type { GeneratedFile } from '../../lib/output/generated-file';

const CLIENT_ID = 'azure.workload.identity/client-id';

/** A ServiceAccount whose pods act as somebody in Azure. */
export interface ActingAccount {
  readonly namespace: string;
  readonly name: string;
  readonly clientId: string;
}

interface Meta {
  readonly name: string;
  readonly namespace?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly kind: string;
  readonly metadata: Meta;
  readonly spec?: { readonly serviceAccountTemplate?: { readonly metadata: Omit<Meta, 'name'> } };
}

/**
 * The ServiceAccounts that act as somebody in Azure, in the order of their names: those that are written, and those that
 * the database operator makes under the name of a Cluster.
 */
export const actingAccounts = (files: readonly GeneratedFile[]): ActingAccount[] =>
  files
    .filter(({ path }) => path.endsWith('.yaml') && !isAddonValues(path))
    .flatMap(({ content }) => accountIn(parse(content) as Manifest) ?? [])
    .sort((a, b) => (subjectOf(a) < subjectOf(b) ? -1 : 1));

/** How its tokens name it. */
export const subjectOf = ({ namespace, name }: ActingAccount): string => `system:serviceaccount:${namespace}:${name}`;

function accountIn({ kind, metadata, spec }: Manifest): ActingAccount | undefined {
  const { namespace, name } = metadata;
  const { annotations } = kind === 'ServiceAccount' ? metadata : (spec?.serviceAccountTemplate?.metadata ?? {});
  const clientId = annotations?.[CLIENT_ID];
  return clientId === undefined || namespace === undefined ? undefined : { namespace, name, clientId };
}
