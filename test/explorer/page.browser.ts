import type { Page } from 'playwright-core';
import { explorerPages } from '../../explorer';
import { ROOT } from '../apps/files';
import * as seed from '../apps/seed';
import { aService, cluster, topologyWith } from '../fixtures/definitions';
import { FAINT_TEXTS } from './contrast';
import { withPage, type Opened } from './opened';

const pages = explorerPages(seed, seed.environments, ROOT);
const inPage = async (name: string, play: (opened: Opened) => Promise<void>): Promise<void> =>
  withPage((await pages).find(({ environment }) => environment === name)?.html ?? '', play);

const details = (page: Page) => page.locator('#details');
const list = (page: Page) => page.locator('#parts');
const WORKER_TO_DATABASE = '#/pair/worker%2Fworker/data%2Fpostgres';

describe('In Chromium, the page of a cluster', () => {
  test('finds what is searched for, by its name, its namespace and its variables, and opens the first', () =>
    inPage('production', async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('REDIS_URL');
      await expect(list(page).locator('button:visible').allInnerTexts()).resolves.toEqual(['backend', 'worker']);
      await expect(page.locator('#found').innerText()).resolves.toBe('2 found');
      await page.keyboard.press('Enter');
      await details(page).getByRole('heading', { name: 'backend', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await details(page).getByRole('heading', { name: 'Numbers' }).waitFor();
      expect(await list(page).locator('button:visible').count()).toBeGreaterThan(10);
    }));

  test('says of what is clicked from which file it is, where variables come from, who talks to it and why', () =>
    inPage('production', async ({ page }) => {
      await list(page).getByRole('button', { name: 'backend', exact: true }).click();
      const text = await details(page).innerText();
      expect(text).toMatch(/defined in test\/apps\/seed\/services\.ts:\d+\s/);
      expect(text).toMatch(/DATABASE_PASSWORD\s+secret postgres\/password\s+the connection to postgres.readWrite/);
      expect(text).toContain('frontend/frontend → backend/backend on 8000, because frontend connects to backend.http');
      expect(text).toMatch(/readiness\s+GET \/ready/);
      expect(text).toMatch(/HttpErrors \(critical\)/);
      await details(page).getByText('Deployment.backend.yaml').click();
      await details(page).locator('pre:visible', { hasText: 'kind: Deployment' }).waitFor();
      await details(page).getByText('HttpSlow (warning)').click();
      const link = details(page).getByRole('link', { name: 'What to do: HttpSlow' });
      await expect(link.getAttribute('href')).resolves.toMatch(/runbook\.md#httpslow$/);
    }));

  test('opens what is clicked in the picture, and with Shift asks why the one before may talk to it', () =>
    inPage('production', async ({ page, look }) => {
      await look('#/part/worker%2Fworker');
      const [x, y] = await placeOf(page, 'data/postgres');
      await page.mouse.click(x, y, {});
      await details(page).getByRole('heading', { name: 'postgres', exact: true }).waitFor();
      await look('#/part/worker%2Fworker');
      await page.keyboard.down('Shift');
      await page.mouse.click(x, y);
      await page.keyboard.up('Shift');
      await details(page).getByRole('heading', { name: 'May they talk?' }).waitFor();
      await expect(page.locator('#pair-from').inputValue()).resolves.toBe('worker/worker');
      await expect(page.locator('#pair-to').inputValue()).resolves.toBe('data/postgres');
    }));

  test('says why two may not talk, and why two may', () =>
    inPage('production', async ({ page, look }) => {
      await look(WORKER_TO_DATABASE);
      await expect(details(page).innerText()).resolves.toMatch(
        /Closed[^]*May leave worker\s+No: no rule of worker\/default-deny, worker\/worker matches\.[^]*May come to postgres\s+No: no rule/,
      );
      await page.locator('#pair-to').selectOption('data/postgres-pooler-rw');
      await details(page).getByText('Open on 5432').waitFor();
      await expect(details(page).innerText()).resolves.toContain('because worker connects to postgres.readWrite');
    }));

  test('says what is otherwise in another environment', () =>
    inPage('production', async ({ page }) => {
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.locator('#compare-with').selectOption('staging');
      await details(page)
        .getByText(/\d+ definitions differ/)
        .waitFor();
      await details(page)
        .locator('summary', { hasText: /^backend \(/ })
        .click();
      await expect(details(page).innerText()).resolves.toMatch(/Needs: copies\s+2 to 10\s+1\s/);
    }));

  test('says what is asked for of what is allowed', () =>
    inPage('production', async ({ page }) => {
      const text = await details(page).innerText();
      expect(text).toMatch(/Namespace backend[^]*memory\s+\d+ MiB of \d+ MiB/);
      expect(text).toMatch(/Connections of postgres[^]*clients of readWrite\s+\d+ of 500/);
      expect(await details(page).locator('meter').count()).toBeGreaterThan(5);
    }));

  test('asks for nothing, complains of nothing, and shows no value of a secret, wherever one looks', () =>
    inPage('local', async ({ page, look, requests, complaints }) => {
      const ids = await list(page).locator('button').evaluateAll(idsOf);
      expect(ids.length).toBeGreaterThan(10);
      for (const id of ids) {
        await look(`#/part/${encodeURIComponent(id)}`);
        await page.locator(`#parts button[data-id="${id}"][aria-current]`).waitFor();
        await page.locator('#details [aria-busy]').waitFor({ state: 'detached' });
        expect((await details(page).textContent())?.includes('local-only')).toBe(false);
      }
      await look('#/compare/production');
      await details(page)
        .getByText(/definitions differ/)
        .waitFor();
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
    }));
});

test('of very many, a page draws what is looked at by itself, and all there is when it is asked for that', async () => {
  const first = aService({ name: 's-0' });
  const services = Array.from({ length: 210 }, (_, i) => aService({ name: `s-${i + 1}`, connects: [first] }));
  const application = { topology: topologyWith([first, ...services]), environments: [cluster] };
  const [made] = await explorerPages(application, [cluster], ROOT);
  await withPage(made?.html ?? '', async ({ page, look }) => {
    const drawn = async (): Promise<string[]> =>
      page.evaluate<string[]>(`document.getElementById('nearby')._cyreg.cy.nodes().map((one) => one.id()).toSorted()`);
    expect(await page.locator('#graph').isVisible()).toBe(true);
    expect(await page.evaluate(OVERHANG)).toBeLessThanOrEqual(0);
    await look('#/part/frontend%2Fs-7');
    await details(page).getByRole('heading', { name: 's-7', exact: true }).waitFor();
    await expect(page.locator('#nearby').getAttribute('aria-label')).resolves.toContain('frontend/s-7');
    expect(await drawn()).toEqual(['frontend/s-0', 'frontend/s-7']);
    expect(await page.locator('#graph').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await page.locator('#graph').isVisible()).toBe(true);
    await look('#/part/frontend%2Fs-0');
    await details(page).getByRole('heading', { name: 's-0', exact: true }).waitFor();
    expect(await drawn()).toContain('more -1');
    expect(
      await details(page).getByRole('listitem').filter({ hasText: 'connects to s-0.http' }).count(),
    ).toBeGreaterThan(209);
  });
});

test('in Compose, the page says that all are in one network, and what is published', () =>
  inPage('local', async ({ page, look }) => {
    await look('#/pair/worker/postgres');
    await expect(details(page).innerText()).resolves.toContain('are in the one network of the project');
    await look('#/pair/people/router');
    await expect(details(page).innerText()).resolves.toContain(':8080');
    await look('#/pair/people/worker');
    await expect(details(page).innerText()).resolves.toContain('No port of worker is published.');
  }));

describe('Without a mouse', () => {
  test('everything is reached: the list by Tab and arrows, a part by Enter, the pair by its fields', () =>
    inPage('production', async ({ page }) => {
      const focused = async (): Promise<string> => String(await page.evaluate('document.activeElement.textContent'));
      await page.keyboard.press('Tab');
      await expect(focused()).resolves.toBe('To the list of parts');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(focused()).resolves.toBe('backend');
      await page.keyboard.press('ArrowDown');
      await expect(focused()).resolves.toBe('backend-migrations');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await details(page).getByRole('heading', { name: 'backend', exact: true }).waitFor();
      await expect(page.evaluate('document.activeElement.id')).resolves.toBe('details');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('#pair-from').focus();
      const choices = await page.locator('#pair-from option').allInnerTexts();
      for (let i = choices.indexOf('frontend/frontend'); i > 0; i -= 1) await page.keyboard.press('ArrowDown');
      await details(page).getByText('Open on 8000').waitFor();
      await expect(page.evaluate('document.activeElement.id')).resolves.toBe('pair-from');
    }));

  test('what has the focus is seen', () =>
    inPage('production', async ({ page }) => {
      await page.keyboard.press('Control+k');
      await expect(page.evaluate('document.activeElement.id')).resolves.toBe('search');
      await expect(page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).resolves.toBe('solid');
    }));

  test('whatever can be clicked or filled in has a name', () =>
    inPage('production', async ({ page, look }) => {
      for (const hash of ['#/numbers', '#/part/backend%2Fbackend', WORKER_TO_DATABASE, '#/compare/local']) {
        await look(hash);
        const nameless = await page.locator('button, input, select, a, summary, meter').evaluateAll(namelessOf);
        expect(nameless).toEqual([]);
      }
      await expect(page.locator('#graph').getAttribute('aria-label')).resolves.toMatch(/\d+ parts and \d+ arrows/);
    }));
});

describe.each(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  test('every text is told from its ground', () =>
    inPage('production', async ({ page, look }) => {
      await page.emulateMedia({ colorScheme });
      for (const hash of ['#/numbers', '#/part/backend%2Fbackend', WORKER_TO_DATABASE, '#/compare/local']) {
        await look(hash);
        expect(await page.evaluate(FAINT_TEXTS)).toEqual([]);
      }
      expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
        colorScheme === 'dark' ? 'rgb(20, 23, 27)' : 'rgb(255, 255, 255)',
      );
    }));

  test.each([360, 800, 1440])('a window of %d fits its page', (width) =>
    inPage('production', async ({ page, look }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const hash of ['#/numbers', '#/part/backend%2Fbackend', WORKER_TO_DATABASE, '#/compare/local']) {
        await look(hash);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      const { height = 0 } = (await page.locator('#graph canvas').first().boundingBox()) ?? {};
      expect(height).toBeGreaterThan(200);
      expect(await page.evaluate(OVERHANG)).toBeLessThanOrEqual(0);
    }),
  );
});

test('on paper are the picture and what is looked at, without what nobody can click there', () =>
  inPage('production', async ({ page, look }) => {
    await look('#/part/backend%2Fbackend');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.evaluate("document.querySelector('.paper').decode()");
    for (const gone of ['#parts', '#tools', '[role=search]', '#views', '#graph'])
      await expect(page.locator(gone).isVisible()).resolves.toBe(false);
    for (const kept of ['.paper', '#details', 'h1']) await expect(page.locator(kept).isVisible()).resolves.toBe(true);
    await expect(page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).resolves.toBe(
      'rgb(255, 255, 255)',
    );
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    // Whole, and in the colours of paper, whatever those of the screen are.
    const [width = 0, ...corner] = await page.evaluate<number[]>(CORNER);
    expect(width).toBeGreaterThan(1000);
    expect(corner).toEqual([255, 255, 255, 255]);
  }));

/** The width of the picture that is printed, and the colour of its first point. */
const CORNER = `(() => {
  const picture = document.querySelector('.paper');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  return [picture.naturalWidth, ...context.getImageData(0, 0, 1, 1).data];
})()`;

/** By how much the picture is larger than its place. */
const OVERHANG = `(() => {
  const graph = document.getElementById('graph');
  const { x1, y1, x2, y2 } = graph._cyreg.cy.elements(':visible').renderedBoundingBox();
  return Math.max(-x1, -y1, x2 - graph.clientWidth, y2 - graph.clientHeight);
})()`;

/** Where a part is on the screen, as the drawing itself has it. */
async function placeOf(page: Page, id: string): Promise<[number, number]> {
  const script = `(() => {
    const graph = document.getElementById('graph')._cyreg.cy;
    const { x, y } = graph.getElementById(${JSON.stringify(id)}).renderedPosition();
    const { left, top } = document.getElementById('graph').getBoundingClientRect();
    return [left + x, top + y];
  })()`;
  return page.evaluate<[number, number]>(script);
}

interface Element {
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly labels?: { readonly length: number };
  getAttribute(name: string): string | null;
}
const idsOf = (all: unknown[]): string[] => (all as Element[]).map(({ dataset }) => dataset['id'] ?? '');
const namelessOf = (all: unknown[]): string[] =>
  (all as Element[])
    .filter(
      (one) =>
        one.textContent.trim() === '' && one.getAttribute('aria-label') === null && (one.labels?.length ?? 0) === 0,
    )
    .map(({ outerHTML }) => outerHTML);
