// npx ts-node app/test/screenshots.ts: writes what the page and the sites look like to examples/app/screenshots. No server and no
// container is needed: the files are those of the sample, and the answers of the API and the provider stand here.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { onPage, signInInBrowser } from './e2e/browser';

const SAMPLE = join(__dirname, '../../examples/app');
const ORIGIN = 'http://localhost:3000';
const PROVIDER = `${ORIGIN}/sign-in`;
const SITES = ['docs', 'it-manager', 'team-manager'];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
/** Width and height of a phone, of a tablet and of a laptop. */
const SIZES = [
  [360, 740],
  [820, 660],
  [1280, 640],
] as const;
type Look = 'light' | 'dark';
/** When they are all taken: what has not changed gives the same files again. */
const NOW = Date.UTC(2026, 0, 15, 9, 30);

const at = (secondsAgo: number): string => new Date(NOW - secondsAgo * 1000).toISOString();
const job = (start: string, status: string, secondsAgo: number, more: object = {}) => ({
  id: `${start}-0000-4000-8000-000000000000`,
  status,
  attempts: 1,
  error: null,
  created_at: at(secondsAgo),
  finished_at: status === 'done' || status === 'failed' ? at(secondsAgo - 2.3) : null,
  ...more,
});
const JOBS = [
  job('7be6a1f0', 'accepted', 1, { attempts: 0 }),
  job('c42d90b7', 'running', 4),
  job('3f81d2aa', 'done', 42),
  job('e90b55c3', 'failed', 80, { attempts: 5, error: 'given up after 5 attempts' }),
  job('51a7fe08', 'done', 95),
];
const RESULT = { words: 9, characters: 44, most_common: [['the', 2]] };

/** What the servers would answer. */
function answer(path: string, nonce: string): unknown {
  if (path === '/config.json')
    return { issuer: PROVIDER, clientId: 'sample', scope: 'openid', grafana: 'http://localhost:3001' };
  if (path.endsWith('/openid-configuration'))
    return { issuer: PROVIDER, authorization_endpoint: `${PROVIDER}/auth`, token_endpoint: `${PROVIDER}/token` };
  if (path === '/sign-in/token') {
    const claims = Buffer.from(JSON.stringify({ nonce })).toString('base64url');
    return { access_token: 'sample', id_token: `.${claims}.` };
  }
  if (path === '/api/me') return { name: 'Alice Adams' };
  if (path === '/api/jobs') return JOBS;
  if (path.endsWith('/result')) return RESULT;
  return JOBS.find(({ id }) => path === `/api/jobs/${id}`);
}

/** The header that nginx sends with these files: what it forbids would fail here, too. */
function policyOf(folder: string): string {
  const file = ['nginx.conf', 'nginx.conf.template'].map((name) => join(SAMPLE, folder, name)).find(existsSync) ?? '';
  const [, policy = ''] = /Content-Security-Policy "([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  return policy.replace('${SIGN_IN_ORIGINS}', ORIGIN);
}

/** A page of the sample with that path: the same folders that the router chooses. */
function fromFolder(path: string): { file: string; policy: string } {
  const folder = SITES.find((site) => path.startsWith(`/${site}/`)) ?? 'frontend';
  const file = join(SAMPLE, folder, 'public', path.endsWith('/') ? `${path}index.html` : path);
  return { file, policy: policyOf(folder) };
}

async function serve(page: Page): Promise<void> {
  let nonce = '';
  await page.route('**/*', async (route: Route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname === '/sign-in/auth') {
      nonce = searchParams.get('nonce') ?? '';
      const back = `${ORIGIN}/?code=once&state=${searchParams.get('state') ?? ''}`;
      const body = `<title>Provider</title><form method="get" action="javascript:location='${back}'"><button>Alice Adams</button></form>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const said = answer(pathname, nonce);
    if (said !== undefined) return route.fulfill({ json: said });
    const { file, policy } = fromFolder(pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const headers = { 'Content-Type': TYPES[extname(file)] ?? '', 'Content-Security-Policy': policy };
    return route.fulfill({ body: readFileSync(file), headers });
  });
}

async function take(page: Page, name: string, looks: readonly Look[]): Promise<void> {
  for (const [width, height] of SIZES) {
    for (const colorScheme of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(wide) > width) throw new Error(`${name} is ${String(wide)} wide where ${width} are to be had`);
      const path = join(SAMPLE, 'screenshots', `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: name === 'jobs' && width > 360 });
    }
  }
}

async function main(): Promise<void> {
  await onPage(async (page) => {
    await page.clock.setFixedTime(NOW);
    await serve(page);
    await page.goto(`${ORIGIN}/`);
    await signInInBrowser(page, 'Alice Adams');
    await page.locator('#jobs tr .result', { hasText: 'words' }).first().waitFor();
    await take(page, 'jobs', ['light', 'dark']);
    for (const site of SITES) {
      await page.goto(`${ORIGIN}/${site}/`);
      await take(page, site, [site === 'docs' ? 'dark' : 'light']);
    }
  });
}

main().catch((problem: unknown) => {
  process.stderr.write(`${String(problem)}\n`);
  process.exitCode = 1;
});
