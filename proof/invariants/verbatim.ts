import { each, type Things } from '../promise';
import type { Subject } from '../subject';
import { inFile, unless } from '../violation';
import { environmentOf, type DistFile } from './dist';

const LIST = '.verbatim';

const isList = (file: DistFile): boolean => file.path === `${environmentOf(file)}/${LIST}`;

/** The paths that a list says are generated too. */
const entriesOf = ({ path, text }: DistFile): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => `${path.slice(0, -LIST.length)}${line}`);

/** The files that stand word for word as they were given. */
export const verbatimIn = ({ files }: Subject): ReadonlySet<string> =>
  new Set(files.filter(isList).flatMap((list) => entriesOf(list)));

interface Listed {
  readonly list: DistFile;
  readonly path: string;
}

const listed: Things<Subject, Listed> = {
  name: 'files as they were given',
  of: ({ files }) => files.filter(isList).flatMap((list) => entriesOf(list).map((path) => ({ list, path }))),
};

export const whatIsListedIsThere = each(
  'What is listed as written word for word is there.',
  listed,
  ({ list, path }, { files }) =>
    unless(
      files.some((file) => file.path === path),
      inFile(list.path),
      `lists ${path}, which is not there`,
    ),
);
