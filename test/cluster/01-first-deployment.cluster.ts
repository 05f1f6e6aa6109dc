import { watchApplications } from './applications';
import { kubectl, machine } from './cluster';
import { note } from './note';

const MINUTES = 60;

test('from what is in the working tree, everything comes to be synced and healthy', async () => {
  const started = machine.now();
  const { code, stderr } = await machine.run('npm', ['run', '--silent', 'rehearse'], { timeoutSeconds: 45 * MINUTES });
  expect([code, stderr]).toEqual([0, '']);
  note(`everything is synced and healthy after ${((machine.now() - started) / 1000).toFixed(0)} s`);
}, 3_000_000);

test('it stays so for ten minutes, in which nothing is synced again', async () => {
  expect(await kubectl.has('application.argoproj.io', 'root', '--namespace', 'argocd')).toBe(true);
  expect(await watchApplications(10 * MINUTES)).toEqual({ troubles: [], operations: [] });
}, 900_000);
