import { defineCommand } from './command/command';
import { start } from './command/start';

export const promote = defineCommand({
  name: 'promote',
  group: 'release',
  purpose: 'Gives one environment the versions and digests that run in another.',
  notes: `It copies those of the images that we build to the second one's file in app/images, changes dist/, and says what that
does to the running system; commit both.`,
  operands: {
    from: { words: 'the environment that runs them' },
    to: { words: 'the environment that is to run them' },
    image: { words: 'these alone; without any, all that we build', optional: true, many: true },
  },
  examples: [
    ['preproduction production', 'what runs in one environment runs in the other too'],
    ['preproduction production backend', 'of this image alone'],
  ],
});

start(module, promote, () => import('./promote/promote'));
