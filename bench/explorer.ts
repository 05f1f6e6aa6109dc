import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { explorerPages } from '../explorer';
import { synth } from '../synth';
import { local, production } from '../test/apps/seed/environments';
import { withPage } from '../test/explorer/opened';
import { median } from './median';
import { syntheticTopology } from './topology';

/** The page of so many services, as somebody waits for it in a browser. */
export interface ExplorerTime {
  readonly services: number;
  readonly makeMs: number;
  /** The synth of the one environment, which is a part of that. */
  readonly synthMs: number;
  readonly bytes: number;
  /** From the address to what can be searched and clicked. */
  readonly openMs: number;
  readonly searchMs: number;
  readonly clickMs: number;
}

const ROOT = join(__dirname, '..');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** @returns undefined where there is no browser to ask */
export async function explorerTime(services: number, runs: number): Promise<ExplorerTime | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const application = { topology: syntheticTopology(services), environments: [production, local] };
  const start = performance.now();
  synth({ ...application, root: ROOT, only: [production.name] });
  const synthMs = performance.now() - start;
  const [made] = await explorerPages(application, [production], ROOT);
  const makeMs = performance.now() - start - synthMs;
  const html = made?.html ?? '';
  return withPage(html, async ({ page }) => {
    const times = { openMs: await opened(page), searchMs: 0, clickMs: 0 };
    const searches: number[] = [];
    const clicks: number[] = [];
    for (let i = 0; i < runs; i += 1) {
      searches.push(Number(await page.evaluate(searching(`service-${i + 1}`))));
      clicks.push(Number(await page.evaluate(CLICKING)));
    }
    return {
      services,
      makeMs,
      synthMs,
      bytes: html.length,
      ...times,
      searchMs: median(searches),
      clickMs: median(clicks),
    };
  });
}

/** How long the browser took from the start of its navigation until the page said that it is ready, and was drawn. */
async function opened(page: Page): Promise<number> {
  const before = Date.now();
  await page.reload();
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(DRAWN);
  return Date.now() - before;
}

/** Until the next picture but one, which shows what was asked for. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

const searching = (text: string): string => `(async () => {
  const input = document.getElementById('search');
  const start = performance.now();
  input.value = ${JSON.stringify(text)};
  input.dispatchEvent(new Event('input'));
  await ${DRAWN};
  return performance.now() - start;
})()`;

const CLICKING = `(async () => {
  const start = performance.now();
  document.querySelector('#parts li:not([hidden]) button').click();
  await ${DRAWN};
  return performance.now() - start;
})()`;
