import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const chart = defineCommand({
  name: 'chart',
  group: 'release',
  purpose: 'Writes Helm charts: those of the environments that name one, or else that of production.',
  notes: `A chart is dist/charts/<name>; the name is \`chart\` of the environment, or else that of its application. With \`chart\`
in the environment every synth writes it, and npm run prove holds it to its promises; without, the next synth takes it away.`,
  options: { env: { ...ENVIRONMENT, words: 'write that of this environment too, be it only for now' } },
  examples: [
    ['', 'the charts that there are'],
    ['--env production', 'one for production, too'],
  ],
});

start(module, chart, () => import('./chart/chart'));
