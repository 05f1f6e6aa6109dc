import type { Scene } from '../scene';
import { serviceOf } from '../stack';

/** The stack starts from nothing, jobs travel through all of it, and what they left is kept. */
export function travel(scene: Scene): void {
  const { stack, jobs } = scene;

  test('from nothing, up --wait brings every service to healthy on the first try', async () => {
    await stack.up();
    const containers = await stack.containers();
    expect(containers.map(serviceOf).sort()).toEqual(Object.keys(stack.services).sort());
    for (const container of containers) {
      const { Status, ExitCode, Health } = container.State;
      const state = { service: serviceOf(container), Status, ExitCode, health: Health?.Status };
      expect([
        { ...state, Status: 'running', health: 'healthy' },
        { ...state, Status: 'exited', ExitCode: 0 },
      ]).toContainEqual(state);
    }
  });

  test('a job goes from the page to the API, the table, the queue, a worker and the object storage, and comes back', async () => {
    const { id } = await jobs.submit('one two two');
    const { object_key: key } = await jobs.done(id, 20);
    const expected = {
      characters: 11,
      words: 3,
      most_common: [
        ['two', 2],
        ['one', 1],
      ],
    };
    expect(await (await jobs.get(`${id}/result`)).json()).toEqual(expected);
    expect(await jobs.row(id)).toBe(`done|jobs/${id}.json`);
    expect(await jobs.object(key ?? '')).toEqual(expected);
  });

  test('both programs count what they did, under the names that the alert rules use', async () => {
    const backend = await (await fetch(`${stack.url('backend')}/metrics`)).text();
    expect(backend).toMatch(/^http_requests_total\{method="POST",path="\/api\/jobs",status="202"\} 1\.0$/m);
    expect(backend).toMatch(/^http_request_duration_seconds_bucket\{le="1\.0",method="POST",path="\/api\/jobs"\} /m);
    const print = "import urllib.request; print(urllib.request.urlopen('http://127.0.0.1:9808/').read().decode())";
    const worker = await stack.exec('worker', 'python', '-c', print);
    expect(worker).toMatch(/^celery_tasks_total\{state="succeeded",task="jobs\.run"\} 1\.0$/m);
    expect(worker).toMatch(/^celery_task_duration_seconds_bucket\{le="30\.0",task="jobs\.run"\} 1\.0$/m);
    expect(worker).toMatch(/^celery_queue_length\{queue="celery"\} 0\.0$/m);
    expect(worker).toMatch(/^celery_active_tasks 0\.0$/m);
    const beat = Number(/^celery_worker_heartbeat_timestamp_seconds (.*)$/m.exec(worker)?.[1]);
    expect(Math.abs(Date.now() / 1000 - beat)).toBeLessThan(15);
  });

  test('down and up again keeps rows and objects', async () => {
    const { id } = await jobs.submit('kept words');
    const { object_key: key } = await jobs.done(id, 20);
    const before = [await jobs.row(id), await jobs.object(key ?? '')];
    await stack.compose('down');
    await stack.up();
    expect([await jobs.row(id), await jobs.object(key ?? '')]).toEqual(before);
  });
}
