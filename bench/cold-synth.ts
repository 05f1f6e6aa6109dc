import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median';

const ROOT = join(__dirname, '..');
const REPORT = join(__dirname, 'report-peak-rss.js');

/** One measurement of a whole process. */
export interface ColdSynth {
  readonly milliseconds: number;
  /** Of the largest of its processes. */
  readonly peakRssMiB: number;
}

/**
 * `npm run synth` as a user runs it, into an empty folder outside the repository: the median of some runs.
 *
 * @throws Error with the output of a synth that fails
 */
export function coldSynth(runs: number): ColdSynth {
  const all = Array.from({ length: runs }, once);
  return {
    milliseconds: median(all.map((run) => run.milliseconds)),
    peakRssMiB: median(all.map((run) => run.peakRssMiB)),
  };
}

function once(): ColdSynth {
  const folder = mkdtempSync(join(tmpdir(), 'cold-synth-'));
  const report = join(folder, 'rss');
  const env = {
    ...process.env,
    CDK8S_OUTDIR: join(folder, 'dist'),
    NODE_OPTIONS: `--require ${JSON.stringify(REPORT)}`,
    PEAK_RSS_REPORT: report,
  };
  try {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'synth'], { cwd: ROOT, env, encoding: 'utf8' });
    const milliseconds = performance.now() - start;
    if (status !== 0) throw new Error(`npm run synth failed:\n${stdout}${stderr}`);
    const peaks = readFileSync(report, 'utf8').trim().split('\n').map(Number);
    return { milliseconds, peakRssMiB: Math.max(...peaks) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
