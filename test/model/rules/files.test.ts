import { defineJob, defineServer, scratch, secret, tcp, type FilesProps } from '../../../lib';
import { problemsOf, topologyOf } from '../../../lib/model';
import { kubernetesRules } from '../../../lib/kubernetes/rules';
import { aService, backendNamespace, environments, problemsWith, topologyWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const common = { namespace: backendNamespace, purpose: 'a test', resources: { cpuMillis: 1, memoryMiB: 1 } };

describe('files', () => {
  test.each<[string, FilesProps['files'] & object, string]>([
    ['not at the top, which no folder can hide', { '/app.ini': '' }, '/app.ini'],
    ['under a name that a ConfigMap can have', { '/etc/app/a+b': '' }, '/etc/app/a+b'],
    ['not in /tmp', { '/tmp/app.ini': '' }, '/tmp/app.ini'],
    ['not where a volume is', { '/cache/app.ini': '' }, '/cache/app.ini'],
    ['not below a volume', { '/cache/of/app.ini': '' }, '/cache/of/app.ini'],
    ['not above a volume', { '/var/app.ini': '' }, '/var/app.ini'],
    ['not where live source is', { '/code/src/app.ini': '' }, '/code/src/app.ini'],
    ['not in a folder within another', { '/etc/app/a.ini': '', '/etc/app/more/b.ini': '' }, '/etc/app/more/b.ini'],
    ['not in two folders that come to one name', { '/etc/a-b/x': '', '/etc/a.b/y': '' }, '/etc/a.b/y'],
    ['with lines that Git leaves as they are', { '/etc/app/a.ini': 'a\r\nb' }, '/etc/app/a.ini'],
    ['of a size that a ConfigMap can have', { '/etc/app/a.ini': 'x'.repeat(200_001) }, '/etc/app/a.ini'],
    ['with a secret that is there', { '/etc/app/a': secret('a', 'b', 'c', { optional: true }) }, '/etc/app/a'],
  ])('are %s', (_, files, path) => {
    const volumes = [scratch('cache', '/cache', 1), scratch('data', '/var/data', 1)];
    const source = { folder: 'web', live: { '/code': 'src' } };
    problemAt(problemsWith([aService({ files, volumes, source })]), 'web', `files.${path}`);
  });

  test('may be many in one folder, and in folders beside each other', () => {
    const files = { '/etc/app/a.ini': 'a', '/etc/app/a.conf': 'b', '/etc/other/a.ini': 'c', '/etc/app2/x': '' };
    const topology = topologyWith([aService({ files })]);
    expect(problemsOf({ topology, environments }, kubernetesRules)).toEqual([]);
  });

  test('are asked the same of jobs, servers and companions', () => {
    const files = { '/top': '' };
    const job = defineJob({ ...common, name: 'clean', files });
    const server = defineServer({
      ...common,
      name: 'mail',
      user: 1,
      ports: { smtp: 25 },
      probes: { readiness: tcp() },
      volume: { path: '/data', sizeGiB: 1 },
      files: { ...files, '/data/x': '' },
    });
    const web = aService({ init: { step: { image: 'web', resources: common.resources, files } } });
    const problems = problemsOf({ topology: topologyOf({ job, server, web }), environments });
    problemAt(problems, 'clean', 'files./top');
    problemAt(problems, 'mail', 'files./top');
    problemAt(problems, 'mail', 'files./data/x');
    problemAt(problems, 'web', 'init.step.files./top');
  });

  test('name paths, and hold text or a secret', () => {
    const problems = problemsWith([
      aService({ files: { 'etc/app': '', '/etc/app/a': 5 as never, '/etc/app/b': 'a\u0000' } }),
    ]);
    for (const path of ['etc/app', '/etc/app/a', '/etc/app/b']) problemAt(problems, 'web', `files.${path}`);
  });

  test('have secrets that come to no name of another, and folders that no other volume of the pod is called', () => {
    const files = { '/etc/app/key': secret('a', 'b-c', 'a test') };
    problemAt(
      problemsWith([aService({ files, env: { A_KEY: secret('a-b', 'c', 'a test') } })]),
      'web',
      'files./etc/app/key',
    );
    const topology = topologyWith([aService({ files: { '/etc/app/a': '' }, volumes: [scratch('etc-app', '/x', 1)] })]);
    expect(problemsOf({ topology, environments }, kubernetesRules).map(({ allowed }) => allowed)).toContainEqual(
      expect.stringContaining('leaves etc-app (volume of web in frontend)'),
    );
  });
});
