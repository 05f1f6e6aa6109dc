import { named, type Shape } from '../../lib/model/shape/shapes';
import { words } from '../../lib/model/shape/words';
import type { Contents, Section } from './contents';
import { groupsOf, type Group } from './groups';
import { isPlain, saidName } from './holds';
import { linked, type Links } from './links';
import { inCode, link, paragraph, table } from './markdown';
import { publicFunctions, type PublicFunction } from './public-face';

const INTRODUCTION = `Everything that an application may write, taken from the docstrings in lib/ by \`npm run reference\`. What must be
written stands first. A default in \`code\` is a value, any other says what happens. What a label, a port or a route prefix
may be stands under ${link('Texts and numbers')}.`;

const CONNECTIONS = `What may stand under \`connects\`: a service, a server or an external host by itself for its first port, Redis and object
storage, which have but one endpoint, or one of these. What each gives its client stands in the
[guide](guide/connections.md).`;

/** The page, and what stands on it without a word of explanation. */
export interface Reference {
  readonly text: string;
  readonly undescribed: readonly string[];
}

/** The reference of everything that an application may write. */
export function reference(): Reference {
  const functions = publicFunctions();
  const helpers = functions.filter((one) => !isDefiner(one));
  const { contents, links } = linked(helpers);
  const section = (level: string, { heading, shape }: Section): string[] => [
    `${level} ${heading}`,
    ...introductionOf(heading, shape, functions),
    ...groupsOf(shape, links).flatMap(blocksOf),
  ];
  const parts = contents.parts.map((part) => [
    ...section('##', part),
    ...part.shapes.flatMap((one) => section('###', one)),
  ]);
  const environments = parts.findIndex(([heading = '']) => heading.endsWith('defineEnvironment'));
  const blocks = [
    ...parts.slice(0, environments).flat(),
    '## Connections',
    CONNECTIONS,
    ...table(['endpoint', 'leads'], functions.filter(isDefiner).flatMap(endpointCells)),
    '## Functions',
    ...table(
      ['call', 'meaning'],
      helpers.flatMap((one) => callCells(one, links)),
    ),
    ...parts.slice(environments).flat(),
    '## Shared shapes',
    ...contents.shared.flatMap((one) => section('###', one)),
    '## Texts and numbers',
    ...table(['name', 'may be'], plainCells()),
  ];
  const headings = blocks.filter((block) => block.startsWith('## ')).map((block) => `- ${link(block.slice(3))}`);
  return {
    text: `${['# Reference', INTRODUCTION, headings.join('\n'), ...blocks].join('\n\n')}\n`,
    undescribed: undescribedIn(contents, links, helpers),
  };
}

const isDefiner = ({ name }: PublicFunction): boolean => name.startsWith('define');

/** What is made says what it is, else the function that makes it, else the shape itself. */
function introductionOf(heading: string, shape: Shape, functions: readonly PublicFunction[]): string[] {
  const definer = functions.filter(isDefiner).find(({ name }) => name === heading);
  const said = definer === undefined ? descriptionOf(shape) : definer.madeMeaning || definer.meaning;
  return said === '' ? [] : [paragraph(said)];
}

const descriptionOf = ({ ref, description }: Shape): string =>
  description ?? (ref === undefined ? '' : descriptionOf(named[ref] ?? {}));

const blocksOf = ({ says, rows }: Group): string[] => [
  ...(says === undefined ? [] : [paragraph(says)]),
  ...table(
    ['property', 'holds', 'default', 'meaning'],
    rows.map((row) => [inCode(row.property), row.holds, row.default ?? '**required**', row.meaning]),
  ),
];

/** What may be said in a call stands with it, unless the section of what it makes has it. */
const callCells = ({ name, call, meaning, options, makes }: PublicFunction, links: Links): string[][] => [
  [inCode(call), meaning],
  ...(makes.every(links.isMade) ? options : []).map(([option, said]) => [`${inCode(option)} of \`${name}\``, said]),
];

const endpointCells = ({ name, endpoints }: PublicFunction): string[][] =>
  endpoints.map(([endpoint, meaning]) => [`${inCode(`.${endpoint}`)} of ${link(name)}`, meaning]);

const plainCells = (): string[][] =>
  Object.entries(named)
    .filter(([, shape]) => isPlain(shape))
    .map(([name, shape]) => [saidName(name), words(shape)])
    .sort(([a = ''], [b = '']) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

/** The functions that no docstring explains, and the properties that lack a meaning or a default. */
function undescribedIn({ parts, shared }: Contents, links: Links, helpers: readonly PublicFunction[]): string[] {
  const sections = [...parts.flatMap((part) => [part, ...part.shapes]), ...shared];
  return [
    ...helpers
      .flatMap((one) => callCells(one, links))
      .filter(([, meaning]) => meaning === '')
      .map(([call]) => `Functions: ${call}`),
    ...sections.flatMap(({ heading, shape }) =>
      groupsOf(shape, links)
        .flatMap(({ rows }) => rows)
        .filter((row) => row.meaning === '' || row.default === '')
        .map(({ property }) => `${heading}: ${property}`),
    ),
  ];
}
