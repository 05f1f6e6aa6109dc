import { CHARTS } from '../../dist-folders';
import { fileOf, groupOf, type KubernetesObject } from '../../objects';
import type { Things } from '../../promise';
import type { KubernetesSubject } from '../../subject';

/** An Application of Argo CD, as far as it is judged here. */
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
      readonly helm?: { readonly valuesObject?: Readonly<Record<string, unknown>> };
    };
    readonly destination: { readonly server: string; readonly namespace: string };
    readonly syncPolicy?: {
      readonly automated?: { readonly prune?: boolean; readonly selfHeal?: boolean };
      readonly retry?: {
        readonly limit?: number;
        readonly refresh?: boolean;
        readonly backoff?: { readonly duration?: string; readonly factor?: number; readonly maxDuration?: string };
      };
      readonly syncOptions?: readonly string[];
      readonly managedNamespaceMetadata?: { readonly labels?: Readonly<Record<string, string>> };
    };
  };
}

interface Allowed {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
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

const isKind = (kind: string) => (object: KubernetesObject) =>
  groupOf(object) === 'argoproj.io' && object.kind === kind;

export const applicationsOf = ({ objects }: KubernetesSubject): Application[] =>
  objects.filter(isKind('Application')) as Application[];

export const projectsOf = ({ objects }: KubernetesSubject): Project[] =>
  objects.filter(isKind('AppProject')) as Project[];

export const applications: Things<KubernetesSubject, Application> = { name: 'Applications', of: applicationsOf };
export const projects: Things<KubernetesSubject, Project> = { name: 'projects', of: projectsOf };

/** The folder that an object lies in, from the root of the repository: what Argo CD syncs as a whole. */
export const folderOf = (object: KubernetesObject): string => `dist/${fileOf(object).replace(/\/[^/]*$/, '')}`;

/** Every folder with objects in it. */
export const foldersOf = ({ objects }: KubernetesSubject): string[] => [...new Set(objects.map(folderOf))];

/**
 * The folder of the environment that an Application brings: by its path, or as a part of the environment's chart, which is held
 * to come to the same objects.
 */
export function syncedBy({ spec }: Application, { resolved: { environment } }: KubernetesSubject): string | undefined {
  const { path, helm } = spec.source;
  const only = helm?.valuesObject?.['only'];
  const isOfChart = environment.chart !== undefined && path === `dist/${CHARTS}/${environment.chart}`;
  return isOfChart && typeof only === 'string' ? `dist/${environment.name}/${only}` : path;
}

/** What an Application brings from this repository; nothing of somebody else's chart is known here. */
export const broughtBy = (application: Application, subject: KubernetesSubject): KubernetesObject[] =>
  subject.objects.filter((object) => folderOf(object) === syncedBy(application, subject));

/** The Application that syncs what lies in its own folder, itself included. */
export const rootOf = (subject: KubernetesSubject): Application | undefined =>
  applicationsOf(subject).find((application) => application.spec.source.path === folderOf(application));
