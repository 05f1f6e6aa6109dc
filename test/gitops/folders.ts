import { join } from 'node:path';
import { readFiles } from '../../proof/invariants/dist';
import { groupOf, parseObjects, type KubernetesObject } from '../../proof/objects';

const ROOT = join(__dirname, '..', '..');
const ENVIRONMENT = 'production';

/** What Argo CD finds below `dist/production`: the objects of each folder. */
export type Folders = Record<string, KubernetesObject[]>;

/** The committed manifests, read back. */
export const committed = (): Folders =>
  foldersOf(readFiles(join(ROOT, 'dist', ENVIRONMENT)).map(({ path, text }) => [path, text]));

/** Manifests by their folder, in the order of their paths. @throws ProblemsError for what is no Kubernetes object */
export function foldersOf(files: Iterable<readonly [path: string, text: string]>): Folders {
  const folders: Folders = {};
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    (folders[folder] ??= []).push(...parseObjects(text, path));
  }
  return folders;
}

export const objectsOf = (folders: Folders): KubernetesObject[] => Object.values(folders).flat();

/** An Application, as far as it is judged here. */
export interface Application extends KubernetesObject {
  readonly metadata: KubernetesObject['metadata'] & { readonly finalizers?: readonly string[] };
  readonly spec: {
    readonly project: string;
    readonly source: {
      readonly repoURL: string;
      readonly targetRevision: string;
      readonly path?: string;
      readonly chart?: string;
      readonly directory?: { readonly recurse?: boolean };
    };
    readonly destination: { readonly server: string; readonly namespace: string };
    readonly syncPolicy?: {
      readonly automated?: { readonly prune?: boolean; readonly selfHeal?: boolean };
      readonly retry?: {
        readonly limit?: number;
        readonly backoff?: { readonly duration?: string; readonly factor?: number; readonly maxDuration?: string };
      };
      readonly syncOptions?: readonly string[];
    };
  };
}

interface Allowed {
  readonly group: string;
  readonly kind: string;
}

/** An AppProject, as far as it is judged here. */
export interface Project extends KubernetesObject {
  readonly spec: {
    readonly sourceRepos: readonly string[];
    readonly destinations: readonly { readonly server: string; readonly namespace: string }[];
    readonly clusterResourceWhitelist: readonly Allowed[];
    readonly namespaceResourceWhitelist: readonly Allowed[];
  };
}

export const isKind =
  (group: string, kind: string) =>
  (object: KubernetesObject): boolean =>
    groupOf(object) === group && object.kind === kind;

export const applicationsOf = (folders: Folders): Application[] =>
  objectsOf(folders).filter(isKind('argoproj.io', 'Application')) as Application[];

export const projectsOf = (folders: Folders): Project[] =>
  objectsOf(folders).filter(isKind('argoproj.io', 'AppProject')) as Project[];

/** The folder that an Application syncs; undefined for a chart. */
export const folderOf = ({ spec }: Application): string | undefined =>
  spec.source.path === undefined ? undefined : spec.source.path.replace(`dist/${ENVIRONMENT}/`, '');

/** The Application that syncs what lies in its own folder, itself included. */
export const rootOf = (folders: Folders): Application | undefined =>
  applicationsOf(folders).find((application) => folders[folderOf(application) ?? '']?.includes(application));

/** Sync wave; Argo CD takes 0 where none is said. */
export const waveOf = ({ metadata }: KubernetesObject): number =>
  Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? '0');
