import { each } from '../promise';
import type { ComposeSubject } from '../subject';
import { unless, type Place } from '../violation';
import { containersOf, inService, type ComposeDocument } from './compose-file/document';

/** Variables that a Compose file reads: `${NAME…}`, unless the dollar is escaped by another. */
const variablesRead = (text: string): string[] =>
  [...text.matchAll(/(\$+)\{([A-Za-z_][A-Za-z0-9_]*)/g)].flatMap(([, dollars = '', name = '']) =>
    dollars.length % 2 === 1 ? [name] : [],
  );

/** Each reading of a variable, once a service. */
const readings = ({ document }: ComposeSubject): { name: string; text: string; place: Place }[] =>
  containersOf(document).flatMap((service) => {
    const text = JSON.stringify(service.container);
    return [...new Set(variablesRead(text))].map((name) => ({ name, text, place: inService(service) }));
  });

/** A line of .env.example that names a variable, set or commented out. */
interface Line {
  readonly name: string;
  /** Without a comment sign before the name, the line would set it. */
  readonly sets: boolean;
  readonly value: string;
}

const linesOf = ({ envExample }: ComposeDocument): Line[] =>
  [...envExample.matchAll(/^(#?)([A-Z_][A-Z0-9_]*)=(.*)$/gm)].map(([, comment, name = '', value = '']) => ({
    name,
    sets: comment === '',
    value,
  }));

const inExample = ({ environment }: ComposeSubject, name: string): Place => ({
  file: `${environment}/.env.example`,
  object: '',
  field: name,
});

export const whatIsReadIsListed = each(
  'Every variable that a service reads is in .env.example, and empty there if it has no default.',
  { name: 'readings of a variable', of: readings },
  ({ name, text, place }, { document }) => {
    const listed = linesOf(document).filter((line) => line.name === name);
    const isRequired = text.includes(`\${${name}:?`);
    return [
      ...unless(listed.length > 0, place, `reads ${name}, which is not in .env.example`),
      ...unless(
        !isRequired || listed.some(({ sets, value }) => sets && value === ''),
        place,
        `cannot do without ${name}, and .env.example does not say so`,
      ),
    ];
  },
);

export const whatIsListedIsRead = each(
  'Every variable of .env.example is read, stands there once, and is given no value: a copy of it starts nothing by accident.',
  {
    name: 'variables of .env.example',
    of: (subject: ComposeSubject) => linesOf(subject.document).map((line, i, all) => ({ ...line, i, all })),
  },
  ({ name, sets, value, i, all }, subject) => {
    const place = inExample(subject, name);
    return [
      ...unless(
        readings(subject).some((reading) => reading.name === name),
        place,
        `lists ${name}, which nothing reads`,
      ),
      ...unless(all.findIndex((other) => other.name === name) === i, place, `lists ${name} twice`),
      ...unless(!sets || value === '', place, `gives ${name} a value`),
    ];
  },
);
