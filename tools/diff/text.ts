import { isDestructive, type Change, type Effect } from './effects';
import { formatChange, formatPath } from './fields';
import type { Report } from './report';
import { environmentsOf, headline, sign } from './words';

/** A report for a terminal: environments, namespaces, objects, fields, each indented under the other. */
export function formatText(report: Report, base: string): string {
  const blocks = environmentsOf(report).map((environment) => {
    const changes = report.changes.filter(({ item }) => item.environment === environment);
    const groups = [...new Set(changes.map(({ item }) => item.group))];
    const objects = groups.flatMap((group) => [
      `  ${group}`,
      ...columns(changes.filter(({ item }) => item.group === group)),
    ]);
    return [environment, ...objects, ...arrowLines(report, environment)].join('\n');
  });
  return [headline(report, base), ...blocks, ...report.notes].join('\n\n');
}

function columns(changes: readonly Change[]): string[] {
  const title = ({ item }: Change) => `${item.kind} ${item.name}`;
  const width = Math.max(...changes.map((change) => title(change).length));
  return changes.flatMap((change) => {
    const head =
      `    ${sign[change.how]} ${title(change).padEnd(width)}  ${change.effects.map(formatEffect).join('; ')}`.trimEnd();
    return [head, ...fieldLines(change)];
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
  return `${kind}: ${effect.why}`;
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
