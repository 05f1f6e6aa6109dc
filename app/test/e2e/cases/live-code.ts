import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scene } from '../scene';
import { eventually } from '../stack';
import { tally } from '../tally';

/** A developer changes a file, and sees it. */
export function liveCode({ stack, jobs }: Scene): void {
  const change = (path: string, from: string, to: string): void => {
    const file = join(stack.folder, 'examples/app', path);
    const before = readFileSync(file, 'utf8');
    if (!before.includes(from)) throw new Error(`${path} does not contain ${from}`);
    writeFileSync(file, before.replace(from, to));
  };

  test('a changed line of the API is live by itself, in the same container and image, and nobody is refused meanwhile', async () => {
    const before = await stack.container('backend');
    const about = (): Promise<string> => fetch(`${stack.url('router')}/api/about`).then((answer) => answer.text());
    expect(await about()).not.toContain('changed');
    // The router holds what is asked while the API starts anew, for half a minute: a machine on which that takes longer shows nothing.
    const started = Date.now();
    const asked = [{ name: 'what this is', needs: [], ask: () => fetch(`${stack.url('router')}/api/about`) }];
    const { refused } = await tally(asked, async () => {
      change('backend/app/api.py', '"storage": settings()', '"changed": True, "storage": settings()');
      await eventually('the change is live', 60, async () => (await about()).includes('"changed":true'));
    });
    const isHeld = Date.now() - started < 30_000;
    expect(isHeld ? refused : []).toEqual([]);
    const { Id, Image, State } = await stack.container('backend');
    expect([Id, Image, State.StartedAt]).toEqual([before.Id, before.Image, before.State.StartedAt]);
  });

  test('a changed task is soon what the worker runs, and a changed page is what the browser gets at once', async () => {
    change('backend/app/tasks.py', '"words": len(found)', '"words": -len(found)');
    change('frontend/public/index.html', '<h1>Jobs</h1>', '<h1>Changed</h1>');
    expect(await (await fetch(stack.url('router'))).text()).toContain('<h1>Changed</h1>');
    // The worker that is there may still take a job.
    await eventually('the changed task is run', 60, async () => {
      const { id } = await jobs.submit('now you see');
      await jobs.done(id, 20);
      return ((await (await jobs.get(`${id}/result`)).json()) as { words: number }).words === -3;
    });
    // What the API does not import starts it no more than a page does.
    expect(await stack.compose('logs', 'worker')).toContain('reload: tasks.py changed');
    expect(await stack.compose('logs', 'backend')).not.toContain('tasks.py');
  });

  test('watch rebuilds an image when what it is built from changes', async () => {
    const before = await stack.container('frontend');
    const watch = stack.start('watch', '--no-up');
    try {
      // Watch says when it is ready to nobody but a terminal.
      await new Promise((resume) => setTimeout(resume, 3_000));
      change('frontend/nginx.conf.template', '{"status":"ok"}', '{"status":"rebuilt"}');
      await eventually('the new image runs', 60, async () =>
        (await (await fetch(`${stack.url('router')}/healthz`)).text()).includes('rebuilt'),
      );
    } finally {
      watch.kill('SIGINT');
    }
    expect((await stack.container('frontend')).Image).not.toBe(before.Image);
  });
}
