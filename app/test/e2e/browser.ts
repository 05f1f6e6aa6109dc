import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { inBrowser } from '../../../test/browser';

/** Plays on a page of a browser that knows nothing yet. Throws when the page reports a problem. */
export const onPage = <T>(play: (page: Page) => Promise<T>): Promise<T> =>
  inBrowser(async (browser) => {
    const problems: string[] = [];
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (problem) => problems.push(problem.message));
      page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
      const result = await play(page);
      if (problems.length) throw new Error('the page reports problems');
      return result;
    } catch (problem) {
      throw new Error(`${String(problem)}\nthe page reported: ${problems.join('\n') || 'nothing'}`, { cause: problem });
    }
  });

/** Signs in by the button of the page, as one of the users whom the provider offers. */
export async function signInInBrowser(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name }).click();
  await page.locator('#user', { hasText: name }).waitFor();
}

/**
 * Submits the text that stands in the page's form, waits until that job is done, and keeps a screenshot.
 *
 * @returns what the page says about the job's result
 */
export async function submitInBrowser(page: Page, screenshot: string): Promise<string> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Submit' }).click();
  const { id } = (await (await answer).json()) as { id: string };
  const row = page.locator(`#jobs tr[data-job="${id}"]`);
  await row.locator('.status', { hasText: 'done' }).waitFor();
  const result = await row.locator('.result', { hasText: 'words' }).innerText({ timeout: 5_000 });
  mkdirSync(dirname(screenshot), { recursive: true });
  await page.screenshot({ path: screenshot, fullPage: true });
  return result;
}
