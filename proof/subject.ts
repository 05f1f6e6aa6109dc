import {
  resolve,
  type Application,
  type ComposeEnvironment,
  type KubernetesEnvironment,
  type Resolved,
  type Topology,
} from '../lib/model';
import { ADDON_VALUES, CHARTS, PICTURES } from './dist-folders';
import type { ComposeDocument } from './invariants/compose-file/document';
import { composeDocumentsOf, environmentOf, type DistFile } from './invariants/dist';
import { parseObjects, type KubernetesObject } from './objects';
import { ProblemsError } from './problems';

/** What is held to a promise: the files of one environment, and what was declared for it. */
interface Common {
  readonly environment: string;
  readonly files: readonly DistFile[];
  /** What the application has, in whichever of its environments. */
  readonly declared: Topology;
  /** Whether there is a file or folder at a path from the root of the repository. */
  readonly exists: (path: string) => boolean;
  /** Folders of this machine, which no file may name. @default none */
  readonly machine?: readonly string[];
}

export interface KubernetesSubject extends Common {
  readonly target: 'kubernetes';
  readonly objects: readonly KubernetesObject[];
  /** What can't be read as Kubernetes objects, and why. */
  readonly unreadable: readonly { readonly file: DistFile; readonly words: string }[];
  readonly resolved: Resolved<KubernetesEnvironment>;
  /** The files of its Helm chart, which lie beside the environments. */
  readonly chart: readonly DistFile[];
}

export interface ComposeSubject extends Common {
  readonly target: 'compose';
  readonly document: ComposeDocument;
  readonly resolved: Resolved<ComposeEnvironment>;
}

export type Subject = KubernetesSubject | ComposeSubject;

/**
 * The subjects of an application, one for each of its environments that has files.
 *
 * @param files paths from below dist/
 * @throws YAMLParseError for a Compose file that is no YAML
 */
export function subjectsOf(
  { topology, environments }: Application,
  files: readonly DistFile[],
  { exists, machine = [] }: Pick<Common, 'exists' | 'machine'>,
): Subject[] {
  return environments.flatMap((environment): Subject[] => {
    const own = files.filter((file) => environmentOf(file) === environment.name);
    const common = { environment: environment.name, files: own, declared: topology, exists, machine };
    if (own.length === 0) return [];
    switch (environment.target) {
      case 'kubernetes':
        return [
          {
            ...common,
            target: 'kubernetes',
            ...readObjects(own.filter(isManifest(environment))),
            resolved: resolve(topology, environment),
            chart: files.filter(isOfChart(environment)),
          },
        ];
      case 'compose': {
        const [document] = composeDocumentsOf(own);
        const resolved = resolve(topology, environment);
        if (document === undefined) return [];
        const theirs = writtenByHand(document, environment);
        const written = own.filter(({ path }) => !theirs.includes(path));
        return [{ ...common, files: written, target: 'compose', document, resolved }];
      }
    }
  });
}

/** What somebody writes beside a Compose file to start it: nobody else's to read. */
function writtenByHand({ environment, secrets = {} }: ComposeDocument, { credentials }: ComposeEnvironment): string[] {
  const sources = credentials === 'required' ? Object.values(secrets) : [];
  return ['./.env', ...sources.map(({ file }) => file)].map((path) => path.replace(/^\.\//, `${environment}/`));
}

/** Whether a file is an object: all are, but for values that helm reads, the pictures, and the script, if it brings them. */
export const isManifest =
  ({ name, delivery }: KubernetesEnvironment) =>
  ({ path }: DistFile): boolean =>
    !path.startsWith(`${name}/${ADDON_VALUES}`) &&
    path !== `${name}/${PICTURES}` &&
    (delivery.by === 'argocd' || path !== `${name}/apply.sh`);

/** Whether a file is one of the environment's chart, if it has one. */
const isOfChart =
  ({ chart }: KubernetesEnvironment) =>
  ({ path }: DistFile): boolean =>
    chart !== undefined && path.startsWith(`${CHARTS}/${chart}/`);

function readObjects(files: readonly DistFile[]): Pick<KubernetesSubject, 'objects' | 'unreadable'> {
  const unreadable: { file: DistFile; words: string }[] = [];
  const objects = files.flatMap((file) => {
    try {
      return parseObjects(file.text, file.path);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      unreadable.push(...error.problems.map((words) => ({ file, words })));
      return [];
    }
  });
  return { objects, unreadable };
}
