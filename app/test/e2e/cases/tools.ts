import { join } from 'node:path';
import type { Scene } from '../scene';
import { attempt, REPOSITORY } from '../stack';

/** What a developer types. */
export function tools({ stack }: Scene): void {
  test('npm run up starts everything and says where it is, npm run down stops it', async () => {
    await stack.compose('down');
    const tool = (name: string, ...options: readonly string[]) =>
      attempt('npx', ['ts-node', join(REPOSITORY, 'tools', name), ...options]);
    const started = await tool('up.ts', ...stack.options, '--no-watch');
    expect({ ...started, stderr: '' }).toMatchObject({ code: 0 });
    const urls = [...started.stdout.matchAll(/http:\/\/\S+/g)].map(([url]) => url);
    expect(urls).toContain(`${stack.url('router')}`);
    for (const url of urls) expect({ url, status: (await fetch(url)).status < 500 }).toEqual({ url, status: true });
    expect(await tool('down.ts', ...stack.place)).toMatchObject({ code: 0 });
    expect((await stack.compose('ps', '--all', '--quiet')).trim()).toBe('');
  });

  test('a clone that was made with a umask of 077 runs', async () => {
    const clone = join(stack.folder, 'clone');
    const list = 'git ls-files -z --cached --others --exclude-standard';
    const made = await attempt('sh', [
      '-c',
      `umask 077; mkdir ${clone} && cd ${REPOSITORY} && ${list} | xargs -0 cp --parents -t ${clone} && ln -s ${REPOSITORY}/node_modules ${clone}`,
    ]);
    expect(made).toMatchObject({ code: 0 });
    const tool = (name: string, ...options: readonly string[]) =>
      attempt('npx', ['ts-node', '--cwd', clone, join(clone, 'tools', name), ...options]);
    const started = await tool('up.ts', ...stack.options, '--no-watch');
    expect([started.code, started.code === 0 ? '' : started.stderr]).toEqual([0, '']);
    expect(started.stdout).toContain('Opened for reading');
    expect((await fetch(`${stack.url('router')}/api/about`)).status).toBe(200);
    expect(await tool('down.ts', ...stack.place)).toMatchObject({ code: 0 });
  });
}
