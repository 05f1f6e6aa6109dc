import { context, kubectl, machine } from './cluster';

const PART_OF = 'app.kubernetes.io/part-of';

interface Named {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
}

/** Everything that is labelled as a part of an application, of every kind that can be listed. */
async function partsOf(application: string): Promise<readonly string[]> {
  const kinds = await kubectl.run(['api-resources', '--verbs', 'list,delete', '--output', 'name']);
  const found: string[] = [];
  for (const kind of kinds.split('\n').filter(Boolean)) {
    const all = await kubectl.list<Named>(kind, '--all-namespaces', '--selector', `${PART_OF}=${application}`);
    found.push(...all.map(({ metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`));
  }
  return found;
}

test('npm run rehearse -- --down leaves nothing of the application in the cluster, and none of its namespaces', async () => {
  const namespaces = await kubectl.list<Named>('namespaces', '--selector', PART_OF);
  const [application = ''] = namespaces.map(({ metadata }) => metadata.labels?.[PART_OF]);
  expect((await partsOf(application)).length).toBeGreaterThan(namespaces.length);

  const { code, stderr } = await machine.run('npm', ['run', '--silent', 'rehearse', '--', '--down'], {
    timeoutSeconds: 1800,
  });
  expect([code, stderr]).toEqual([0, '']);

  // A cluster of its own goes as a whole.
  if ((await machine.run('kubectl', ['config', 'get-contexts', context])).code !== 0) return;
  expect(await partsOf(application)).toEqual([]);
  const left = (await kubectl.list<Named>('namespaces')).map(({ metadata }) => metadata.name);
  expect(left.filter((name) => namespaces.some(({ metadata }) => metadata.name === name))).toEqual([]);
}, 2_400_000);
