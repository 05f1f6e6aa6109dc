import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const explore = defineCommand({
  name: 'explore',
  group: 'develop',
  purpose: 'Writes a page for each environment, in which one sees, searches and asks what runs there, and opens it.',
  notes: `A page is one file. It asks for nothing from anywhere, and holds no value of a secret. In it one clicks what there is, asks why
two may talk or may not, and compares environments; all of that goes by the keyboard, too.`,
  options: {
    env: { ...ENVIRONMENT, many: true, words: 'of this environment alone' },
    output: {
      value: 'FOLDER',
      default: 'explore',
      words: 'where pages are written, if not to explore/, which Git ignores',
    },
    'no-open': { words: 'opens none, as where CI is set' },
  },
  examples: [
    ['', 'for each environment, and opens the first'],
    ['--env production', 'for this one'],
    ['--no-open --output site', 'to site/, with an index, as they are published'],
  ],
});

start(module, explore, () => import('./explore/explore'));
