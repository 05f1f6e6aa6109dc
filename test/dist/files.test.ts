import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as invariants from '../../proof/invariants/files';
import { objectsOf, type DistFile } from '../../proof/invariants/dist';
import { files, filesPromise, first, ROOT } from './promise';

const isManifest = ({ path }: DistFile): boolean => path.startsWith('production/');
const add = (path: string, text: string) => (all: DistFile[]) => [...all, { path, text }];
const change = (alter: (text: string) => string) => (all: DistFile[]) =>
  all.map((file) => (file === first(all, isManifest, 'manifest') ? { ...file, text: alter(file.text) } : file));
const move = (alter: (path: string) => string) => (all: DistFile[]) =>
  all.map((file) => (file === first(all, isManifest, 'manifest') ? { ...file, path: alter(file.path) } : file));

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  namespace: backend\n';

describe('trap 1: an object', () => {
  filesPromise('lies alone in a file named by kind and name, in the folder of its namespace', invariants.onePlaceEach, {
    'two in one file': [change((text) => `${text}---\n${POD}`), 'holds 2 objects'],
    'in the folder of another namespace': [add('production/frontend/Pod.x.yaml', POD), 'belongs in production/backend/Pod.x.yaml'],
    'in the folder of no namespace': [add('production/Pod.x.yaml', POD), 'belongs in production/backend/Pod.x.yaml'],
    'under another name': [add('production/backend/Pod.y.yaml', POD), 'belongs in production/backend/Pod.x.yaml'],
  });
  filesPromise('has a kind, namespace and name that no other has', (all) => invariants.noTwins(objectsOf(all)), {
    'the same object twice': [
      (all) => [add('production/backend/a.yaml', POD), add('production/backend/b.yaml', POD)].reduce((x, f) => f(x), all),
      'Pod backend/x stands twice',
    ],
  });
  filesPromise('says its namespace if it has one, and none otherwise', (all) => invariants.namespacesAreSaid(objectsOf(all)), {
    'left to the context': [add('production/backend/a.yaml', POD.replace('  namespace: backend\n', '')), 'has no namespace'],
    'a namespace in a namespace': [add('production/backend/a.yaml', POD.replace('Pod', 'Namespace')), 'has a namespace'],
  });
});

describe('trap 3: what Argo CD reads', () => {
  filesPromise('is Kubernetes objects and nothing else', invariants.onlyManifests, {
    'a Compose file among manifests': [add('production/frontend/docker-compose.yml', 'services: {}\n'), 'is no Kubernetes object'],
    'metadata': [add('production/tree.json', '{}'), 'is no Kubernetes object'],
    'a manifest beside a Compose file': [add('local/Pod.x.yaml', POD), 'lies beside a Compose file that does not read it'],
  });
});

describe('trap 11: a file name', () => {
  filesPromise('has no number before it', invariants.notNumbered, {
    'a number': [move((path) => path.replace(/([^/]*)$/, '0001-$1')), 'has a number before its name'],
  });
});

describe('a generated file', () => {
  filesPromise('says on its first line which file of the repository it comes from', (all) => invariants.marked(all, (p) => existsSync(join(ROOT, p))), {
    'no marker': [change((text) => text.replace(/^.*\n/, '')), 'does not say where it comes from'],
    'a source that is not there': [change((text) => text.replace(/from \S+\./, 'from lib/gone.ts.')), 'lib/gone.ts, which is not there'],
  });
  filesPromise('ends every line in LF', invariants.plainText, {
    'CRLF': [change((text) => text.replace(/\n/g, '\r\n')), 'has a carriage return'],
    'no end': [change((text) => text.trimEnd()), 'does not end in one line feed'],
  });
  filesPromise('holds nothing of the machine that wrote it', (all) => invariants.ofNoMachine(all, [ROOT, homedir(), process.cwd()]), {
    'a path': [change((text) => text.replace(/\n/, `\nx: ${ROOT}/lib\n`)), `names ${ROOT}`],
    'a half-written file': [add('production/backend/Pod.x.yaml.123.tmp', ''), 'is half-written'],
  });
});

test('there are files to judge', () => {
  expect(files.filter(isManifest).length).toBeGreaterThan(40);
});
