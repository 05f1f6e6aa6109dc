import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { ADDON_VALUES, CHARTS, PICTURES } from '../dist-folders';
import { parseObjects, type KubernetesObject } from '../objects';
import type { ComposeDocument } from './compose-file/document';

/** One file below dist/, as it lies on disk. */
export interface DistFile {
  /** Below dist/, with "/" between folders. */
  readonly path: string;
  readonly text: string;
}

const COMPOSE = 'docker-compose.yml';

/** Every file of a folder, hidden ones too, in the order of their paths. */
export function readFiles(folder: string): DistFile[] {
  const walk = (at: string): string[] =>
    readdirSync(at)
      .map((name) => join(at, name))
      .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));
  return walk(folder)
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** First part of a path: the environment. */
export const environmentOf = ({ path }: DistFile): string => path.split('/')[0] ?? '';

/** The manifests: every file that is neither a Compose file nor beside one, no value of an add-on, no picture, and of no Helm chart. */
export function manifestFiles(files: readonly DistFile[]): DistFile[] {
  const compose = new Set(files.filter(isComposeFile).map(environmentOf));
  return files.filter((file) => {
    const folder = environmentOf(file);
    const isElse = file.path.startsWith(`${folder}/${ADDON_VALUES}`) || file.path === `${folder}/${PICTURES}`;
    return folder !== CHARTS && !compose.has(folder) && !isElse;
  });
}

/** Whether a file is `<environment>/docker-compose.yml`. */
export const isComposeFile = (file: DistFile): boolean => file.path === `${environmentOf(file)}/${COMPOSE}`;

/** @throws ProblemsError for a file that is no Kubernetes YAML */
export const objectsOf = (files: readonly DistFile[]): KubernetesObject[] =>
  manifestFiles(files).flatMap(({ path, text }) => parseObjects(text, path));

/** Each Compose file with the text of the .env.example beside it. */
export const composeDocumentsOf = (files: readonly DistFile[]): ComposeDocument[] =>
  files.filter(isComposeFile).map((file) => ({
    ...(parse(file.text) as Omit<ComposeDocument, 'path' | 'environment' | 'envExample'>),
    path: file.path,
    environment: environmentOf(file),
    envExample: files.find(({ path }) => path === `${environmentOf(file)}/.env.example`)?.text ?? '',
  }));
