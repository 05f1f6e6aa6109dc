import { kubectl, machine } from './cluster';

interface Named {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

test('npm run rehearse -- --down leaves nothing of the application in the cluster', async () => {
  const { code, stderr } = await machine.run('npm', ['run', '--silent', 'rehearse', '--', '--down'], {
    timeoutSeconds: 1200,
  });
  expect([code, stderr]).toEqual([0, '']);
  const { stdout } = await machine.run(
    'kubectl',
    kubectl.args('api-resources', '--verbs', 'list,delete', '-o', 'name'),
  );
  const left: string[] = [];
  for (const kind of stdout.split('\n').filter(Boolean)) {
    const found = await kubectl.list<Named>(kind, '--all-namespaces', '--selector', 'app.kubernetes.io/part-of=app');
    left.push(...found.map(({ metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`));
  }
  expect(left).toEqual([]);
}, 1_800_000);
