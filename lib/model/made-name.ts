import type { Problem } from './problem';

/** A name that leaves the program. */
export interface MadeName {
  readonly name: string;
  /** Among what it must stand once: `Secret in data`. */
  readonly among: string;
  /** The definition or environment that it comes from. */
  readonly of: string;
  /** Whose it is, in words. */
  readonly what: string;
  /** Most characters that it may have. @default 63, the length of a DNS label */
  readonly longest?: number;
}

const DNS_LABEL = 63;

/** Names that are too long for what they name, and those that two things would have. */
export function* nameProblems(all: readonly MadeName[]): Iterable<Problem> {
  const known = new Map<string, MadeName>();
  for (const one of all) {
    const { name, among, of: subject, what, longest = DNS_LABEL } = one;
    if (name.length > longest) {
      const allowed = `a name with which ${what}, ${name}, has at most ${longest} characters`;
      yield { subject, field: 'name', given: subject, allowed, fix: `shorten it by ${name.length - longest}` };
    }
    const other = known.get(`${among} ${name}`);
    known.set(`${among} ${name}`, other ?? one);
    if (other === undefined) continue;
    const allowed = `a name that leaves ${name} (${among}) to ${other.what}`;
    yield { subject, field: 'name', given: `${name}, for ${what}`, allowed, fix: `rename ${subject}` };
  }
}
