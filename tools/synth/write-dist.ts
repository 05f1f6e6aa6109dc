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

/** What an application came to, and what that changed. */
export interface Written extends Touched {
  readonly groups: readonly FileGroup[];
}

/**
 * Writes what an application comes to: all of `dist/`, or in it the folders of some environments, beside which everything
 * stays as it is.
 *
 * @param only names of these environments. @default all of them
 * @param kept what the same process has of the last time. @default nothing
 * @throws DefinitionError with every problem of the definitions, of all environments; WriteError; nothing is written then
 */
export function writeDist(application: Application, only?: readonly string[], kept?: BetweenWrites): Written {
  const groups = synth({ ...application, root: ROOT, output: DIST, ...(only === undefined ? {} : { only }) });
  const meant = application.environments.filter(({ name }) => only?.includes(name));
  const files = groups.flatMap((group) => group.files);
  return { groups, ...writeFiles(target(), files, only && meant.flatMap(foldersOf), kept) };
}

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
export function sayWritten({ groups }: Pick<Written, 'groups'>): void {
  const lines = groups.map(line);
  const requested = process.env.CDK8S_OUTDIR;
  if (requested === undefined) return console.log(lines.join('\n'));
  console.error(lines.join('\n'));
  mkdirSync(requested, { recursive: true });
  if (requested === SCRATCH) writeFileSync(join(SCRATCH, 'summary.yaml'), lines.map((l) => `- ${l}\n`).join(''));
}

const line = ({ environment, namespaces, objects, files, milliseconds }: FileGroup): string =>
  `${environment.padEnd(12)} ${namespaces} namespaces  ${objects} objects  ${files.length} files  ${milliseconds} ms`;
