import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What came of a script whose every command has a stand-in. */
export interface Calls {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The arguments of each call of `az`, in their order. */
  readonly az: readonly (readonly string[])[];
}

/** Answers with a word, whatever it is asked, and notes what it was asked. Arguments end with a NUL, calls with two. */
const STAND_INS = `
  az() { printf '%s\\0' "$@" >> "$CALLS"; printf '\\0' >> "$CALLS"; echo answer; }
  command_not_found_handle() { echo answer; }
  openssl() { echo answer; }; kubectl() { echo answer; }; git() { :; }; npm() { :; }; helm() { :; }
`;

/**
 * Runs a script of the Azure CLI where there is no Azure: bash reads it as it would read it elsewhere, quotes, variables
 * and all, and nothing but the shell itself is run.
 */
export function callsOf(script: string): Calls {
  const folder = mkdtempSync(join(tmpdir(), 'az-calls-'));
  const file = join(folder, 'calls');
  writeFileSync(file, '');
  // Without --norc bash takes a socket as its input for somebody who logs in from elsewhere.
  const { status, stdout, stderr } = spawnSync(
    '/bin/bash',
    ['--norc', '-euo', 'pipefail', '-c', `${STAND_INS}\n${script}`],
    {
      cwd: folder,
      env: { PATH: folder, HOME: folder, CALLS: file },
      encoding: 'utf8',
      input: 'typed\n'.repeat(100),
      timeout: 30_000,
    },
  );
  const az = readFileSync(file, 'utf8')
    .split('\0\0')
    .slice(0, -1)
    .map((call) => call.split('\0'));
  rmSync(folder, { recursive: true });
  return { code: status ?? 1, stdout, stderr, az };
}

/** The blocks of a page that are for a shell, and call the Azure CLI. */
export const azBlocks = (markdown: string): string[] =>
  [...markdown.matchAll(/^ *```sh\n([^]*?)^ *```$/gm)]
    .map(([, block = '']) => block)
    .filter((block) => /\baz /.test(block));
