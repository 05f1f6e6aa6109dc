import { stringify } from 'yaml';
import type { Effect } from '../../../../tools/diff/effects';
import { words } from '../../../../tools/diff/reasons';
import { nameOf } from '../../../../tools/diff/reasons/say';
import { effectsOf, report, type Report } from '../../../../tools/diff/report';
import type { Files } from '../../../../tools/diff/revision';
import { filesOf } from '../../../apps/files';
import { application, type Otherwise } from './application';
import { withTexts, type Expected, type Row } from './row';

const written = new Map<string, Files>();

/** What is written of an application, of one environment alone. */
function filesWith(otherwise: Otherwise, environment: string): Files {
  const { topology, environments } = application(otherwise);
  const one = environments.filter(
    ({ name }, index) => name === environment || index === (environment === 'production' ? 0 : 1),
  );
  return new Map(filesOf({ topology, environments: one }).map(({ path, text }) => [path, text]));
}

/** The application as it is, written once. */
function base(environment: string): Files {
  const files = written.get(environment) ?? filesWith({}, environment);
  written.set(environment, files);
  return files;
}

export function reportOf({
  definition,
  before,
  objects,
  beside = [],
  written: texts = [],
  environment = 'production',
}: Row): Report {
  if (objects !== undefined) return report(objectFiles(objects[0], beside), objectFiles(objects[1], beside));
  const old = before === undefined ? base(environment) : filesWith(before, environment);
  const now = definition === undefined ? old : filesWith(definition, environment);
  return report(old, withTexts(now, texts));
}

/** An effect in the form in which a row expects it. */
export function asExpected({ object: { group, kind, name }, kind: what, reason, fields }: Effect): Expected {
  const { code, ...parameters } = reason;
  const names = [...new Set(fields.map(nameOf))];
  const place = group === 'compose' || group === 'files' ? `${kind} ${name}` : `${kind} ${group}/${name}`;
  const told = parameters as Readonly<Record<string, string | readonly string[]>>;
  if (Object.keys(told).length > 0) return [place, what, code, names, told];
  return names.length > 0 ? [place, what, code, names] : [place, what, code];
}

export const effectsSaid = (found: Report): Expected[] => effectsOf(found).map(asExpected);

export const arrowsSaid = ({ arrows }: Report): string[] =>
  arrows.map(({ how, from, to, ports }) => `${how} ${from} → ${to} ${ports}`);

/** What effects say in words, and the pages that they name. */
export const wordsSaid = (found: Report): string[] =>
  effectsOf(found).flatMap((effect) => [words(effect), effect.documented ?? '']);

/** One object alone, or none, and what stands beside it. */
const objectFiles = (object: object | undefined, beside: readonly object[]): Files =>
  new Map([
    ...(object === undefined ? [] : [['production/shop/object.yaml', stringify(object)] as const]),
    ...beside.map((one, at) => [`production/argocd/${at}.yaml`, stringify(one)] as const),
  ]);
