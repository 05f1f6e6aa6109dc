import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../test/fixtures/workspace';

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/ten-minutes.md'), 'utf8');
const code = (from: string): string =>
  page
    .split('```')
    .find((block) => block.includes(from))
    ?.replace(/^\w+\n/, '') ?? '';

/** The first block that is indented: what a wrong definition is told. */
const told = /(?:^ {4}.*\n|^\n(?= {4}))+/m.exec(page.slice(page.indexOf('## Get it wrong')))?.[0] ?? '';
const unindented = (text: string): string => text.replace(/^ {4}/gm, '').trim();

const workspace = new Workspace();
rmSync(join(workspace.folder, 'app'), { recursive: true });
for (const folder of ['app', 'examples']) {
  cpSync(join(ROOT, folder), join(workspace.folder, folder), {
    recursive: true,
    filter: (path) => !/node_modules/.test(path),
  });
}
afterAll(() => workspace.remove());

const BACKEND = 'app/services/backend.ts';
const REPORTS = 'app/services/reports.ts';
const written = (): string => {
  const { code: status, stdout, stderr } = workspace.synth();
  return status === 0 ? '' : `${stdout}${stderr}`;
};

test('what the page has one type is done as it says, from a variable to a service', () => {
  expect(written()).toBe('');
  const described = workspace.run('npm', ['run', '--silent', 'describe', '--', 'backend']);
  expect([described.code, described.stdout]).toEqual([0, expect.stringContaining('DATABASE_URL')]);

  workspace.edit(BACKEND, (text) =>
    text
      .replace("{ defineService, http } from '../../lib'", "{ defineService, http, secret } from '../../lib'")
      .replace("  env: { LOG_LEVEL: 'info' },\n", code('SESSION_SECRET')),
  );
  expect(written()).toBe('');
  expect(workspace.read('dist/production/backend/Deployment.backend.yaml')).toMatch(/name: SESSION_SECRET/);
  expect(workspace.read('dist/staging/.env.example')).toMatch(/^BACKEND_SESSION_SECRET=/m);

  workspace.edit('app/services/docs.ts', (text) =>
    text
      .replace("from '../namespaces';\n", "$&import { backend } from './backend';\n")
      .replace("route: '/docs',\n", `$&${code('connects: [backend]')}`),
  );
  expect(written()).toBe('');
  expect(workspace.read('dist/production/frontend/Deployment.docs.yaml')).toMatch(/name: BACKEND_URL/);

  expect(workspace.run('npm', ['run', '--silent', 'new', '--', 'reports'])).toMatchObject({ code: 0 });
  workspace.write(REPORTS, code('export const reports'));
  expect(written()).toBe('');
  expect(workspace.read('dist/production/backend/Deployment.reports.yaml')).toMatch(/name: DATABASE_READ_URL/);
  expect(workspace.run('npm', ['run', '--silent', 'prove'])).toMatchObject({ code: 0 });
});

test('what goes wrong is told as the page shows it, and dist/ stays', () => {
  const before = workspace.read('dist/production/backend/Deployment.backend.yaml');
  workspace.edit(REPORTS, (text) =>
    text.replace("route: '/reports'", "route: '/api'").replace('connects:', 'conects:'),
  );
  const { code: status, stderr } = workspace.synth();
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(unindented(told));
  expect(workspace.read('dist/production/backend/Deployment.backend.yaml')).toBe(before);
});
