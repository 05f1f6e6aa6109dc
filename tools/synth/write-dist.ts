import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHARTS, type Application, type Environment } from '../../lib/model';
import type { BetweenWrites } from '../../lib/output/between-writes';
import { writeFiles, type Touched } from '../../lib/output/write-files';
import { synth, type FileGroup } from '../../synth';

const ROOT = join(__dirname, '../..');
const DIST = 'dist';
/** What cdk8s.yaml names as output. The CLI empties it before each run, so it can't be `dist`. */
const SCRATCH = '.cdk8s';

/** What an application came to, and its folders in `dist/`. */
export interface Rendering {
  readonly groups: readonly FileGroup[];
  readonly folders: readonly string[];
}

export interface Written extends Rendering, Touched {}

/**
 * Writes what an application comes to: all of `dist/`, or in it the folders of some environments, beside which everything
 * stays as it is.
 *
 * @param only names of these environments. @default all of them
 * @param before what the same process wrote before: an environment that comes to the same is not compared with the disk
 * @param kept what it keeps of the folder itself. @default nothing
 * @throws DefinitionError with every problem of the definitions, of all environments; WriteError; nothing is written then
 */
export function writeDist(
  application: Application,
  only?: readonly string[],
  before?: Rendering,
  kept?: BetweenWrites,
): Written {
  const groups = synth({ ...application, root: ROOT, output: DIST, ...(only === undefined ? {} : { only }) });
  const meant = application.environments.filter(({ name }) => only?.includes(name) ?? true);
  const folders = meant.flatMap(foldersOf);
  // What is gone from the definitions has no folder here, and is removed by a comparison of everything.
  const isSmaller = before !== undefined && before.folders.some((folder) => !folders.includes(folder));
  const known = isSmaller || before === undefined ? [] : before.groups;
  const changed = groups.filter((group) => !known.some((one) => isSame(one, group)));
  const all = only === undefined && (before === undefined || isSmaller);
  const within = meant.filter(({ name }) => changed.some(({ environment }) => environment === name)).flatMap(foldersOf);
  const files = changed.flatMap((group) => group.files);
  const touched = writeFiles(target(), files, all ? undefined : within, kept);
  return { groups, folders, ...touched };
}

const isSame = (one: FileGroup, other: FileGroup): boolean =>
  one.environment === other.environment &&
  one.files.length === other.files.length &&
  one.files.every(({ path, content }, i) => path === other.files[i]?.path && content === other.files[i]?.content);

/** The folders of an environment, in `dist/`. */
const foldersOf = (environment: Environment): string[] => [
  environment.name,
  ...(environment.target === 'kubernetes' && environment.chart !== undefined ? [`${CHARTS}/${environment.chart}`] : []),
];

/** The folder that is written. */
export const target = (): string => {
  const requested = process.env.CDK8S_OUTDIR;
  return requested === undefined || requested === SCRATCH ? DIST : requested;
};

/** A line for each environment. The cdk8s CLI swallows the standard output of the app, and wants a manifest in its folder. */
export function sayWritten({ groups }: Rendering): void {
  const lines = groups.map(line);
  const requested = process.env.CDK8S_OUTDIR;
  if (requested === undefined) return console.log(lines.join('\n'));
  console.error(lines.join('\n'));
  mkdirSync(requested, { recursive: true });
  if (requested === SCRATCH) writeFileSync(join(SCRATCH, 'summary.yaml'), lines.map((l) => `- ${l}\n`).join(''));
}

const line = ({ environment, namespaces, objects, files, milliseconds }: FileGroup): string =>
  `${environment.padEnd(12)} ${namespaces} namespaces  ${objects} objects  ${files.length} files  ${milliseconds} ms`;
