import { join } from 'node:path';
import { CHARTS, type Application, type Environment, type KubernetesEnvironment } from '../../lib/model';
import { writeFiles } from '../../lib/output/write-files';
import { synth } from '../../synth';
import type { chart as command } from '../chart';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import { withApplication } from '../with-application';

const DIST = 'dist';

/**
 * The same application with a chart for an environment.
 *
 * @param name of the environment. @default those that name a chart, or else production, or the only cluster that there is
 * @throws UsageError with the environments that may have one
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
    throw new UsageError([
      `${name === undefined ? '--env is missing' : `--env ${name} is no cluster`}; allowed: ${allowed}`,
    ]);
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

export const main = ({ env }: Given<typeof command>): Promise<void> =>
  withApplication((application) => {
    for (const line of chart(application, join(__dirname, '../..'), env)) console.log(line);
  });
