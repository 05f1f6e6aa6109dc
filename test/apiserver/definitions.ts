import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseObjects, type KubernetesObject } from '../../proof/objects';
import { CUSTOM_KINDS } from '../../proof/schema/kinds';
import { ROOT } from '../apps/files';
import { definitionOf } from './definition-of-schema';

/** The definitions of all custom resources in use, and the kinds of which there was none but what imports/ keeps. */
export interface Definitions {
  readonly all: readonly KubernetesObject[];
  readonly kept: readonly string[];
}

const ADDRESS = /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(v(\d+)[^/]*)\/(.+)$/;

/**
 * What cdk8s.yaml names, as it was published: an operator in Go is a module, and its definitions are among its files. What is
 * no module is made from what `npm run import` kept of it.
 */
export function definitionsInUse(): Definitions {
  const { imports } = parse(readFileSync(join(ROOT, 'cdk8s.yaml'), 'utf8')) as { readonly imports: readonly string[] };
  const published = imports.flatMap(publishedAt);
  const known = new Set(published.map(kindOf));
  const missing = Object.entries(CUSTOM_KINDS)
    .flatMap(([group, kinds]) => kinds.map((kind) => `${group}/${kind}`))
    .filter((kind) => !known.has(kind));
  return { all: [...published, ...missing.map(definitionOf)], kept: missing };
}

const kindOf = ({ spec }: KubernetesObject): string => {
  const { group, names } = spec as { readonly group: string; readonly names: { readonly kind: string } };
  return `${group}/${names.kind}`;
};

function publishedAt(address: string): KubernetesObject[] {
  const [, repository = '', tag = '', major = '', path = ''] = ADDRESS.exec(address) ?? [];
  const folder = folderOf(`${moduleOf(repository)}${Number(major) > 1 ? `/v${major}` : ''}@${tag}`);
  return folder === undefined ? [] : parseObjects(readFileSync(join(folder, path), 'utf8'), path);
}

/** Modules of Kubernetes' own groups have an address of their own. */
const moduleOf = (repository: string): string =>
  repository.startsWith('kubernetes-sigs/')
    ? repository.replace('kubernetes-sigs', 'sigs.k8s.io')
    : `github.com/${repository}`;

const folders = new Map<string, string | undefined>();

/** Where the files of a module are, which is fetched once; undefined if there is no such module. */
function folderOf(module: string): string | undefined {
  if (!folders.has(module)) {
    const { stdout } = spawnSync('go', ['mod', 'download', '-json', module], { cwd: '/', encoding: 'utf8' });
    const { Dir } = JSON.parse(stdout === '' ? '{}' : stdout) as { readonly Dir?: string };
    folders.set(module, Dir);
  }
  return folders.get(module);
}
