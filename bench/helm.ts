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
  const chart = renderChart(topology, environment, 'dist/production').map(({ path, text }) => ({
    path: path.slice('charts/bench/'.length),
    text,
  }));
  const copies = renderKubernetes(resolve(topology, environment), 'dist/production')
    .files.filter(({ path }) => !path.startsWith(`${environment.name}/argocd/`))
    .map(({ path, text }) => ({ path: `templates/${path}`, text: text.replace(/\{\{/g, '{{ "{{" }}') }));
  const plain = [...copies, ...chart.filter(({ path }) => path === 'Chart.yaml')];
  return { services, ms: timed(helm, chart, runs), plainMs: timed(helm, plain, runs) };
}

function timed(helm: string, files: readonly { readonly path: string; readonly text: string }[], runs: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-chart-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return median(Array.from({ length: runs }, () => once(helm, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
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
