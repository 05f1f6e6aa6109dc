import { pods, type Pod } from '../../../test/cluster/cluster';
import { note } from '../../../test/cluster/note';
import { synced, WorkingCopy } from '../../../test/cluster/working-copy';

let copy: WorkingCopy;

beforeAll(async () => {
  copy = await WorkingCopy.of('rehearsal');
}, 120_000);

afterAll(() => copy.remove());

/** Of what npm run diff says, as a program reads it. */
interface Diff {
  readonly changes: readonly {
    readonly effects: readonly {
      readonly kind: string;
      readonly object: { readonly environment: string; readonly group: string; readonly name: string };
    }[];
  }[];
}

/** The workloads of an environment whose pods a change replaces, by the word of the diff. */
const replacedBy = ({ changes }: Diff, environment: string): readonly string[] =>
  [
    ...new Set(
      changes
        .flatMap(({ effects }) => effects)
        .filter(({ kind, object }) => kind === 'rolls pods' && object.environment === environment)
        .map(({ object: { group, name } }) => `${group}/${name}`),
    ),
  ].sort();

/** What stays between two releases: no pod of a Job. */
const lasting = async (): Promise<readonly Pod[]> =>
  (await pods()).filter(({ metadata }) => !metadata.ownerReferences?.some(({ kind }) => kind === 'Job'));

const workloadOf = ({ metadata: { namespace, labels } }: Pod): string =>
  `${namespace}/${labels['app.kubernetes.io/name'] ?? ''}`;

test('an upgrade replaces the pods that npm run diff names, and no other', async () => {
  await synced(await copy.deliver('Be as it was before'), 15);
  // The engine asks for other things, and an application says one more.
  copy.edit('lib/observability/alerts/missing.ts', "for: '5m'", "for: '6m'");
  copy.edit('lib/programs/grafana.ts', 'OWN_MIB = ', 'OWN_MIB = 32 + ');
  copy.edit('app/services/worker.ts', 'drainSeconds: 300', 'drainSeconds: 299');
  await copy.npm('synth');
  const named = replacedBy(JSON.parse(await copy.npm('diff', '--', '--json')) as Diff, 'rehearsal');
  expect(named).toContain('worker/worker');
  const before = await lasting();
  await synced(await copy.deliver('Upgrade the engine'), 15);
  const left = new Set((await lasting()).map(({ metadata }) => metadata.uid));
  const replaced = new Set(before.filter(({ metadata }) => !left.has(metadata.uid)).map(workloadOf));
  note(`${before.length} pods; replaced: ${[...replaced].join(', ')}`);
  expect([...replaced].sort()).toEqual(named);
}, 1_800_000);
