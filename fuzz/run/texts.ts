import { identityOf } from '../find';
import type { Found, State } from './state';

/** How far a run is, and how long it will take. */
export function progressText(
  { next, accepted, refused, found }: State,
  end: number,
  done: number,
  milliseconds: number,
): string {
  const left = done === 0 ? 0 : Math.round(((end - next) * milliseconds) / done / 60_000);
  return `${next} of ${end}: ${accepted} accepted, ${refused} refused, ${kinds(found)} finds; ${left} min left`;
}

const kinds = (found: readonly Found[]): number => new Set(found.map(identityOf)).size;

/** A find with how it is seen again; the first of its kind with its definition, too. */
export function foundText(found: Found, seed: number): string {
  const { index, words, code } = found;
  const again = `npm run fuzz -- 1 ${seed} --from ${index}`;
  return [`FOUND ${identityOf(found)}`, `  ${words}`, `  ${again}`, ...(code === undefined ? [] : ['', code])].join(
    '\n',
  );
}

/** What a run came to. */
export function summaryText({ seed, next, accepted, refused, found }: State, end: number, isStopped: boolean): string {
  const groups = [...new Set(found.map(identityOf))].map((identity) => {
    const same = found.filter((one) => identityOf(one) === identity);
    return `  ${same.length} × ${identity}, first in case ${same[0]?.index}`;
  });
  const ended = isStopped && next < end ? `; interrupted, the same command goes on` : '';
  return [
    `${next} cases of seed ${seed}: ${accepted} accepted, ${refused} refused, ${groups.length} finds${ended}`,
    ...groups,
  ].join('\n');
}
