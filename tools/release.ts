import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const release = defineCommand({
  name: 'release',
  group: 'release',
  purpose: 'Gives images new versions, with the digests that their registries say.',
  notes: `It changes app/images.json, or the environment's own file in app/images, and dist/, and says what that does to the
running system; commit both. To roll back, release the version before.`,
  operands: {
    image: { words: 'NAME=TAG, or NAME=TAG@sha256:DIGEST with a digest of your own', optional: true, many: true },
  },
  options: {
    env: { ...ENVIRONMENT, words: 'where environments pin images of their own, the one that is meant' },
    'no-digest': { words: 'ask no registry' },
    digests: { words: 'ask for the digests of all that is pinned without one' },
  },
  examples: [
    ['backend=1.4.2', 'a new version'],
    ['backend=1.4.2 frontend=2.0.1', 'several at once'],
    ['backend=1.4.2 --env production', 'in one environment'],
    ['--digests', 'what is pinned by a tag alone'],
  ],
  refuse: ({ image, digests, 'no-digest': none }) => [
    ...(digests && none ? ['--digests and --no-digest exclude each other'] : []),
    ...(digests && image.length > 0 ? ['--digests is about all that is pinned: name no image'] : []),
  ],
});

start(module, release, () => import('./release/release'));
