import { join } from 'node:path';
import { context, kubectl, machine } from '../../../test/cluster/cluster';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { eventually } from '../../../test/eventually';
import { failures, underLoad, type Outcome } from '../../../test/cluster/load';
import { note } from '../../../test/cluster/note';
import { withClients } from '../../../test/cluster/with-clients';
import { synced, WorkingCopy, type Delivered } from '../../../test/cluster/working-copy';
import { provideImages, type BuiltImage } from '../../../tools/rehearse/images';
import { loaderOf } from '../../../tools/rehearse/local-context';
import { acceptedIn, allDone, requestsOf, sql, tokenOf } from './sample';

/** The versions that are released here: the further ones are made of the first, see release/Dockerfile. */
const [FIRST, NEXT, BROKEN] = ['0.1.0', '0.2.0-next', '0.3.0-broken'];

/** Brings the further versions onto the machines. Where this can't be done from here, they must be there. */
async function provideVersions(): Promise<void> {
  const [first = ''] = (await running()).split(' ');
  const folder = join(__dirname, 'release');
  const version = (tag: string, stage: string): BuiltImage => ({
    reference: first.replace(/:[^:]*$/, `:${tag}`),
    source: { folder: '.', stage, args: { FROM: first } },
    context: folder,
  });
  const cluster = { context, loader: loaderOf(context) };
  await provideImages({ ...machine, say: note }, cluster, [version(NEXT, 'next'), version(BROKEN, 'broken')]);
}

let edge: Edge;
let copy: WorkingCopy;

withClients(
  async () => {
    edge = await edgeOf();
    await provideVersions();
    copy = await WorkingCopy.of('rehearsal');
  },
  () => copy.remove(),
);

/** What runs: the tag of the API's image, as its pods have it. */
const running = (): Promise<string> =>
  kubectl.run([
    ...['get', 'pods', '--namespace', 'backend', '--selector', 'app.kubernetes.io/name=backend'],
    ...['--output', 'jsonpath={.items[*].spec.containers[0].image}'],
  ]);

const revision = async (): Promise<string> => (await sql('SELECT version_num FROM alembic_version')).join();

async function under(action: () => Promise<unknown>): Promise<readonly Outcome[]> {
  const { submit, read, page } = requestsOf(await tokenOf(edge));
  const { outcomes } = await underLoad(edge, [submit, read, page], action);
  await allDone(acceptedIn(outcomes), 120);
  return outcomes;
}

async function release(tag: string): Promise<Delivered> {
  await copy.npm('release', '--', `backend=${tag}`, '--no-digest', '--env', 'rehearsal');
  return copy.deliver(`Release backend ${tag}`);
}

/** Releases a version under load; all copies are of it when it is done. */
async function releasedUnderLoad(tag: string, words: string): Promise<readonly Outcome[]> {
  const outcomes = await under(async () => {
    await synced(await release(tag), 15);
    await machine.pause(5000);
  });
  note(`${outcomes.length} requests ${words}`);
  expect(await running()).toMatch(new RegExp(`^(\\S+:${tag} ?)+$`));
  return outcomes;
}

test('a release with a migration is delivered under load, and no request fails', async () => {
  const outcomes = await releasedUnderLoad(NEXT, 'during a release with a migration');
  expect(await revision()).toBe('0002');
  expect(failures(outcomes)).toEqual([]);
});

test('it is taken back: the image of before serves the database of after, and no request fails', async () => {
  const outcomes = await releasedUnderLoad(FIRST, 'while a release was taken back');
  expect(await revision()).toBe('0002');
  expect(failures(outcomes)).toEqual([]);
});

/** What Argo CD says of an Application. */
interface Live {
  readonly status?: {
    readonly health?: { readonly status?: string };
    /** It tries again and again, and so says that it runs. */
    readonly operationState?: { readonly retryCount?: number };
  };
}

test('a release that can not start is given up by its deadline, the old one serves, and a revert takes one sync', async () => {
  const outcomes = await under(async () => {
    const started = machine.now();
    await release(BROKEN);
    await eventually('the sync has ended', 1500, async () => {
      const { status } = await kubectl.get<Live>('application.argoproj.io', 'backend', '--namespace', 'argocd');
      return status?.health?.status === 'Degraded' && (status.operationState?.retryCount ?? 0) > 0;
    });
    note(`given up after ${((machine.now() - started) / 1000).toFixed(0)} s`);
    await synced(await release(FIRST), 15);
  });
  note(`${outcomes.length} requests during a release that can not start, and its revert`);
  expect(failures(outcomes)).toEqual([]);
}, 3_600_000);
