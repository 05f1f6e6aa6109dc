import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('npm run up -- --help says what there is, and ends with 0, on a machine without Docker', () => {
  const options = { cwd: join(__dirname, '../../..'), encoding: 'utf8', env: { PATH: '' } } as const;
  const { status, stdout } = spawnSync(process.execPath, ['-r', 'ts-node/register', 'tools/up.ts', '--help'], options);
  expect([status, stdout]).toEqual([0, expect.stringContaining('npm run up -- --without backend')]);
});
