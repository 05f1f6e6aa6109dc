import { parseArgs } from 'node:util';

/** What is asked of `npm run release`. */
export interface Arguments {
  /** `backend=1.4.2` */
  readonly releases: readonly string[];
  readonly env?: string;
  /** Digests of what is pinned already are asked for. */
  readonly digests: boolean;
  /** Nobody is asked for digests. */
  readonly noDigest: boolean;
  readonly help: boolean;
}

/** @throws Error with the usage for an option that is none, and for options that exclude each other */
export function readArguments(args: readonly string[], usage: string): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { env: { type: 'string' }, digests: flag, 'no-digest': flag, help: { ...flag, short: 'h' } },
    });
    const { env, digests, help, 'no-digest': noDigest } = values;
    if (digests && noDigest) throw new Error('--digests and --no-digest exclude each other');
    if (digests && positionals.length > 0) throw new Error('--digests is about all that is pinned: name no image');
    return { releases: positionals, digests, noDigest, help, ...(env === undefined ? {} : { env }) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
