import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Scene } from '../scene';
import { eventually } from '../stack';
import { OBJECT_STORAGE } from '../storage';
import { tally, type Asked } from '../tally';

/** What the API calls the parts that it may need, and the services that these are. */
const SERVICES = { database: 'postgres', storage: OBJECT_STORAGE, redis: 'redis' } as const;
type Part = keyof typeof SERVICES;

/** What fails alone, fails alone: what a request needs is away, and it is refused by name; all others are answered. */
export function partsAway({ stack, jobs }: Scene): void {
  /** What users ask, each with what it needs. */
  const requests = (id: string): Asked<Part>[] => [
    { name: 'what this is', needs: [], ask: () => jobs.api('/about') },
    { name: 'who asks', needs: [], ask: () => jobs.api('/me') },
    { name: 'the list of jobs', needs: ['database'], ask: () => jobs.api('/jobs') },
    { name: 'a job', needs: ['database'], ask: () => jobs.api(`/jobs/${id}`) },
    { name: 'a result', needs: ['database', 'storage'], ask: () => jobs.api(`/jobs/${id}/result`) },
    {
      name: 'a new job',
      needs: ['database'],
      ask: () =>
        jobs.api('/jobs', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ text: 'asked while something is away' }),
        }),
    },
  ];

  /** A job with a result, once the whole stack is there. */
  const finished = async (): Promise<string> => {
    // What was away may still count as unhealthy.
    await eventually('the whole stack is there', 180, () => stack.up().then(() => true));
    const { id } = await jobs.submit('a job with a result');
    await jobs.done(id, 60);
    return id;
  };

  const readiness = async (): Promise<object> => {
    const answer = await fetch(`${stack.url('backend')}/ready`);
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  test.each(Object.keys(SERVICES) as Part[])(
    'while %s is away, what needs it is refused by its name, and nothing else is refused',
    async (part) => {
      const asked = requests(await finished());
      let ready = {};
      const { refused, answered } = await tally(asked, async (rounds) => {
        await rounds(2);
        await stack.compose('stop', SERVICES[part]);
        await rounds(4);
        ready = await readiness();
        await stack.compose('start', SERVICES[part]);
      });
      // Nobody takes the API away for it.
      const missing: unknown = expect.arrayContaining([part]);
      expect(ready).toMatchObject({ status: 200, ready: true, missing });
      const inNeed = asked.filter(({ needs }) => needs.includes(part)).map(({ name }) => name);
      // What needs it is refused, for want of it; what does not is never refused.
      expect([...new Set(refused.map(({ name }) => name))].sort()).toEqual(inNeed.sort());
      expect([...new Set(refused.map(({ status, missing }) => `${status} ${missing}`))]).toEqual(
        inNeed.length === 0 ? [] : [`503 ${part}`],
      );
      expect([...new Set(answered)].sort()).toEqual(asked.map(({ name }) => name).sort());
      await finished();
    },
  );

  test('a job that finds storage away for longer than its message is tried is done once storage is back', async () => {
    await finished();
    await stack.compose('stop', SERVICES.storage);
    const { id } = await jobs.submit('nobody takes the result');
    // By then whoever counted these attempts would have given up.
    await new Promise((resume) => setTimeout(resume, 50_000));
    await stack.compose('start', SERVICES.storage);
    await jobs.done(id, 120);
  });

  test('while the replica is away, what is read comes from the primary, and nothing is refused', async () => {
    const asked = requests(await finished());
    const override = join(stack.folder, 'no-replica.yml');
    const DATABASE_READ_URL = 'postgresql://app@replica.invalid:5432/app';
    writeFileSync(override, stringify({ services: { backend: { environment: { DATABASE_READ_URL } } } }));
    await stack.compose('-f', override, 'up', '--detach', '--wait', 'backend');
    expect(await readiness()).toMatchObject({ status: 200, ready: true, missing: ['database_read'] });
    const { refused } = await tally(asked, (rounds) => rounds(4));
    await stack.up();
    expect(refused).toEqual([]);
  });

  test('while the database takes what it is asked and says nothing, what does not need it is answered', async () => {
    await finished();
    const over = new AbortController();
    await stack.compose('pause', SERVICES.database);
    try {
      // More than may wait for one part.
      const asked = Array.from({ length: 120 }, () => jobs.api('/jobs', { signal: over.signal }).then((r) => r.json()));
      expect(await Promise.any(asked)).toMatchObject({ missing: 'database' });
      for (const path of ['/about', '/me']) expect([path, (await jobs.api(path)).status]).toEqual([path, 200]);
      expect(await readiness()).toMatchObject({ status: 200, ready: true });
      over.abort();
      await Promise.allSettled(asked);
    } finally {
      await stack.compose('unpause', SERVICES.database);
    }
    await finished();
  });
}
