import { allHealthy, watchApplications } from './applications';
import { machine } from './cluster';

const MINUTES = 60;

test('a rehearsal brings an empty cluster to where all is synced and healthy, and a second one changes nothing', async () => {
  const rehearse = () => machine.run('npm', ['run', '--silent', 'rehearse'], { timeoutSeconds: 45 * MINUTES });
  const first = await rehearse();
  expect([first.code, first.stderr]).toEqual([0, '']);
  await allHealthy(5 * MINUTES);
  const second = await rehearse();
  expect([second.code, second.stderr]).toEqual([0, '']);
}, 7_200_000);

test('it stays so for ten minutes, in which nothing is synced again', async () => {
  expect(await watchApplications(10 * MINUTES)).toEqual({ troubles: [], operations: [] });
}, 900_000);
