import { defineCommand } from './command/command';
import { start } from './command/start';

export const upgrade = defineCommand({
  name: 'upgrade',
  group: 'operate',
  purpose: 'Replaces the engine by that of another checkout, and touches nothing of yours.',
  notes: `The engine's folders are replaced, and the settings they are run with; a file of the old engine that the newer one no
longer has goes. app/, dist/, examples/, docs/runbook.md and README.md stay as they are. Nothing is replaced while a change
to it is in no commit.`,
  operands: { path: { words: 'a folder with a checkout of the newer engine' } },
  options: { package: { words: 'write into package.json what the newer engine needs there' } },
  examples: [
    ['../engine', 'and say what package.json needs'],
    ['../engine --package', 'and write that; then: npm install && npm run synth && npm run diff && npm run check'],
  ],
  ends: { 1: 'something stands against it, and all is as it was' },
});

start(module, upgrade, () => import('./upgrade/upgrade'));
