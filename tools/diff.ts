import { defineCommand } from './command/command';
import { start } from './command/start';

export const diff = defineCommand({
  name: 'diff',
  group: 'release',
  purpose:
    "Says what the work tree's dist/ does to the running system: what is made, changed and lost, which pods roll.",
  options: {
    base: { value: 'REV', words: 'what to compare with: a branch, a tag, a commit', default: 'HEAD' },
    markdown: { words: 'for a comment on a pull request' },
    json: { words: 'for a program' },
    'allow-destructive': {
      words: 'end with 0 even if data is lost or left behind, or something is refused or made anew',
    },
  },
  examples: [
    ['', 'against the last commit'],
    ['--base origin/main', 'against a branch'],
  ],
  ends: {
    2: 'data is lost or left behind, or something is refused or made anew, which the output says; or, with no output, the arguments are wrong',
  },
  refuse: ({ markdown, json }) => (markdown && json ? ['--markdown and --json exclude each other'] : []),
});

start(module, diff, () => import('./diff/diff'));
