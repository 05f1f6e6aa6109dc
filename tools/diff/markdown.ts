import { isDestructive } from './effect-kinds';
import type { Change } from './effects';
import { formatChange, formatPath } from './format';
import type { Report } from './report';
import { formatEffect } from './text';
import { environmentsOf, headline, sign } from './words';

/** A report as a pull request comment: the headline, then one collapsible block an environment. */
export function formatMarkdown(report: Report, base: string): string {
  const blocks = environmentsOf(report).map((environment) => {
    const part: Report = {
      ...report,
      markersOnly: 0,
      newcomers: [],
      changes: report.changes.filter(({ object }) => object.environment === environment),
      arrows: report.arrows.filter((arrow) => arrow.environment === environment),
    };
    const summary = headline(part, base).replace(/^.*?: /, '');
    const open = part.changes.some(({ effects }) => effects.some(isDestructive));
    return [
      `<details${open ? ' open' : ''}><summary><b>${environment}</b>: ${html(summary)}</summary>`,
      '',
      ...part.changes.flatMap(lines),
      ...part.arrows.map(
        ({ how, from, to, ports }) =>
          `- ${how === 'opens arrow' ? '**opens**' : '**closes**'} ${code(`${from} → ${to}`)} on ${code(ports)}`,
      ),
      '',
      '</details>',
    ].join('\n');
  });
  const mark = report.destructive ? '⚠️ ' : '';
  return [`### ${mark}What this does to the running system`, headline(report, base), ...blocks, ...report.notes].join(
    '\n\n',
  );
}

function lines(change: Change): string[] {
  const { how, object, effects, fields } = change;
  const where = ({ group, name }: Change['object']) =>
    code(['compose', 'files'].includes(group) ? name : `${group}/${name}`);
  const was = change.how === 'renamed' ? `${where(change.from)} → ` : '';
  const meanings = effects.map((effect) => {
    const page = effect.documented === undefined ? '' : ` ([why](${effect.documented}))`;
    return `**${html(formatEffect(effect))}**${page}`;
  });
  const head = `- ${code(sign[how])} ${object.kind} ${was}${where(object)}${meanings.length > 0 ? `: ${meanings.join('; ')}` : ''}`;
  return [head, ...fields.map((field) => `  - ${code(formatPath(field.path))} ${code(formatChange(field))}`)];
}

/** Inline code that survives backticks in its text: the fence is longer than any run of them. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
