import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHARTS, type Application, type Environment, type KubernetesEnvironment } from '../lib/model';
import { writeFiles } from '../lib/output/write-files';
import { synth } from '../synth';
import { withApplication } from './with-application';

const USAGE = `npm run chart                   writes the Helm charts of the environments that name one, or else that of production
npm run chart -- --env staging  writes that of this environment too, be it only for now

A chart is dist/charts/<name>; the name is \`chart\` of the environment, or else that of its application. With \`chart\` in the environment
every synth writes it, and npm run prove holds it to its promises; without, the next synth takes it away.`;

const DIST = 'dist';

export interface ChartArguments {
  readonly env?: string;
  readonly help: boolean;
}

/** @throws Error with the usage for what is none of its options */
export function readArguments(args: readonly string[]): ChartArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { env: { type: 'string' }, help: { type: 'boolean', default: false, short: 'h' } },
    });
    return values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/**
 * The same application with a chart for an environment.
 *
 * @param name of the environment. @default those that name a chart, or else production, or the only cluster that there is
 * @throws Error with the environments that may have one
 */
export function withChart(application: Application, name?: string): Application {
  const clusters = application.environments.filter((one) => one.target === 'kubernetes');
  if (name === undefined && clusters.some(({ chart }) => chart !== undefined)) return application;
  const [only, ...more] = clusters;
  const found =
    clusters.find((one) => one.name === (name ?? 'production')) ??
    (more.length === 0 && name === undefined ? only : undefined);
  if (found === undefined) {
    const allowed = clusters.map((one) => one.name).join(', ') || 'none: there is no cluster';
    throw new Error(
      `${name === undefined ? '--env is missing' : `--env ${name} is no cluster`}; allowed: ${allowed}\n\n${USAGE}`,
    );
  }
  const isTaken = clusters.some(({ chart: taken }) => taken === found.application);
  const free = isTaken ? `${found.application}-${found.name}` : found.application;
  const charted: KubernetesEnvironment = { ...found, chart: found.chart ?? free };
  return {
    ...application,
    environments: application.environments.map((one): Environment => (one === found ? charted : one)),
  };
}

/** Writes `dist/`, with charts. @returns a line for each chart */
export function chart(application: Application, root: string, name?: string): string[] {
  const charted = withChart(application, name);
  const files = synth({ ...charted, root, output: DIST }).flatMap((group) => group.files);
  writeFiles(DIST, files);
  return charted.environments.flatMap((one) => {
    if (one.target !== 'kubernetes' || one.chart === undefined) return [];
    const folder = `${CHARTS}/${one.chart}/`;
    const count = files.filter(({ path }) => path.startsWith(folder)).length;
    const kept = application.environments.some(
      (other) => other.name === one.name && other.target === 'kubernetes' && other.chart !== undefined,
    );
    const hint = kept
      ? ''
      : `; say chart: '${one.chart}' in the environment ${one.name}, or the next synth takes it away`;
    return [`${DIST}/${folder} ${count} files, the environment ${one.name}${hint}`];
  });
}

if (require.main === module) {
  try {
    const { env, help } = readArguments(process.argv.slice(2));
    if (help) console.log(USAGE);
    else {
      void withApplication((application) => {
        for (const line of chart(application, join(__dirname, '..'), env)) console.log(line);
      });
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
