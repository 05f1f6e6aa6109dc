import { isDestructive } from './effect-kinds';
import type { Change, Effect } from './effects';
import { formatChange, formatPath } from './format';
import { words } from './reasons';
import type { Report } from './report';
import { environmentsOf, headline, sign, titleOf } from './words';

/** A report for a terminal: environments, namespaces, objects, fields, each indented under the other. */
export function formatText(report: Report, base: string): string {
  const blocks = environmentsOf(report).map((environment) => {
    const changes = report.changes.filter(({ object }) => object.environment === environment);
    const groups = [...new Set(changes.map(({ object }) => object.group))];
    const objects = groups.flatMap((group) => [
      `  ${group}`,
      ...columns(changes.filter(({ object }) => object.group === group)),
    ]);
    return [environment, ...objects, ...arrowLines(report, environment)].join('\n');
  });
  return [headline(report, base), ...blocks, ...report.notes].join('\n\n');
}

function columns(changes: readonly Change[]): string[] {
  const width = Math.max(...changes.map((change) => titleOf(change).length));
  return changes.flatMap((change) => {
    const [first = '', ...others] = change.effects.map(formatEffect);
    const head = `    ${sign[change.how]} ${titleOf(change).padEnd(width)}  ${first}`.trimEnd();
    return [head, ...others.map((effect) => `      ${' '.repeat(width)}  ${effect}`), ...fieldLines(change)];
  });
}

function fieldLines({ fields }: Change): string[] {
  const paths = fields.map(({ path }) => formatPath(path));
  const width = Math.min(64, Math.max(0, ...paths.map((path) => path.length)));
  return fields.map((field, index) => `        ${(paths[index] ?? '').padEnd(width)}  ${formatChange(field)}`);
}

/** What can't be undone is shouted. */
export function formatEffect(effect: Effect): string {
  const kind = isDestructive(effect) ? effect.kind.toUpperCase() : effect.kind;
  return `${kind}: ${words(effect)}`;
}

function arrowLines({ arrows }: Report, environment: string): string[] {
  const own = arrows.filter((arrow) => arrow.environment === environment);
  const width = Math.max(0, ...own.map(({ from, to }) => `${from} → ${to}`.length));
  const lines = own.map(({ how, from, to, ports }) => {
    const mark = how === 'opens arrow' ? '+' : '-';
    return `    ${mark} ${`${from} → ${to}`.padEnd(width)}  ${how}: ${ports}`;
  });
  return lines.length > 0 ? ['  arrows', ...lines] : [];
}
