import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isAddonValues } from '../../lib/kubernetes/delivery/addon-files';
import { resolve, type Application, type KubernetesEnvironment, type Resolved } from '../../lib/model';
import type { GeneratedFile } from '../../lib/output/generated-file';
import { synth } from '../../synth';
import { environmentNamed } from '../environment-named';

/** A Kubernetes object, as far as a rehearsal looks at it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** Where Argo CD clones from: a server in the cluster, which a rehearsal brings. */
export interface GitAddress {
  /** Of the Service. */
  readonly name: string;
  readonly namespace: string;
  /** The repository on it: `app.git`. */
  readonly repository: string;
}

/** What is rehearsed. */
export interface Rehearsal {
  readonly application: Application;
  readonly resolved: Resolved<KubernetesEnvironment>;
  /** The folder that is synced, from the root of the repository. */
  readonly folder: string;
  readonly root: string;
  readonly files: readonly GeneratedFile[];
  readonly manifests: readonly Manifest[];
  readonly git: GitAddress;
}

const ADDRESS =
  /^git:\/\/(?<name>[a-z0-9-]+)\.(?<namespace>[a-z0-9-]+)\.svc(\.[a-z0-9.-]+)?\/(?<repository>[\w.-]+\.git)$/;

/**
 * Reads what is to be rehearsed, as it is defined now.
 *
 * @throws Error if the environment is synced from anywhere but the cluster itself
 */
export function rehearsalOf(application: Application, root: string, name: string): Rehearsal {
  const environments = application.environments.filter(
    (one): one is KubernetesEnvironment => one.target === 'kubernetes',
  );
  const environment = environmentNamed(name, environments);
  const { topology } = application;
  const files = synth({ topology, environments: [environment], root }).flatMap((group) => group.files);
  return {
    application,
    resolved: resolve(topology, environment),
    folder: `dist/${name}`,
    root,
    files,
    manifests: files.filter(isManifest).map(({ content }) => parse(content) as Manifest),
    git: gitAddress(environment),
  };
}

/** All but the values of add-ons. */
const isManifest = ({ path }: GeneratedFile): boolean => path.endsWith('.yaml') && !isAddonValues(path);

/** @throws Error if `dist/` holds something else than what is defined: it is what Argo CD would be given */
export function requireFresh({ files, folder, root }: Rehearsal): void {
  const stale = files.find(({ path, content }) => textAt(join(root, 'dist', path)) !== content);
  if (stale === undefined) return;
  throw new Error(`${folder} is not what the definitions say (dist/${stale.path}): npm run synth first.`);
}

const textAt = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function gitAddress({ name, repository, delivery }: KubernetesEnvironment): GitAddress {
  if (delivery.by !== 'argocd')
    throw new Error(`${name} is delivered by ${delivery.by}: it is Argo CD that is rehearsed.`);
  const { groups } = ADDRESS.exec(repository) ?? {};
  if (groups?.name !== undefined && groups.namespace !== undefined && groups.repository !== undefined) {
    return { name: groups.name, namespace: groups.namespace, repository: groups.repository };
  }
  throw new Error(
    `${name} is synced from ${repository}, and a rehearsal brings its own Git server: its environment needs a ` +
      'repository such as git://git.rehearsal.svc/app.git.',
  );
}

/** The objects of a kind. */
export const ofKind = ({ manifests }: Rehearsal, kind: string): readonly Manifest[] =>
  manifests.filter((one) => one.kind === kind);
