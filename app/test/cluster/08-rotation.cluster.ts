import { machine } from '../../../test/cluster/cluster';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { failures, underLoad, type Outcome } from '../../../test/cluster/load';
import { note } from '../../../test/cluster/note';
import { withClients } from '../../../test/cluster/with-clients';
import { synced, WorkingCopy } from '../../../test/cluster/working-copy';
import { acceptedIn, allDone, requestsOf, sql, tokenOf } from './sample';

let edge: Edge;
let copy: WorkingCopy;

withClients(
  async () => {
    edge = await edgeOf();
    copy = await WorkingCopy.of('rehearsal');
  },
  () => copy.remove(),
);

/** The steps that are printed for a secret, each as a script. */
const stepsFor = async (secret: string): Promise<readonly string[]> =>
  (await copy.npm('secrets', '--', '--env', 'rehearsal', '--rotate', secret))
    .split(/\n(?=\d+\. )/)
    .map((step) => step.replace(/^\d+\. .*$/m, '').replace(/^ {3}/gm, ''));

async function follow(steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const { code, stdout, stderr } = await machine.run('sh', ['-ec', step], { timeoutSeconds: 1800 });
    if (code !== 0) throw new Error(`${step}\nended with ${code}: ${stderr}${stdout}`);
  }
}

/** What users notice while something is done; what they were promised is kept. */
async function noticedDuring(action: () => Promise<void>, words: string): Promise<readonly Outcome[]> {
  const { submit, read, page } = requestsOf(await tokenOf(edge));
  const { outcomes } = await underLoad(edge, [submit, read, page], action);
  note(`${outcomes.length} requests while ${words}`);
  await allDone(acceptedIn(outcomes), 120);
  return outcomes;
}

test("the broker gets another password: all is served until it forgets the old one, and then what doesn't need it", async () => {
  const steps = await stepsFor('redis-password');
  const outcomes = await noticedDuring(() => follow(steps.slice(0, -1)), 'the broker takes two passwords');
  expect(failures(outcomes)).toEqual([]);
  const last = await noticedDuring(() => follow(steps.slice(-1)), 'the broker forgets the old one');
  expect(failures(last.filter(({ name }) => name !== 'submit'))).toEqual([]);
});

test('the owner of the database gets another password, with which the next release migrates, and no request fails', async () => {
  const before = await sql("SELECT rolpassword FROM pg_authid WHERE rolname = 'app'");
  const outcomes = await noticedDuring(async () => {
    await follow(await stepsFor('postgres-password'));
    copy.edit('app/services/backend.ts', "LOG_LEVEL: 'info'", "LOG_LEVEL: 'warning'");
    await copy.npm('synth');
    await synced(await copy.deliver('Release with another password'), 15);
  }, 'the owner got another password');
  expect(failures(outcomes)).toEqual([]);
  expect(await sql("SELECT rolpassword FROM pg_authid WHERE rolname = 'app'")).not.toEqual(before);
});

test('clients of the database get another role by a release, and no request fails', async () => {
  const outcomes = await noticedDuring(async () => {
    const steps = await stepsFor('postgres-app-client-password');
    copy.edit('app/services/database.ts', "role: 'app_client'", "role: 'app_client_2'");
    await copy.npm('synth');
    await synced(await copy.deliver('Rotate a role'), 15);
    await follow(steps.slice(-1));
  }, 'clients got another role');
  expect(failures(outcomes)).toEqual([]);
  expect(await sql("SELECT rolname FROM pg_roles WHERE rolname LIKE 'app%' ORDER BY 1")).toEqual([
    'app',
    'app_client_2',
  ]);
});

test('Grafana gets another password, and no request fails', async () => {
  const steps = await stepsFor('grafana-admin-password');
  expect(failures(await noticedDuring(() => follow(steps), 'Grafana got another password'))).toEqual([]);
});

test.each([
  ['object-storage-secret-key', 'the application'],
  ['object-storage-root-secret-key', 'whoever rules object storage'],
])('%s, the key of %s, is another one: jobs are accepted and done later, and reads go on', async (secret, who) => {
  const outcomes = await noticedDuring(async () => follow(await stepsFor(secret)), `${who} got another key`);
  expect(failures(outcomes)).toEqual([]);
});
