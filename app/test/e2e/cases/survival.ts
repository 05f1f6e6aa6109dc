import type { Job } from '../jobs';
import type { Scene } from '../scene';
import { eventually } from '../stack';

/** Services die with jobs in flight; whatever was accepted is done in the end. */
export function survival(scene: Scene): void {
  const { stack, jobs } = scene;

  describe.each(stack.running())('when everything in %s is killed with jobs in flight', (service) => {
    test('it comes back by itself, and every accepted job is done', async () => {
      const before = await stack.container(service);
      const accepted: Job[] = [await jobs.submit('before the kill', 2), await jobs.submit('before the kill', 2)];
      await eventually('a job is at work', 10, async () =>
        (await jobs.row(accepted[0]?.id ?? '')).startsWith('running'),
      );
      // All processes but the container's init, which ends with them: what an out-of-memory kill or a crash does.
      await stack.exec(service, 'sh', '-c', 'kill -9 -1').catch(() => undefined);
      for (let n = 0; n < 5; n++) {
        // Refused is fine while something is away; accepted is a promise.
        await jobs.submit('during the outage').then(
          (job) => accepted.push(job),
          () => undefined,
        );
      }
      await eventually(`${service} is healthy again`, 60, async () => {
        const { Id, State } = await stack.container(service);
        return Id === before.Id && State.StartedAt !== before.State.StartedAt && State.Health?.Status === 'healthy';
      });
      for (const { id } of accepted) await jobs.done(id, 90);
    });
  });

  test('a worker that is asked to stop finishes its job first', async () => {
    const { id } = await jobs.submit('a while', 3);
    await eventually('the job is at work', 30, async () => (await jobs.row(id)).startsWith('running'));
    await stack.compose('stop', 'worker');
    expect(await jobs.row(id)).toMatch(/^done/);
    expect((await stack.container('worker')).State).toMatchObject({ Status: 'exited', ExitCode: 0 });
    await stack.compose('start', 'worker');
  });

  test('docker kill counts as stopped on purpose: up brings the worker back, and no accepted job is lost', async () => {
    const { id } = await jobs.submit('before the kill', 2);
    await eventually('the job is at work', 30, async () => (await jobs.row(id)).startsWith('running'));
    await stack.compose('kill', 'worker');
    const later = await jobs.submit('with no worker about');
    await stack.up();
    for (const one of [id, later.id]) await jobs.done(one, 60);
  });
}
