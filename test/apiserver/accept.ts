/**
 * Has an API server accept every object that is written for Kubernetes: `TOKEN=… accept.ts URL`. Of each environment in dist/, and of
 * each application of the tests, it tries every object with strict validation and without leaving it there; an error, a
 * warning, and a field that comes back otherwise is a failure.
 */
import { join } from 'node:path';
import { environmentOf, manifestFiles, objectsOf, readFiles, type DistFile } from '../../proof/invariants/dist';
import { fileOf, where, type KubernetesObject } from '../../proof/objects';
import * as calculator from '../apps/calculator';
import * as django from '../apps/django';
import { filesOf, ROOT } from '../apps/files';
import * as recipes from '../apps/recipes';
import * as shop from '../apps/shop';
import { ApiServer } from './api';
import { changedFields } from './changed-fields';
import { definitionsInUse } from './definitions';

const APPLICATIONS = { calculator, django, recipes, shop };

/** What is written for one environment, by a name for it. */
function* subjects(): Iterable<readonly [string, readonly DistFile[]]> {
  yield* byEnvironment('dist', readFiles(join(ROOT, 'dist')));
  for (const [name, application] of Object.entries(APPLICATIONS)) yield* byEnvironment(name, filesOf(application));
}

function* byEnvironment(of: string, files: readonly DistFile[]): Iterable<readonly [string, readonly DistFile[]]> {
  const manifests = manifestFiles(files).filter(({ path }) => path.endsWith('.yaml'));
  for (const environment of new Set(manifests.map(environmentOf))) {
    yield [`${of}/${environment}`, manifests.filter((file) => environmentOf(file) === environment)];
  }
}

const isNamespace = ({ kind }: KubernetesObject): boolean => kind === 'Namespace';

const plainNamespace = (name: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

/** What is wrong with an object, as the API server sees it. */
async function problemsOf(object: KubernetesObject, server: ApiServer): Promise<string[]> {
  const { status, body, warnings } = await server.apply(object, { tries: !isNamespace(object) });
  if (status >= 300) return [String(body['message'])];
  // The text of a Secret comes back encoded, in another field.
  const { stringData: _, ...rest } = object;
  return [...warnings, ...changedFields(rest, body)];
}

const say = (line: string): unknown => process.stdout.write(`${line}\n`);

async function main([url = '']: readonly string[]): Promise<void> {
  const server = new ApiServer(url, process.env['TOKEN'] ?? '');
  const { all, kept } = definitionsInUse();
  for (const definition of all) await server.define(definition);
  say(`${all.length} definitions of custom resources, of which imports/ keeps these: ${kept.join(', ')}`);
  let passed = 0;
  let failed = 0;
  for (const [name, files] of subjects()) {
    const objects = objectsOf(files);
    const own = objects.filter(isNamespace);
    const named = new Set(own.map(({ metadata }) => metadata.name));
    const there = new Set(objects.flatMap(({ metadata: { namespace } }) => namespace ?? []));
    const others = [...there].filter((namespace) => !named.has(namespace)).map(plainNamespace);
    // Of every namespace the level of Pod Security is known before what goes there is tried.
    for (const namespace of [...others, ...own]) await server.apply(namespace, { tries: false });
    const answers = await Promise.all(
      objects.map(async (object) => ({ object, problems: await problemsOf(object, server) })),
    );
    for (const { object, problems } of answers) {
      if (problems.length === 0) passed += 1;
      else failed += 1;
      for (const problem of problems) say(`${name}: ${where(object)} (${fileOf(object)})\n  ${problem}`);
    }
    say(`${name}: ${objects.length} objects`);
  }
  say(`Tests: ${failed} failed, ${passed} passed, ${passed + failed} total`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
