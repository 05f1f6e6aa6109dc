import { containersOf, type ComposeDocument } from '../../proof/invariants/compose-document';
import { unless } from '../../proof/invariants/workload';

/** Variables that a Compose file reads: `${NAME…}`, unless the dollar is escaped by another. */
const variablesRead = (text: string): string[] =>
  [...text.matchAll(/(\$+)\{([A-Za-z_][A-Za-z0-9_]*)/g)].flatMap(([, dollars = '', name = '']) =>
    dollars.length % 2 === 1 ? [name] : [],
  );

/** Variables that an example of an .env file names, set or commented out. */
const variablesNamed = (text: string): string[] =>
  [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);

/** The example names exactly what the Compose file reads, each once. */
export function exampleIsWhatIsRead(document: ComposeDocument): string[] {
  const { environment, envExample } = document;
  const wanted = new Set(variablesRead(JSON.stringify({ ...document, envExample: '' })));
  const named = variablesNamed(envExample);
  return [
    ...[...wanted].flatMap((name) =>
      unless(named.includes(name), `${environment}: ${name} is read, and not in .env.example`),
    ),
    ...named.flatMap((name, i) => [
      ...unless(wanted.has(name), `${environment}: ${name} is in .env.example, and nobody reads it`),
      ...unless(named.indexOf(name) === i, `${environment}: ${name} is in .env.example twice`),
    ]),
  ];
}

/** An example leaves empty what must be set, and sets nothing: a copy of it starts nothing by accident. */
export const exampleHoldsNoValue = ({ environment, envExample }: ComposeDocument): string[] =>
  [...envExample.matchAll(/^([A-Z][A-Z0-9_]*)=(.+)$/gm)].map(
    ([, name]) => `${environment}: ${name} has a value in .env.example`,
  );

/** What has no default is in the example as something to set. */
export const whatMustBeSetIsEmpty = (document: ComposeDocument): string[] => {
  const texts = containersOf(document).map(({ container }) => JSON.stringify(container));
  const required = new Set(
    texts.flatMap((text) => [...text.matchAll(/\$\{([A-Z0-9_]+):\?/g)].map(([, name = '']) => name)),
  );
  return [...required].flatMap((name) =>
    unless(
      new RegExp(`^${name}=$`, 'm').test(document.envExample),
      `${document.environment}: ${name} must be set, and .env.example does not say so`,
    ),
  );
};
