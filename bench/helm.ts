import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderChart } from '../lib/chart';
import { renderKubernetes } from '../lib/kubernetes';
import { resolve } from '../lib/model';
import { production } from '../test/apps/seed/environments';
import { median } from './median';
import { syntheticTopology } from './topology';

/** What Helm takes for a chart, and for one that holds plain copies of the same objects. */
export interface HelmTime {
  readonly services: number;
  readonly ms: number;
  readonly plainMs: number;
}

/** @returns undefined where there is no Helm: HELM names one */
export function helmTime(services: number, runs: number): HelmTime | undefined {
  const helm = process.env['HELM'] ?? 'helm';
  if (spawnSync(helm, ['version']).status !== 0) return undefined;
  const topology = syntheticTopology(services);
  const environment = { ...production, chart: 'bench' };
  const resolved = resolve(topology, environment);
  const folder = 'dist/production';
  const { written: objects, files } = renderKubernetes(resolved, folder);
  const chart = renderChart({ topology, environment, resolved, written: objects, folder }).map(({ path, text }) => ({
    path: path.slice('charts/bench/'.length),
    text,
  }));
  const copies = files
    .filter(({ path }) => !path.startsWith(`${environment.name}/argocd/`))
    .map(({ path, text }) => ({ path: `templates/${path}`, text: text.replace(/\{\{/g, '{{ "{{" }}') }));
  const folders = [chart, [...copies, ...chart.filter(({ path }) => path === 'Chart.yaml')]].map(written);
  try {
    // In turns: what else the machine does falls on both.
    const times = Array.from({ length: runs }, () => folders.map((folder) => once(helm, folder)));
    const [ms = NaN, plainMs = NaN] = folders.map((_, i) => median(times.map((both) => both[i] ?? NaN)));
    return { services, ms, plainMs };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}

/** A folder with files in it. */
function written(files: readonly { readonly path: string; readonly text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-chart-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function once(helm: string, folder: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(helm, ['template', 'bench', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
