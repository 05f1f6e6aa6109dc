import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hand } from '../../fuzz/run/crew';
import { run } from '../../fuzz/run/run';
import { begun, readState, type State } from '../../fuzz/run/state';

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const path = join(folder, 'kept', '18.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('a run that is interrupted goes on from where it was, and comes to what one run comes to', async () => {
  const props = { end: 4, processes: 1, tell: () => undefined };
  let done = 0;
  const tell = (): void => void (done += 1);
  await run({ ...props, state: begun(18), path, isStopped: () => done >= 2, tell });
  const kept = readState(path, 18);
  expect(kept.next).toBe(2);
  const after = await run({ ...props, state: kept, path, isStopped: () => false });
  const whole: State = await run({ ...props, state: begun(18), isStopped: () => false });
  expect(after).toEqual(whole);
  expect([after.next, after.accepted + after.refused]).toEqual([4, 4]);
  expect(readState(path, 18)).toEqual(after);
});

test('a case that does not end is a find, and the next one is answered all the same', async () => {
  const hand = new Hand();
  const late = await hand.ask({ seed: 18, index: 0 }, 0.001);
  expect(late.finds).toEqual([expect.objectContaining({ judge: 'time', title: 'it does not end' })]);
  expect((await hand.ask({ seed: 18, index: 1 })).index).toBe(1);
  await hand.end();
});
