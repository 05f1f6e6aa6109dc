import { defineCommand } from './command/command';
import { start } from './command/start';

export const shapes = defineCommand({
  name: 'shapes',
  group: 'extend',
  purpose: 'Writes lib/model/shape/shapes.json, by which definitions are checked, from the types and their docstrings.',
  examples: [['', 'after a change of a type in lib/model/']],
});

start(module, shapes, () => import('./shapes/shapes'));
