import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Workspace } from '../fixtures/workspace';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace('recipes');
  workspace.edit('app/environments/local.ts', (text) => text.replace("target: 'compose',", "$& sources: 'code',"));
});
afterEach(() => workspace.remove());

const make = (...args: readonly string[]) => workspace.run('npm', ['run', '--silent', 'new', '--', ...args]);
const indexed = () => workspace.read('app/services/index.ts');

test('a new service is a definition, a source and a line, and comes out of a synth for both targets', () => {
  expect(make('monthly-reports')).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('wrote app/services/monthly-reports.ts\n') as string,
  });
  expect(indexed()).toMatch(/export \{ monthlyReports \} from '\.\/monthly-reports';\n$/);
  expect(workspace.read('code/monthly-reports/Dockerfile')).toMatch(/^ARG NODE=\S+:\d/);
  expect(workspace.run('npm', ['run', '--silent', 'typecheck:app'])).toMatchObject({ code: 0 });
  expect(workspace.run('npx', ['prettier', '--check', 'app/services', 'code'])).toMatchObject({ code: 0 });
  expect(workspace.synth()).toMatchObject({ code: 0 });
  const { services } = parse(workspace.read('dist/local/docker-compose.yml')) as { services: Record<string, unknown> };
  expect(services['monthly-reports']).toMatchObject({ build: { context: '../../code/monthly-reports' } });
  expect(existsSync(join(workspace.folder, 'dist/production/backend/Deployment.monthly-reports.yaml'))).toBe(true);
});

test('it lives where it is said, and an unknown namespace is refused with those that are known', () => {
  expect(make('reports', '--namespace', 'elsewhere').stderr).toMatch(/allowed +backend, data, monitoring, worker\n/);
  expect(make('reports', '--namespace', 'worker')).toMatchObject({ code: 0 });
  expect(workspace.read('app/services/reports.ts')).toContain('namespace: workerNamespace,');
});

test.each([
  ['Reports!', [/"Reports!"/]],
  ['../../outside', [/"\.\.\/\.\.\/outside"/]],
  ['grafana', [/leaves grafana \(Compose service\) to monitoring/]],
  ['database', [/an export that is not there yet/]],
  ['backend', [/^2 problems/, /a name that no other service/, /an export that is not there yet/]],
])('the name %s is refused with all that is wrong, and nothing is written', (name, says) => {
  const before = indexed();
  const { code, stderr } = make(name);
  expect(code).toBe(2);
  for (const one of says) expect(stderr).toMatch(one);
  expect(indexed()).toBe(before);
  expect(existsSync(join(workspace.folder, 'code'))).toBe(false);
});

test('nothing that is there is overwritten, and all of it is named', () => {
  mkdirSync(join(workspace.folder, 'code/reports'), { recursive: true });
  workspace.write('code/reports/Dockerfile', 'FROM mine\n');
  workspace.write('app/services/reports.ts', '// mine\n');
  const { code, stderr } = make('reports');
  expect(code).toBe(2);
  for (const path of ['app/services/reports.ts', 'code/reports/Dockerfile']) expect(stderr).toContain(path);
  expect(workspace.read('app/services/reports.ts')).toBe('// mine\n');
  expect(existsSync(join(workspace.folder, 'code/reports/server.mjs'))).toBe(false);
});

test('--help ends with 0, and no name is refused with what there is', () => {
  expect(make('--help')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('npm run new -- reports') as string,
  });
  expect(make()).toMatchObject({ code: 2, stderr: expect.stringContaining('npm run new -- --help') as string });
});
