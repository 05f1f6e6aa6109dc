import * as files from '../../../proof/invariants/files';
import type { DistFile } from '../../../proof/invariants/dist';
import { first, setIn } from './break';
import { keptByFiles, keptByObjects, ROOT } from './kept';

const isManifest = ({ path }: DistFile): boolean => path.startsWith('production/');
const add = (path: string, text: string) => (all: DistFile[]) => [...all, { path, text }];
const alter = (change: (file: DistFile) => DistFile) => (all: DistFile[]) =>
  all.map((file) => (file === first(all, isManifest, 'manifest') ? change(file) : file));
const change = (text: (text: string) => string) => alter((file) => ({ ...file, text: text(file.text) }));

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  namespace: backend\n';

describe('an object', () => {
  keptByFiles(files.onePlaceEach, 'kubernetes', {
    'two in one file': [change((text) => `${text}---\n${POD}`), 'holds 2 objects'],
    'in the folder of another namespace': [
      add('production/frontend/Pod.x.yaml', POD),
      'belongs in production/backend/Pod.x.yaml',
    ],
    'in the folder of no namespace': [add('production/Pod.x.yaml', POD), 'belongs in production/backend/Pod.x.yaml'],
    'under another name': [add('production/backend/Pod.y.yaml', POD), 'belongs in production/backend/Pod.x.yaml'],
  });
  keptByFiles(files.noTwins, 'kubernetes', {
    'the same object twice': [
      (all) => add('production/backend/b.yaml', POD)(add('production/backend/a.yaml', POD)(all)),
      'Pod backend/x stands twice',
    ],
  });
  keptByObjects(files.namespacesAreSaid, {
    'left to the context': [setIn('Deployment', 'metadata namespace', undefined), 'has no namespace'],
    'a namespace in a namespace': [setIn('Namespace', 'metadata namespace', 'x'), 'has a namespace'],
  });
});

describe('what is read', () => {
  keptByFiles(files.onlyManifests, 'kubernetes', {
    'a Compose file among manifests': [
      add('production/frontend/docker-compose.yml', 'services: {}\n'),
      'is no Kubernetes object',
    ],
    metadata: [add('production/tree.json', '{}'), 'is no Kubernetes object'],
    'what is no YAML': [add('production/backend/x.yaml', 'a: [1'), 'x.yaml is no Kubernetes object: '],
  });
  keptByFiles(files.nothingLiesAround, 'compose', {
    'a manifest beside a Compose file': [
      add('local/Pod.x.yaml', POD),
      'lies beside a Compose file that does not read it',
    ],
  });
});

describe('a generated file', () => {
  keptByFiles(files.notNumbered, 'any', {
    'a number': [
      alter(({ path, text }) => ({ text, path: path.replace(/([^/]*)$/, '0001-$1') })),
      'has a number before its name',
    ],
  });
  keptByFiles(files.marked, 'any', {
    'no marker': [change((text) => text.replace(/^.*\n/, '')), 'does not say where it comes from'],
    'a source that is not there': [
      change((text) => text.replace(/from \S+\./, 'from lib/gone.ts.')),
      'lib/gone.ts, which is not there',
    ],
  });
  keptByFiles(files.plainText, 'any', {
    CRLF: [change((text) => text.replace(/\n/g, '\r\n')), 'has a carriage return'],
    'no end': [change((text) => text.trimEnd()), 'does not end in one line feed'],
  });
  keptByFiles(files.ofNoMachine, 'any', {
    'a path': [change((text) => text.replace(/\n/, `\nx: ${ROOT}/lib\n`)), `names ${ROOT}`],
    'a half-written file': [alter(({ path, text }) => ({ text, path: `${path}.tmp` })), 'is half-written'],
  });
});
