import { posix } from 'node:path';
import { writtenClients, type Client } from '../client';
import { companionsOf } from '../companion';
import { foldersOf, type FileContent, type FilesProps } from '../files';
import type { Problem } from '../problem';
import { isWithin, TMP } from '../volume';
import type { Definitions } from './rule';

/** A ConfigMap, in which a file comes to Kubernetes, is applied with a copy of itself in an annotation of 256 KiB. */
const MOST_BYTES = 200_000;

/** Files lie in folders of their own, and hold what both targets can bring there. */
export function* files({ topology }: Definitions): Iterable<Problem> {
  for (const client of writtenClients(topology)) {
    for (const one of containersOf(client)) {
      for (const [path, content] of Object.entries(one.given.files ?? {})) {
        const field = `${one.prefix}files.${path}`;
        for (const problem of fileProblems(path, content, one)) yield { subject: client.name, field, ...problem };
      }
    }
  }
}

/** One container of a definition: its files, where its folders are besides, and the path of its fields. */
interface Container {
  readonly prefix: string;
  readonly given: FilesProps;
  readonly taken: readonly string[];
}

function containersOf(client: Client): Container[] {
  switch (client.kind) {
    case 'service':
      return [
        { prefix: '', given: client, taken: [...pathsOf(client.volumes), ...Object.keys(client.source.live ?? {})] },
        ...companionsOf(client).map(({ prefix, props }) => ({
          prefix,
          given: props,
          taken: pathsOf(props.volumes ?? []),
        })),
      ];
    case 'job':
      return [{ prefix: '', given: client, taken: pathsOf(client.volumes) }];
    case 'server': {
      const { volume, scratch = [] } = client;
      return [{ prefix: '', given: client, taken: pathsOf([...(volume === undefined ? [] : [volume]), ...scratch]) }];
    }
  }
}

const pathsOf = (volumes: readonly { readonly path: string }[]): string[] => [
  TMP.path,
  ...volumes.map(({ path }) => path),
];

type Found = Omit<Problem, 'subject' | 'field'>;

function* fileProblems(path: string, content: FileContent, { given, taken }: Container): Iterable<Found> {
  const folder = posix.dirname(path);
  const folders = foldersOf(given);
  if (folder === '/') {
    yield { given: path, allowed: 'a file in a folder', fix: 'put it e.g. into /etc/app' };
  }
  if (!/^[A-Za-z0-9._-]+$/.test(posix.basename(path))) {
    yield { given: path, allowed: 'a file name of letters, digits and ._-', fix: 'rename the file' };
  }
  const others = [...taken, ...folders.map((one) => one.path).filter((one) => one !== folder)];
  const clash = others.find((other) => isWithin(folder, other) || isWithin(other, folder));
  if (clash !== undefined) {
    yield {
      given: path,
      allowed: `a folder apart from ${clash}: one that files are in holds them and nothing else`,
      fix: 'put them into one folder, or into two that are not within each other',
    };
  }
  const twin = folders.find(({ name, path: other }) => other !== folder && name === nameOf(folder, folders));
  if (twin !== undefined) {
    yield { given: path, allowed: `a folder that is not spelled like ${twin.path}`, fix: 'rename one of the two' };
  }
  yield* contentProblems(content);
}

const nameOf = (folder: string, folders: ReturnType<typeof foldersOf>): string | undefined =>
  folders.find(({ path }) => path === folder)?.name;

function* contentProblems(content: FileContent): Iterable<Found> {
  if (typeof content !== 'string') {
    if (!content.optional) return;
    const fix = 'leave out optional, or read it as a variable';
    yield {
      given: 'an optional secret',
      allowed: 'a secret that must be there: Compose mounts no file that is not',
      fix,
    };
    return;
  }
  if (/[\r\uFEFF]/.test(content)) {
    const allowed = 'lines that end in "\\n", without a byte order mark: Git would change any other';
    yield { given: 'text with a carriage return or a byte order mark', allowed, fix: 'take it out' };
  }
  if (Buffer.byteLength(content) > MOST_BYTES) {
    const given = `${Buffer.byteLength(content)} bytes`;
    yield { given, allowed: `at most ${MOST_BYTES} bytes`, fix: 'put it into the image, or into object storage' };
  }
}
