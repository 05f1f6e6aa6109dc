import { defineCommand } from './command/command';
import { start } from './command/start';

export const imports = defineCommand({
  name: 'import',
  group: 'extend',
  purpose: 'Writes imports/ from the definitions of custom resources that cdk8s.yaml names.',
  notes: 'imports/README.md says more.',
  operands: {
    folder: { words: 'where their files are, and swagger.json; without it they are downloaded', optional: true },
  },
  examples: [
    ['', 'from the addresses in cdk8s.yaml'],
    ['../definitions', 'from files, without the network'],
  ],
});

start(module, imports, () => import('./import/import'));
