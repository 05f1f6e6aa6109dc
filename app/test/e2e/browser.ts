import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A browser that speaks to nobody but the page. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens the page, submits the text that stands in its form, waits until that job is done, and keeps a screenshot.
 *
 * @returns what the page says about the job's result
 */
export async function submitInBrowser(url: string, screenshot: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'topology-e2e-browser-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: QUIET,
  });
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (problem) => problems.push(problem.message));
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await page.goto(url);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Submit' }).click();
    const { id } = (await (await answer).json()) as { id: string };
    const row = page.locator(`#jobs tr[data-job="${id}"]`);
    await row.locator('.status', { hasText: 'done' }).waitFor({ timeout: 20_000 });
    const result = await row.locator('.result', { hasText: 'words' }).innerText({ timeout: 5_000 });
    mkdirSync(dirname(screenshot), { recursive: true });
    await page.screenshot({ path: screenshot, fullPage: true });
    if (problems.length) throw new Error(`the page reported:\n${problems.join('\n')}`);
    return result;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
