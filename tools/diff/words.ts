import { effectKinds, kindText } from './effect-kinds';
import type { Change } from './effects';
import type { Report } from './report';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The whole report in one sentence: how many objects, and what it means. */
export function headline(report: Report, base: string): string {
  const { changes, arrows, markersOnly } = report;
  const kinds = effectKinds.flatMap((kind) => {
    const count =
      changes.filter(({ effects }) => effects.some((effect) => effect.kind === kind)).length +
      arrows.filter(({ how }) => how === kind).reduce((sum, { pairs }) => sum + pairs, 0);
    const [one, many] = kindText[kind].counted;
    return count > 0 ? [plural(count, one, many)] : [];
  });
  const markers =
    markersOnly > 0 ? ` ${plural(markersOnly, 'object differs', 'objects differ')} in generated markers only.` : '';
  if (changes.length + arrows.length === 0) return `Nothing changes in the running system against ${base}.${markers}`;
  const hows = (['added', 'changed', 'renamed', 'removed'] as const).flatMap((how) => {
    const count = changes.filter((change) => change.how === how).length;
    return count > 0 ? [`${count} ${how}`] : [];
  });
  const objects = hows.length > 0 ? hows.join(', ') : 'no object';
  return `Against ${base}: ${objects}${kinds.length > 0 ? `; ${kinds.join(', ')}` : ''}.${newcomerWords(report)}${markers}`;
}

/** Which environments are new, and whether that is all. */
function newcomerWords({ changes, arrows, newcomers }: Report): string {
  if (newcomers.length === 0) return '';
  const touched = [...changes.map(({ object }) => object.environment), ...arrows.map(({ environment }) => environment)];
  const others = [...new Set(touched)].filter((environment) => !newcomers.includes(environment)).sort();
  const are = `${newcomers.join(', ')} ${newcomers.length === 1 ? 'is' : 'are'} new`;
  const rest = others.length === 0 ? 'nothing that exists changes' : `of what exists ${others.join(', ')} changes`;
  return ` ${are}; ${rest}.`;
}

/** The environments of a report, in order. */
export function environmentsOf({ changes, arrows }: Report): string[] {
  return [
    ...new Set([...changes.map(({ object }) => object.environment), ...arrows.map(({ environment }) => environment)]),
  ].sort();
}

export const sign = { added: '+', removed: '-', changed: '~', renamed: '>' } as const;

/** What a change is about; of what was renamed or moved, where it was. */
export function titleOf(change: Change): string {
  const { kind, name, group } = change.object;
  if (change.how !== 'renamed') return `${kind} ${name}`;
  const { from } = change;
  return `${kind} ${from.group === group ? '' : `${from.group}/`}${from.name} → ${name}`;
}
