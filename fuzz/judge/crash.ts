import type { Find } from '../find';

/** Something that was thrown and is no answer. */
export function crash(error: unknown, during: string): Find {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const own = frames.find((line) => !/node_modules|node:/.test(line)) ?? '';
  return {
    judge: 'crash',
    title: `${during} throws at ${own.replace(/^\s+at |\(.*\/(?=[^/]*$)|\)$/g, '')}`,
    words: [message.split('\n')[0], ...frames.slice(0, 6).map((line) => line.trim())].join('\n  '),
  };
}
