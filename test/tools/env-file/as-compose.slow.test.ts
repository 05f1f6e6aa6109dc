import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envFileProblems } from '../../../tools/env-file/env-file-problems';
import { readEnvFile } from '../../../tools/env-file/read-env-file';

const there = spawnSync('docker', ['compose', 'version']).status === 0;
const shell = { PATH: process.env.PATH };

const WRITTEN = [
  ...['plain', ' blanks around ', 'a#b', 'a b', `a'b`, 'a"b', 'a=b', 'a%b', 'a\\b', 'a\\nb', '`x`', 'a!b', 'ä', 'a$1'],
  ...[
    `'a$b'`,
    `'a # b'`,
    `'a\\'b'`,
    `'a\\nb'`,
    `''`,
    `"a b"`,
    `"a\\"b"`,
    `"a\\nb"`,
    `'a\nb'`,
    `'a' # a remark`,
    'a # a remark',
  ],
  ...['a$b', 'a${b}', 'a$$b', 'a #b', `'a'b`, `"a"b`, `"a$b"`, `'a`, `"a`],
];

/** What a container is given. Compose writes a dollar twice. */
function given(folder: string, written: string): string | undefined {
  writeFileSync(join(folder, '.env'), `V=${written}\n`);
  const { status, stdout } = spawnSync('docker', ['compose', 'config', '--format', 'json'], {
    cwd: folder,
    env: shell,
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  const { services } = JSON.parse(stdout) as { services: { a: { environment: { V: string } } } };
  return services.a.environment.V.replaceAll('$$', '$');
}

(there ? describe : describe.skip)('docker compose', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
  writeFileSync(join(folder, 'docker-compose.yml'), 'services: {a: {image: x, environment: {V: "${V:-}"}}}\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(WRITTEN)('is given %p as it is read here, or a problem is found', (written) => {
    const found = envFileProblems(`V=${written}\n`, { names: ['V'], inUrls: new Set(), shell });
    const [line] = readEnvFile(`V=${written}\n`);
    if (found.length === 0) expect(given(folder, written)).toBe(line?.value);
    else expect(given(folder, written)).not.toBe(written);
  });
});
