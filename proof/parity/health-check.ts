/** A health check, as far as it is compared. */
export interface Check {
  readonly test: readonly string[];
  readonly timeout: string;
}

/** The question of readiness within a check that asks for life besides: the last of its lines, with its own time. */
export function readinessOf({ test, timeout }: Check): Check {
  const [, shell, option, script = ''] = test;
  const last = script.trimEnd().split('\n').at(-1) ?? '';
  const [, seconds, command] = /^exec timeout (\d+) (.*)$/s.exec(multiline(script) ?? last) ?? [];
  if (shell !== 'sh' || option !== '-c' || seconds === undefined || command === undefined) return { test, timeout };
  return { test: ['CMD', ...unquoted(command)], timeout: `${seconds}s` };
}

/** A word may have several lines. */
const multiline = (script: string): string | undefined => /^exec timeout [^]*/m.exec(script.trimEnd())?.[0];

const unquoted = (command: string): string[] =>
  [...command.matchAll(/'((?:[^']|'\\'')*)'/g)].map(([, word = '']) => word.replaceAll("'\\''", "'"));
