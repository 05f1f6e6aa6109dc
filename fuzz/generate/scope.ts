import type { Draw } from '../draw';
import { ref } from '../plan/marks';
import { textOf, type Data, type Definer, type Entry, type Fields } from '../plan/plan';
import type { Style } from './style';

/** What later parts of an application must know of an earlier one. */
export interface Part {
  readonly key: string;
  readonly define: Definer;
  readonly name: string;
  readonly props: Readonly<Record<string, Data>>;
}

/** An application while it is drawn: what there is already, and the names that are taken. */
export class Scope {
  readonly entries: Entry[] = [];
  readonly parts: Part[] = [];
  /** What clients say of requests, by the key of a service and the name of its port; undefined where they say nothing. */
  readonly resiliences = new Map<string, Fields | undefined>();
  private readonly taken = new Set<string>();

  constructor(
    readonly draw: Draw,
    readonly style: Style,
  ) {}

  /** A name of these that nothing has yet, or one with a number behind it. */
  fresh(pool: readonly string[]): string {
    const free = pool.filter((name) => !this.taken.has(name));
    const name = free.length > 0 ? this.draw.one(free) : `${this.draw.one(pool)}${this.taken.size}`;
    this.taken.add(name);
    return name;
  }

  /** Writes a part down. @returns what stands for it where it is referred to */
  add(define: Definer, props: Readonly<Record<string, Data>>): Part {
    const name = textOf(props['name']);
    const key = `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}${SUFFIX[define] ?? ''}`;
    this.entries.push({ key, define, props });
    const part = { key, define, name, props };
    this.parts.push(part);
    return part;
  }

  of(...kinds: readonly Definer[]): Part[] {
    return this.parts.filter(({ define }) => kinds.includes(define));
  }

  namespace(): Data {
    return ref(this.draw.one(this.of('namespace').filter(({ key }) => key !== 'watchNamespace')).key);
  }
}

/** What stands behind a name in code, where a service may be called like it. */
const SUFFIX: Partial<Record<Definer, string>> = { namespace: 'Namespace', environment: 'Environment', addon: 'Addon' };
