import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readObjects } from '../../proof/objects';
import { Asked, workload } from './world-of';

const folder = mkdtempSync(join(tmpdir(), 'proof-objects-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tree = (files: Record<string, string>): string => {
  const root = mkdtempSync(join(folder, 'tree-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};
const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

describe('Reading YAML', () => {
  test('takes every document of every YAML file at every level, and unfolds lists', () => {
    const list = `apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: Secret, metadata: { name: d } }]`;
    const root = tree({
      'b.yaml': `${configMap('b')}---\n${configMap('c')}`,
      'a/a.yml': configMap('a'),
      'z/l.yaml': list,
      'README.md': '# no',
    });
    expect(readObjects(root).map(({ metadata }) => metadata.name)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('reports all files that can not be read, each with its reason', () => {
    const root = tree({
      'a.yaml': 'a: [1',
      'b.yaml': 'services: {}',
      'c.yaml': 'apiVersion: v1\nkind: Pod\n',
      'd.yaml': 'just words',
    });
    expect(() => readObjects(root)).toThrow(
      /a\.yaml: Flow sequence .*\n.*b\.yaml: a document without apiVersion and kind is no Kubernetes object\n.*c\.yaml: a Pod without metadata\.name\n.*d\.yaml: a document without/,
    );
  });

  test('says how to make a folder that is not there', () => {
    expect(() => readObjects(join(folder, 'nowhere'))).toThrow(/no folder .*nowhere; write it with `npm run synth`/);
  });

  test('two workloads of one name are told apart by their kinds', () => {
    const asked = new Asked([workload('a/backup'), workload('a/backup').replace('"Deployment"', '"StatefulSet"')]);
    expect(asked.reachability.world.endpoints.map(({ name }) => name)).toEqual([
      'a/backup (Deployment)',
      'a/backup (StatefulSet)',
    ]);
  });

  test.each([
    ['Deployment', 'apps/v1', { template: { metadata: { labels: { a: 'b' } } } }],
    ['DaemonSet', 'apps/v1', { template: { metadata: { labels: { a: 'b' } } } }],
    ['Job', 'batch/v1', { template: { metadata: { labels: { a: 'b' } } } }],
    ['CronJob', 'batch/v1', { jobTemplate: { spec: { template: { metadata: { labels: { a: 'b' } } } } } }],
  ])('a %s stands for pods with its template’s labels', (kind, apiVersion, spec) => {
    const asked = new Asked([JSON.stringify({ apiVersion, kind, metadata: { name: 'x', namespace: 'n' }, spec })]);
    expect(asked.endpoint('n/x')).toMatchObject({ labels: { a: 'b' }, source: kind });
  });
});
