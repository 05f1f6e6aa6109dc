import type { Problem } from '../../lib/model';
import { shown } from '../../lib/model/shown';
import { formatAnnotations, formatJson, formatText } from '../../lib/problems/report';
import type { Find } from '../find';
import { crash } from './crash';
import { ROOT } from './output';

/** A report that nobody reads to its end. */
const LONGEST = 200_000;

/** Words of our own that are right to hold what is otherwise a slip. */
const MEANT = /it is undefined: mistyped/;

/** What is poor in the report of an application that is refused. @param said all that is written in it */
export const reportFinds = (problems: readonly Problem[], said: string): Find[] => [
  ...problems.flatMap((problem) => ofProblem(problem, said)),
  ...twice(problems),
  ...ofTexts(problems),
];

const poor = (title: string, { subject, field, allowed, fix }: Problem): Find => ({
  judge: 'report',
  title,
  words: JSON.stringify({ subject, field, allowed: shortened(allowed), fix: shortened(fix) }),
});

const shortened = (text: unknown): string => String(text).slice(0, 300);

function ofProblem(problem: Problem, said: string): Find[] {
  const { subject, field, allowed, fix } = problem;
  const texts = { subject, field, allowed, fix };
  const missing = Object.entries(texts).filter(
    ([name, text]) => typeof text !== 'string' || (name !== 'field' && text.trim() === ''),
  );
  const slips = Object.entries({ allowed, fix }).filter(([, text]) => isSlip(text, said));
  return [
    ...missing.map(([name]) => poor(`a problem without ${name}`, problem)),
    ...slips.map(([name]) => poor(`${name} holds what nobody meant`, problem)),
  ];
}

/** Whether a text holds what code makes of what is not there, unless somebody wrote it so. */
const isSlip = (text: unknown, said: string): boolean =>
  typeof text === 'string' &&
  !MEANT.test(text) &&
  ['undefined', '[object ', 'NaN'].some((slip) => text.includes(slip) && !said.includes(slip));

function twice(problems: readonly Problem[]): Find[] {
  const seen = new Set<string>();
  return problems.flatMap((problem) => {
    const { subject, field, given, allowed, fix } = problem;
    const text = [subject, field, shown(given), allowed, fix].join('\n');
    const known = seen.has(text);
    seen.add(text);
    return known ? [poor('a problem stands twice', problem)] : [];
  });
}

/** The report in all its forms can be made, is as long as somebody reads, and commands no terminal. */
function ofTexts(problems: readonly Problem[]): Find[] {
  try {
    const text = formatText(problems, { root: ROOT, columns: 100 });
    JSON.parse(formatJson(problems, { root: ROOT }));
    const annotations = formatAnnotations(problems, { root: ROOT });
    const find = (title: string): Find => ({ judge: 'report', title, words: text.slice(0, 500) });
    return [
      ...(text.length > LONGEST ? [find('a report that is too long')] : []),
      ...(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text) ? [find('a report that commands a terminal')] : []),
      ...(annotations.split('\n').length === problems.length ? [] : [find('an annotation that is not one line')]),
    ];
  } catch (error) {
    return [crash(error, 'a report')];
  }
}
