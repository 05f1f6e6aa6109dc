import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thisMachine } from '../../../tools/rehearse/machine';
import { makeReadable } from '../../../tools/up/make-readable';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'readable-')));
afterAll(() => rmSync(root, { recursive: true }));

const modeOf = (path: string): string => (statSync(join(root, path)).mode & 0o777).toString(8);

test.each([true, false])(
  'what containers are given of a checkout of umask 077 is opened for reading, and no .env is [Git is there: %p]',
  async (isRepository) => {
    const inside = isRepository ? 'clone' : 'copy';
    const at = (path: string) => `${inside}/${path}`;
    for (const folder of ['', 'app', 'app/code', 'config', 'other']) mkdirSync(join(root, at(folder)), { mode: 0o700 });
    for (const file of ['app/code/main.py', 'app/.env', 'config/x.yml', 'other/y', '.gitignore'])
      writeFileSync(join(root, at(file)), '.env\n', { mode: 0o600 });
    writeFileSync(join(root, at('app/run.sh')), '', { mode: 0o700 });
    chmodSync(join(root, at('app/run.sh')), 0o700);
    if (isRepository) expect(spawnSync('git', ['init', '-q', join(root, inside)]).status).toBe(0);
    const said: string[] = [];
    const machine = { ...thisMachine(root), say: (line: string) => void said.push(line) };
    const stack = {
      web: {
        build: { context: join(root, at('app')) },
        volumes: [
          { type: 'bind', source: join(root, at('app/code')) },
          { type: 'bind', source: join(root, at('config')) },
          { type: 'bind', source: '/etc/hostname' },
          { type: 'volume', source: 'data' },
        ],
      },
    };
    await makeReadable({ machine, stack, root });
    expect(
      ['app', 'app/code', 'app/code/main.py', 'config/x.yml', 'app/run.sh'].map((path) => modeOf(at(path))),
    ).toEqual([...['755', '755', '644', '644', '755']]);
    expect(['app/.env', 'other', 'other/y'].map((path) => modeOf(at(path)))).toEqual(['600', '700', '600']);
    expect(said).toHaveLength(1);
    await makeReadable({ machine, stack, root });
    expect(said).toHaveLength(1);
  },
);
