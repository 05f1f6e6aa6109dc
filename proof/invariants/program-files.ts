import type { SecretKey } from '../../lib/model';
import { foundAt } from '../declared/secrets';
import { programsOf, secretsAsFiles, textFiles } from '../declared/programs';
import { namespaceOf } from '../objects';
import { each, type Things } from '../promise';
import type { ComposeSubject, KubernetesSubject, Subject } from '../subject';
import { inFile, unless, type Violation } from '../violation';
import { containersOf, inService, type NamedContainer } from './compose-file/document';
import { containersIn, ofKind, workloadsOf, type InWorkload, type Volume } from './workload';

/** A file that a definition gives a program: by its text, or by the name of the secret in it. */
interface Given {
  readonly program: string;
  readonly path: string;
  readonly text?: string;
  /** `namespace` is the reader's. */
  readonly secret?: SecretKey;
}

const given: Things<Subject, Given> = {
  name: 'files of programs',
  of: ({ resolved }) =>
    programsOf(resolved).flatMap((program) => [
      ...textFiles(program).map((file) => ({ program: program.name, ...file })),
      ...secretsAsFiles(program).map(({ path, key }) => ({ program: program.name, path, secret: key })),
    ]),
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Source = NonNullable<NonNullable<Volume['projected']>['sources']>[number];

/** The sources of the folder that a container has a file in; undefined where it is no read-only folder of files. */
function sourcesOf({ container, workload }: InWorkload, path: string): readonly Source[] | undefined {
  const mount = container.volumeMounts?.find(({ mountPath }) => mountPath === folderOf(path));
  const volume = workload.pod.volumes?.find(({ name }) => name === mount?.name);
  return mount?.readOnly === true ? volume?.projected?.sources : undefined;
}

function problemInPod(
  one: InWorkload,
  { path, text, secret }: Given,
  { objects, resolved }: KubernetesSubject,
): string | undefined {
  const sources = sourcesOf(one, path);
  if (sources === undefined) return 'has no read-only folder of files';
  if (secret !== undefined) {
    const due = foundAt(secret, resolved.environment);
    const found = sources.some(
      ({ secret: source }) =>
        source?.name === due.secret && source.items?.some((item) => item.key === due.key && item.path === nameOf(path)),
    );
    return found ? undefined : `does not have ${secret.secret}/${secret.key} in it`;
  }
  const texts = ofKind(objects, 'ConfigMap')
    .filter((map) => namespaceOf(map) === one.workload.namespace)
    .filter(({ metadata }) => sources.some(({ configMap }) => configMap?.name === metadata.name))
    .map((map) => ((map['data'] ?? {}) as Readonly<Record<string, string>>)[nameOf(path)]);
  return texts.includes(text) ? undefined : 'says something else in it';
}

const TITLE =
  'A program finds each of its files where it looks for it, as it was given: a text, or a secret by its name.';

export const podsHaveTheirFiles = each(TITLE, given as Things<KubernetesSubject, Given>, (file, subject) =>
  containersIn(workloadsOf(subject.objects))
    .filter(({ container }) => container.name === file.program)
    .flatMap((one): Violation[] => {
      const problem = problemInPod(one, file, subject);
      return unless(problem === undefined, one.at('volumeMounts'), `looks for ${file.path}, and ${problem}`);
    }),
);

function problemInCompose(
  service: NamedContainer,
  { path, text, secret }: Given,
  subject: ComposeSubject,
): string | undefined {
  const { container, document } = service;
  const folder = container.volumes?.find(({ type, target }) => type === 'bind' && target === folderOf(path));
  const beside = (source: string) =>
    subject.files.find((file) => file.path === `${subject.environment}/${source.replace(/^\.\//, '')}`);
  const mounted = folder && beside(`${folder.source}/${nameOf(path)}`);
  if (mounted === undefined) return 'has nothing there';
  if (secret === undefined) return mounted.text === text ? undefined : 'says something else in it';
  const source = container.secrets?.find(({ target }) => target === path)?.source;
  if (source !== `${secret.secret}-${secret.key}`) return `does not have ${secret.secret}/${secret.key} in it`;
  const file = document.secrets?.[source]?.file ?? '';
  const isThere = subject.resolved.environment.credentials === 'required' || beside(file) !== undefined;
  return /^\.\/.+/.test(file) && isThere ? undefined : `its secret ${source} is in no file`;
}

export const containersHaveTheirFiles = each(TITLE, given as Things<ComposeSubject, Given>, (file, subject) =>
  containersOf(subject.document)
    .filter(({ name }) => name === file.program)
    .flatMap((service): Violation[] => {
      const problem = problemInCompose(service, file, subject);
      return unless(problem === undefined, inService(service, 'volumes'), `looks for ${file.path}, and ${problem}`);
    }),
);

export const requiredSecretsStayOut = each(
  'A file with a secret that somebody must write is kept out of Git.',
  {
    name: 'secrets in files',
    of: ({ document, resolved }: ComposeSubject) =>
      resolved.environment.credentials === 'required' ? Object.entries(document.secrets ?? {}) : [],
  },
  ([, { file }], { files, environment, document }) => {
    const folder = folderOf(`${environment}/${file.replace(/^\.\//, '')}`);
    const ignore = files.find(({ path }) => path === `${folder}/.gitignore`)?.text ?? '';
    return unless(/^\*$/m.test(ignore), inFile(document.path), `reads ${file}, which Git does not ignore`);
  },
);
