import { posix } from 'node:path';
import { PICTURES } from '../dist-folders';
import { groupOf, where, type KubernetesObject } from '../objects';
import { each, together, type Things } from '../promise';
import { isManifest, type ComposeSubject, type KubernetesSubject, type Subject } from '../subject';
import { at, inFile, unless } from '../violation';
import { containersOf } from './compose-file/document';
import { environmentOf, type DistFile } from './dist';
import { verbatimIn } from './verbatim';
import { objects, ofKind, repeated } from './workload';

/** Kinds that belong to no namespace, of those that could reasonably stand in dist/. */
const CLUSTER_SCOPED = [
  'Namespace',
  'ClusterIssuer',
  'GatewayClass',
  'ClusterSecretStore',
  'ClusterRole',
  'ClusterRoleBinding',
  'PriorityClass',
  'StorageClass',
];

/** What grants rights in a namespace may lie with whom it grants them to. */
const GRANTS = ['Role', 'RoleBinding'];

const files: Things<Subject, DistFile> = { name: 'files', of: (subject) => subject.files };

const manifests: Things<KubernetesSubject, DistFile> = {
  name: 'manifests',
  of: ({ files: all, resolved }) => all.filter(isManifest(resolved.environment)),
};

export const onePlaceEach = each(
  'Each object has a file of its own, `<Kind>.<name>.yaml`, in the folder of its namespace.',
  manifests,
  ({ path }, subject) => {
    const inIt = subject.objects.filter((object) => at(object).file === path);
    const [object] = inIt;
    if (object === undefined || inIt.length !== 1)
      return unless(false, inFile(path), `${path} holds ${inIt.length} objects, not one`);
    const namespaces = ofKind(subject.objects, 'Namespace').map(({ metadata }) => metadata.name);
    const [environment, folder = ''] = path.split('/');
    const { namespace = folder, name } = object.metadata;
    const isElsewhere =
      GRANTS.includes(object.kind) || !(namespaces.includes(folder) || namespaces.includes(namespace));
    const due = `${environment}/${isElsewhere ? folder : namespace}/${object.kind}.${name}.yaml`;
    return unless(path === due, at(object), `belongs in ${due}`);
  },
);

export const noTwins = together('No two objects of one kind have the same namespace and name.', objects, (all) => {
  const identity = (object: KubernetesObject) => `${groupOf(object)} ${where(object)}`;
  const twice = repeated(all.map(identity));
  return all.flatMap((object) => unless(!twice.includes(identity(object)), at(object), 'stands twice'));
});

export const namespacesAreSaid = each(
  'What has a namespace says which; what has none says none.',
  objects,
  (object) => {
    const said = object.metadata.namespace !== undefined;
    return unless(
      said !== CLUSTER_SCOPED.includes(object.kind),
      at(object, 'metadata.namespace'),
      `has ${said ? 'a' : 'no'} namespace`,
    );
  },
);

export const onlyManifests = each(
  'What is synced or applied, every file but the script that does it, the values of its charts and its pictures, is a Kubernetes object.',
  manifests,
  (file, { unreadable }) => [
    ...unless(file.path.endsWith('.yaml'), inFile(file.path), `${file.path} is no Kubernetes object`),
    ...unreadable
      .filter((one) => one.file === file)
      .map(({ words }) => ({ ...inFile(file.path), words: `${file.path} is no Kubernetes object: ${words}` })),
  ],
);

/** The files and folders beside a Compose file that it mounts. */
export const mountsOf = ({ document }: ComposeSubject): string[] =>
  containersOf(document)
    .flatMap(({ container }) => container.volumes ?? [])
    .filter(({ type, source }) => type === 'bind' && source.startsWith('./'))
    .map(({ source }) => source.slice(2));

export const nothingLiesAround = each(
  'What lies beside a Compose file is read by it, but for its pictures.',
  { name: 'files', of: ({ files }: ComposeSubject) => files },
  (file, subject) => {
    const own = file.path.slice(environmentOf(file).length + 1);
    const secrets = Object.values(subject.document.secrets ?? {}).map(({ file: source }) =>
      source.replace(/^\.\//, ''),
    );
    // What Git must not see is ignored in the folder itself.
    const ignores = secrets.map((path) => posix.join(posix.dirname(path), '.gitignore'));
    const read = [
      'docker-compose.yml',
      '.env.example',
      '.verbatim',
      PICTURES,
      ...mountsOf(subject),
      ...secrets,
      ...ignores,
    ];
    const isRead = read.some((path) => own === path || own.startsWith(`${path}/`));
    return unless(isRead, inFile(file.path), `${file.path} lies beside a Compose file that does not read it`);
  },
);

export const notNumbered = each(
  'No file has a number before its name: an addition would rename all others.',
  files,
  ({ path }) => unless(!/(^|\/)\d+[-_]/.test(path), inFile(path), `${path} has a number before its name`),
);

export const marked = each(
  'The first line says that the file is generated, and from which file, unless a list says so for it.',
  files,
  ({ path, text }, subject) => {
    if (verbatimIn(subject).has(path)) return [];
    const { exists } = subject;
    // A comment, in Markdown one of HTML; in JSON, which has none, a first member.
    const source = /^(?:# |<!-- |\{ "generated": ")Generated by .* from (\S+)\. Do not edit\./.exec(text)?.[1];
    return unless(
      source !== undefined && exists(source),
      inFile(path),
      source === undefined
        ? `${path} does not say where it comes from`
        : `${path} says that it comes from ${source}, which is not there`,
    );
  },
);

export const plainText = each('Lines end in LF, the last one too.', files, ({ path, text }, subject) => [
  ...unless(!text.includes('\r'), inFile(path), `${path} has a carriage return`),
  ...unless(
    (text.endsWith('\n') && !text.endsWith('\n\n')) || verbatimIn(subject).has(path),
    inFile(path),
    `${path} does not end in one line feed`,
  ),
  ...unless(!text.includes('\uFEFF'), inFile(path), `${path} has a byte order mark`),
]);

export const ofNoMachine = each(
  'Nothing of the machine that wrote the files is in them, and none is half-written.',
  files,
  ({ path, text }, { machine = [] }) => [
    ...machine.flatMap((folder) => unless(!text.includes(folder), inFile(path), `${path} names ${folder}`)),
    ...unless(!/\.tmp$|~$/.test(path), inFile(path), `${path} is half-written`),
  ],
);
