import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Judged } from '../../proof/judge';
import { prove as command } from '../../tools/prove';
import { prove as tool } from '../../tools/prove/prove';
import { typed } from '../fixtures/typed';
import * as smallest from '../apps/smallest';
import { written } from './promises/kept';

const prove = typed(command, tool);

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const put = (root: string, path: string, text: string): void => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A repository with an application as it is written, and every file that its files say they come from. */
function repository(): string {
  const root = mkdtempSync(join(tmpdir(), 'prove-'));
  folders.push(root);
  for (const { path, text } of written(smallest)) {
    put(root, `dist/${path}`, text);
    const [, source] = / from (\S+)\. Do not edit/.exec(text) ?? [];
    if (source !== undefined) put(root, source, '');
    for (const [, context = ''] of text.matchAll(/context: (\S+)/g))
      put(root, join('dist/x', context, 'Dockerfile'), '');
  }
  return root;
}

const ROOT = repository();
const run = (args: readonly string[], root = ROOT) => prove(args, root, smallest);
const names = smallest.environments.map(({ name }) => name);
const cluster = smallest.environments.find(({ target }) => target === 'kubernetes')?.name ?? '';

describe('npm run prove', () => {
  test('holds every environment of the application to every promise, one line each, with its count', () => {
    const { text, exitCode } = run([]);
    expect(text.match(/^ *✗.*\n.*\n.*$/gm) ?? []).toEqual([]);
    expect(exitCode).toBe(0);
    for (const name of [...names, 'all together']) expect(text).toContain(`${name}\n✓`);
    expect(text).toMatch(/^✓ +\d+ objects +Every object is what the API server accepts\.$/m);
    expect(text).toMatch(/\n\d+ promises, all kept\.$/);
  });

  test('takes folders, with or without what stands before them', () => {
    for (const folder of [`dist/${cluster}`, `./dist/${cluster}/`, cluster]) {
      const { text, exitCode } = run([folder]);
      expect([exitCode, text.split('\n')[0]]).toEqual([0, cluster]);
      expect(text).not.toContain('all together');
    }
  });

  test('ends with 1, and tells file, object, field and what is wrong beneath the promise that is broken', () => {
    const root = repository();
    const file = `${cluster}/hello/Deployment.hello.yaml`;
    const found = written(smallest).find(
      ({ path, text }) => path.startsWith(cluster) && /^kind: Deployment$/m.test(text) && /hello/.test(path),
    );
    const path = found?.path ?? file;
    put(
      root,
      `dist/${path}`,
      readFileSync(join(root, 'dist', path), 'utf8').replace('enableServiceLinks: false', 'enableServiceLinks: true'),
    );
    const { text, exitCode } = run([cluster], root);
    expect(exitCode).toBe(1);
    expect(text).toMatch(
      new RegExp(
        `\\n✗ .*No Service of the namespace becomes variables.*\\n +${path}  Deployment \\S+  spec\\.template\\.spec\\.enableServiceLinks\\n +is given variables for every Service\\n`,
      ),
    );
    expect(text).toMatch(/\n1 of \d+ promises are broken, in 1 places\.$/);
  });

  test('says the same to a program', () => {
    const judged = JSON.parse(run(['--json', cluster]).text) as Judged[];
    expect(judged.length).toBeGreaterThan(70);
    expect(judged[0]).toEqual({
      environment: cluster,
      title: 'The first line says that the file is generated, and from which file, unless a list says so for it.',
      things: 'files',
      count: judged[0]?.count,
      violations: [],
    });
  });

  test('ends with 1 where a file can not be read', () => {
    const root = repository();
    put(root, `dist/${cluster}/monitoring/x.yaml`, 'a: [1');
    const { text, exitCode } = run([cluster], root);
    expect(exitCode).toBe(1);
    expect(text).toContain('x.yaml is no Kubernetes object');
  });

  test.each([
    [['dist/moon'], `moon is no environment of app/; allowed: ${names.join(', ')}`],
    [['--jsom'], '--jsom is no option of npm run prove: did you mean --json?'],
  ])('refuses %j with what is allowed', (args, message) => {
    expect(() => run(args)).toThrow(message);
  });

  test('refuses, and says what to do, where nothing is written yet', () => {
    const empty = mkdtempSync(join(tmpdir(), 'prove-'));
    folders.push(empty);
    expect(() => run([cluster], empty)).toThrow('npm run synth');
  });
});
