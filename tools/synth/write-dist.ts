import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isWatched,
  orphanImages,
  placeholders,
  unheardAlerts,
  unkeptDatabases,
  unreleasedImages,
  UNRELEASED,
  type Application,
} from '../../lib/model';
import { writeFiles } from '../../lib/output/write-files';
import { loadApplication } from '../../lib/problems/load-application';
import type { synth as command } from '../../main';
import { synth, type FileGroup } from '../../synth';
import type { Given } from '../command/command';

const ROOT = join(__dirname, '../..');
const DIST = 'dist';
/** What cdk8s.yaml names as output. The CLI empties it before each run, so it can't be `dist`. */
const SCRATCH = '.cdk8s';

function write(application: Application): void {
  const groups = synth({ ...application, root: ROOT, output: DIST });
  const files = groups.flatMap((group) => group.files);
  const lines = groups.map(line);
  const requested = process.env.CDK8S_OUTDIR;
  writeFiles(requested === undefined || requested === SCRATCH ? DIST : requested, files);
  if (requested !== undefined) {
    // The cdk8s CLI swallows the standard output of the app, and wants to find a manifest in its output folder.
    console.error(lines.join('\n'));
    mkdirSync(requested, { recursive: true });
    if (requested === SCRATCH) writeFileSync(join(SCRATCH, 'summary.yaml'), lines.map((l) => `- ${l}\n`).join(''));
  } else {
    console.log(lines.join('\n'));
  }
  warn(application);
}

const line = ({ environment, namespaces, objects, files, milliseconds }: FileGroup): string =>
  `${environment.padEnd(12)} ${namespaces} namespaces  ${objects} objects  ${files.length} files  ${milliseconds} ms`;

function warn(application: Application): void {
  const unreleased = unreleasedImages(application);
  if (unreleased.length > 0) {
    console.warn(
      `warning: never released, so taken for ${UNRELEASED.tag}: ${unreleased.join(', ')}; see npm run release`,
    );
  }
  const orphans = orphanImages(application);
  if (orphans.length > 0) console.warn(`warning: pinned, but run by nothing: ${orphans.join(', ')}`);
  const unwatched = application.environments.filter((one) => !isWatched(one)).map(({ name }) => name);
  if (unwatched.length > 0) {
    console.warn(`warning: watched by nothing, so nobody is called when something breaks: ${unwatched.join(', ')}`);
  }
  const unheard = unheardAlerts(application);
  if (unheard.length > 0)
    console.warn(`warning: alerts reach nobody, for monitoring.alerts is not said: ${unheard.join(', ')}`);
  const unkept = unkeptDatabases(application);
  if (unkept.length > 0) console.warn(`warning: without backups, so lost with their volumes: ${unkept.join(', ')}`);
  const unset = placeholders(application.settings ?? {});
  if (unset.length > 0) console.warn(`warning: still placeholders, set them in app/: ${unset.join(', ')}`);
}

export async function main({ json }: Given<typeof command>): Promise<void> {
  let definitions: Application | undefined;
  try {
    definitions = await loadApplication(() => import('../../app'), join(ROOT, 'app'));
    write(definitions);
  } catch (error) {
    const { reportAndExit } = await import('../../lib/problems/report-and-exit');
    await reportAndExit(error, { env: process.env, root: ROOT, json, definitions });
  }
}
