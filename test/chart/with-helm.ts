import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readFiles } from '../../proof/invariants/dist';
import { ROOT } from '../apps/files';
import { ChartOnDisk } from './helm';
import { identityOf, type Json } from './identity';
import { clusters, filesOfChart, objectsOf, withoutHelm, writtenFor } from './of-apps';
import { refusedBy } from './refused';
import { otherwise } from './said';

let [passed, failed] = [0, 0];
const started = Date.now();

/** One thing that must be so; what is wrong otherwise is printed. */
function check(title: string, wrong: string | undefined): void {
  if (wrong === undefined) passed += 1;
  else failed += 1;
  if (wrong !== undefined) process.stdout.write(`✗ ${title}: ${wrong.slice(0, 2000)}\n`);
}

/** What is otherwise in the one than in the other. */
function difference(found: ReadonlyMap<string, Json>, due: ReadonlyMap<string, Json>): string | undefined {
  const names = [...new Set([...found.keys(), ...due.keys()])];
  const other = names.filter((name) => !isDeepStrictEqual(found.get(name), due.get(name)));
  return other.length === 0 ? undefined : other.join(', ');
}

const byIdentity = (objects: readonly Json[]): Map<string, Json> =>
  new Map(objects.map((object) => [identityOf(object), withoutHelm(object)]));

function checkChart(name: string, files: ReadonlyMap<string, string>): ChartOnDisk {
  const chart = new ChartOnDisk(files);
  const lint = chart.run('lint', '--strict', '--quiet');
  check(`${name} is clean`, lint.status === 0 ? undefined : lint.text);
  const changed = otherwise(chart.values);
  check(
    `Helm makes of ${name} what the proof makes of it`,
    difference(byIdentity(chart.objects()), objectsOf(files, chart.values)),
  );
  check(
    `Helm makes of ${name}, with other values, what the proof makes of it`,
    difference(byIdentity(chart.objects(changed)), objectsOf(files, { ...chart.values, ...changed })),
  );
  return chart;
}

/** What changes with one value, by kinds and names. */
function changedBy(chart: ChartOnDisk, values: Json): string {
  const [before, after] = [byIdentity(chart.objects()), byIdentity(chart.objects(values))];
  return [...before.keys()]
    .filter((name) => !isDeepStrictEqual(before.get(name), after.get(name)))
    .map((name) => name.replace(/^\S+ /, ''))
    .sort()
    .join(', ');
}

/** Objects of the seed that follow a value: those, and no others. */
const FOLLOWERS: readonly (readonly [values: Json, followers: RegExp])[] = [
  [{ images: { backend: { tag: '9.9.9' } } }, /^(Deployment|Job) \S+(, (Deployment|Job) \S+)+$/],
  [{ host: 'other.example.org' }, /^Certificate \S+(, Ingress \S+)+$/],
  [{ services: { backend: { env: { LOG_LEVEL: 'debug' } } } }, /^Deployment backend\/backend(, Job \S+)*$/],
  [{ secrets: { 'redis-password': 'other' } }, /^ExternalSecret \S+(, ExternalSecret \S+)*$/],
  [
    { pullSecrets: [{ name: 'registry' }] },
    /^((Alertmanager|Cluster|CronJob|Deployment|Job|Pooler|Prometheus|StatefulSet) \S+?(, )?)+$/,
  ],
];

function checkSeed(chart: ChartOnDisk, files: ReadonlyMap<string, string>): void {
  for (const [values, followers] of FOLLOWERS) {
    const changed = changedBy(chart, values);
    check(`only its objects follow ${JSON.stringify(values)}`, followers.test(changed) ? undefined : changed);
  }
  const schema = JSON.parse(files.get('values.schema.json') ?? '') as Parameters<typeof refusedBy>[0];
  const refused = [
    ...refusedBy(schema),
    ['fewer copies at most than always', { services: { backend: { replicas: { min: 9, max: 3 } } } }] as const,
  ];
  for (const [words, values] of refused) {
    check(`refused: ${words}`, chart.refuses(values) === undefined ? 'Helm takes it' : undefined);
  }
  const folders = [...new Set([...files.keys()].flatMap((path) => /^templates\/(.+)\//.exec(path)?.[1] ?? []))];
  const parts = folders.flatMap((only) => chart.objects({ only }));
  check('folder by folder it comes to all', difference(byIdentity(parts), byIdentity(chart.objects())));
}

for (const [name, application, environment] of clusters) {
  const files = filesOfChart(application, environment);
  const chart = checkChart(name, files);
  check(
    `Helm makes of ${name} its objects`,
    difference(byIdentity(chart.objects()), writtenFor(application, environment)),
  );
  if (name.startsWith('seed')) checkSeed(chart, files);
  chart.remove();
}
for (const name of readdirSync(join(ROOT, 'dist', 'charts'), { withFileTypes: true })) {
  const files = readFiles(join(ROOT, 'dist', 'charts', name.name)).map(({ path, text }) => [path, text] as const);
  checkChart(`dist/charts/${name.name}`, new Map(files)).remove();
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
process.stdout.write(`${failed > 0 ? `${failed} failed, ` : ''}${passed} passed in ${seconds}s\n`);
process.exitCode = failed > 0 ? 1 : 0;
