import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from '../../test/contrast';
import { topology } from '..';

const SAMPLE = join(__dirname, '../../examples/app');
const read = (path: string): string => readFileSync(join(SAMPLE, path), 'utf8');
const ROUTES = topology.services.flatMap(({ routes }) => routes.map(({ prefix }) => prefix));
const SITES = ['docs', 'it-manager', 'team-manager'];
/** Folder of each page, and the path below which its files are asked for. */
const PAGES = [['frontend', ''] as const, ...SITES.map((site) => [site, `/${site}`] as const)];
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one = '']) => one);
const paths = (source: string): string[] => found(source, /^@\w+\.\w+\("([^"]+)"/gm).map((path) => `/api${path}`);

/** Whether something answers there: a file of the service with the longest route that fits, or a page of the API. */
function leadsSomewhere(link: string): boolean {
  const route = ROUTES.filter((one) => one === '/' || link === one || link.startsWith(`${one}/`))
    .sort()
    .at(-1);
  if (route === '/api') return read('backend/app/api.py').includes(`_url="${link}"`);
  const folder = route === '/' ? 'frontend' : String(route).slice(1);
  return existsSync(join(SAMPLE, folder, 'public', link.endsWith('/') ? `${link}index.html` : link));
}

describe.each(PAGES)('the page of %s', (folder, below) => {
  const page = read(`${folder}/public${below}/index.html`);

  test('says its language, its title and its width, and has one main part that the keyboard reaches at once', () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
    expect(found(page, /<title>([^<]+)<\/title>/g)).toHaveLength(1);
    expect(found(page, /<main id="(main)"/g)).toHaveLength(1);
    expect(found(page, /<(h1)>/g)).toHaveLength(1);
    expect(page).toMatch(/<body>\s*<a class="skip" href="#main">/);
  });

  test('links to every other page and to the documentation of the API, and to nothing that is not there', () => {
    const links = found(page, /(?:href|src)="([^"#]+)"/g);
    expect(links).toEqual(expect.arrayContaining(['/', ...SITES.map((site) => `/${site}/`), '/api/docs']));
    expect(links.filter((link) => !leadsSomewhere(link))).toEqual([]);
  });

  test('needs nothing that its Content-Security-Policy forbids', () => {
    const server = read(`${folder}/nginx.conf${folder === 'frontend' ? '.template' : ''}`);
    expect(server).toMatch(/add_header Content-Security-Policy "default-src 'self'; /);
    expect(page).not.toMatch(/<style| style="| on\w+="|<script(?![^>]* src="\/)/);
    expect(read(`${folder}/public${below}/style.css`)).not.toMatch(/url\(|@import/);
  });

  test('has the look of all others', () => {
    expect(read(`${folder}/public${below}/style.css`)).toBe(read('frontend/public/style.css'));
  });
});

test('whoever opens a site at its own port is sent to its page, not to a list of files', () => {
  for (const site of SITES) {
    expect(read(`${site}/nginx.conf`)).toContain(`return 302 /${site}/;`);
    expect(read(`${site}/nginx.conf`)).not.toContain('autoindex');
  }
});

test('the documentation names every route that the API has for users, and no other', () => {
  const named = found(read('docs/public/docs/index.html'), /<code>(?:GET|POST) ([^<]+)<\/code>/g);
  const routes = paths(read('backend/app/api.py').replace(/^@api\..*$/gm, ''));
  expect([...new Set(named)].sort()).toEqual([...new Set(routes)].sort());
});

test('the page tells those who do not see it what becomes of jobs, and what goes wrong', () => {
  const page = read('frontend/public/index.html');
  expect(page).toContain('<p id="message" role="status">');
  expect(page).toContain('aria-live="polite"');
  for (const name of ['text', 'seconds']) expect(page).toMatch(new RegExp(`<label for="${name}">[^]*id="${name}"`));
});

test('the screenshots are small', () => {
  const files = readdirSync(join(SAMPLE, 'screenshots'));
  expect(files).toContain('jobs-820-light.png');
  expect(files.filter((file) => statSync(join(SAMPLE, 'screenshots', file)).size >= 100 * 1024)).toEqual([]);
});

describe.each(['light', 'dark'])('in %s colours', (look) => {
  const [light = '', dark = ''] = found(read('frontend/public/style.css'), /:root \{([^}]+)\}/g);
  // The last one counts, as it does for a browser.
  const of = (name: string): string =>
    found(look === 'dark' ? light + dark : light, new RegExp(`--${name}: (#\\w{6})`, 'g')).at(-1) ?? '';

  // https://www.w3.org/TR/WCAG22/#contrast-minimum
  test.each([
    ...['ink', 'quiet', 'accent', 'good', 'bad', 'busy'].flatMap((one) => [
      [one, 'paper', 4.5] as const,
      [one, 'card', 4.5] as const,
    ]),
    ['on-accent', 'accent', 4.5] as const,
    ['edge', 'card', 3] as const,
  ])('%s is told from %s', (text, ground, least) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(least);
  });
});
