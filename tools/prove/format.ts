import type { Judged } from '../../proof/judge';
import type { Violation } from '../../proof/violation';

/** One line a promise, under its environment; beneath a broken one, each place and what is wrong there. */
export function formatJudged(judged: readonly Judged[]): string {
  const environments = [...new Set(judged.map(({ environment }) => environment))];
  const sections = environments.map((environment) =>
    section(
      environment ?? 'all together',
      judged.filter((one) => one.environment === environment),
    ),
  );
  return [...sections, summary(judged)].join('\n\n');
}

function section(name: string, judged: readonly Judged[]): string {
  const width = Math.max(...judged.map((one) => lookedAt(one).length));
  return [
    name,
    ...judged.flatMap((one) => {
      const mark = one.violations.length === 0 ? '✓' : '✗';
      return [`${mark} ${lookedAt(one).padEnd(width)}  ${one.title}`, ...one.violations.flatMap(lines)];
    }),
  ].join('\n');
}

const lookedAt = ({ count, things }: Judged): string => `${String(count).padStart(4)} ${things}`;

function lines({ file, object, field, words }: Violation): string[] {
  const place = [file, object, field].filter((part) => part !== '').join('  ');
  return [...(place === '' ? [] : [`       ${place}`]), `         ${words}`];
}

function summary(judged: readonly Judged[]): string {
  const broken = judged.filter(({ violations }) => violations.length > 0);
  if (broken.length === 0) return `${judged.length} promises, all kept.`;
  const violations = broken.reduce((sum, one) => sum + one.violations.length, 0);
  return `${broken.length} of ${judged.length} promises are broken, in ${violations} places.`;
}
