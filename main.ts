import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import images from './images.json';
import { environments } from './lib/environments';
import { placeholders } from './lib/environments/settings';
import { DefinitionError, topologyOf, UNRELEASED } from './lib/model';
import type { FileGroup } from './lib/output/generated-file';
import { writeFiles } from './lib/output/write-files';
import * as services from './lib/services';
import { synth } from './synth';

const DIST = 'dist';
/** What cdk8s.yaml names as output. The CLI empties it before each run, so it can't be `dist`. */
const SCRATCH = '.cdk8s';

function main(): void {
  const topology = topologyOf(services);
  const groups = synth(topology, environments);
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
  const unreleased = topology.services.filter(({ image }) => !(image in images)).map(({ name }) => name);
  if (unreleased.length > 0) {
    console.warn(
      `warning: never released, so taken for ${UNRELEASED.tag}: ${unreleased.join(', ')}; see npm run release`,
    );
  }
  const unset = placeholders();
  if (unset.length > 0) {
    console.warn(`warning: still placeholders, set them in lib/environments/settings.ts: ${unset.join(', ')}`);
  }
}

const line = ({ environment, namespaces, objects, files, milliseconds }: FileGroup): string =>
  `${environment.padEnd(12)} ${namespaces} namespaces  ${objects} objects  ${files.length} files  ${milliseconds} ms`;

try {
  main();
} catch (error) {
  console.error(error instanceof DefinitionError ? error.message : error);
  process.exitCode = 1;
}
