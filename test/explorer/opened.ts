import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inBrowser } from '../browser';

/** A page of the explorer, opened from a file as people open it. */
export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for besides the file itself. */
  readonly requests: readonly string[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** Looks at something by its address. */
  readonly look: (hash: string) => Promise<void>;
}

/** Opens a page and plays on it. */
export async function withPage<T>(html: string, play: (opened: Opened) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'topology-explorer-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  try {
    return await inBrowser(async (browser) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== `file://${file}`) requests.push(request.url());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      await page.goto(`file://${file}`);
      await page.locator('html[data-ready]').waitFor();
      const look = async (hash: string): Promise<void> => {
        await page.goto(`file://${file}${hash}`);
      };
      return await play({ page, requests, complaints, look });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
