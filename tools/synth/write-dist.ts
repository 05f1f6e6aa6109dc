import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHARTS, type Application, type Environment } from '../../lib/model';
import { writeFiles } from '../../lib/output/write-files';
import { synth, type FileGroup } from '../../synth';

const ROOT = join(__dirname, '../..');
const DIST = 'dist';
/** What cdk8s.yaml names as output. The CLI empties it before each run, so it can't be `dist`. */
const SCRATCH = '.cdk8s';

/**
 * Writes what an application comes to: all of `dist/`, or in it the folders of some environments, beside which everything
 * stays as it is.
 *
 * @param only names of these environments. @default all of them
 * @throws DefinitionError with every problem of the definitions, of all environments; WriteError; nothing is written then
 */
export function writeDist(application: Application, only?: readonly string[]): FileGroup[] {
  const groups = synth({ ...application, root: ROOT, output: DIST, ...(only === undefined ? {} : { only }) });
  const files = groups.flatMap((group) => group.files);
  const within = only && application.environments.filter(({ name }) => only.includes(name)).flatMap(foldersOf);
  const requested = process.env.CDK8S_OUTDIR;
  writeFiles(requested === undefined || requested === SCRATCH ? DIST : requested, files, within);
  say(groups.map(line), requested);
  return groups;
}

/** The folders of an environment, in `dist/`. */
const foldersOf = (environment: Environment): string[] => [
  environment.name,
  ...(environment.target === 'kubernetes' && environment.chart !== undefined ? [`${CHARTS}/${environment.chart}`] : []),
];

/** The cdk8s CLI swallows the standard output of the app, and wants to find a manifest in its output folder. */
function say(lines: readonly string[], requested: string | undefined): void {
  if (requested === undefined) return console.log(lines.join('\n'));
  console.error(lines.join('\n'));
  mkdirSync(requested, { recursive: true });
  if (requested === SCRATCH) writeFileSync(join(SCRATCH, 'summary.yaml'), lines.map((l) => `- ${l}\n`).join(''));
}

const line = ({ environment, namespaces, objects, files, milliseconds }: FileGroup): string =>
  `${environment.padEnd(12)} ${namespaces} namespaces  ${objects} objects  ${files.length} files  ${milliseconds} ms`;
