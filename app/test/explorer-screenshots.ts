// npx ts-node app/test/explorer-screenshots.ts: writes what the page of production looks like to docs/explorer.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explorerPages } from '../../explorer';
import { withPage } from '../../test/explorer/opened';
import * as application from '..';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'docs/explorer');

/** Width and height of a laptop, of a tablet and of a phone, in which colours, and what is looked at. */
const SHOTS = [
  [1440, 900, 'light', '#/part/backend%2Fbackend'],
  [800, 900, 'dark', '#/pair/worker%2Fworker/data%2Fpostgres'],
  [360, 740, 'light', '#/numbers'],
] as const;

async function main(): Promise<void> {
  const production = application.environments.filter(({ name }) => name === 'production');
  const [page] = await explorerPages(application, production, ROOT);
  mkdirSync(FOLDER, { recursive: true });
  await withPage(page?.html ?? '', async ({ page: tab, look }) => {
    for (const [width, height, colorScheme, hash] of SHOTS) {
      await tab.setViewportSize({ width, height });
      await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await look(hash);
      await tab.reload();
      await tab.locator('html[data-ready]').waitFor();
      await tab.locator('#details [aria-busy]').waitFor({ state: 'detached' });
      await tab.screenshot({ path: join(FOLDER, `production-${width}-${colorScheme}.png`) });
    }
  });
}

main().catch((problem: unknown) => {
  process.stderr.write(`${String(problem)}\n`);
  process.exitCode = 1;
});
