import { defineCommand } from './command/command';
import { start } from './command/start';
import { COMPOSE_OPTIONS } from './up/compose-options';

export const up = defineCommand({
  name: 'up',
  group: 'develop',
  purpose: 'Builds and starts dist/local with Docker, says where everything is, and follows its sources.',
  notes: 'npm run down stops it.',
  options: {
    profile: { value: 'NAME', words: 'start what has this profile, too: apps, monitoring', many: true },
    without: { value: 'SERVICE', words: 'leave it out, and say how it runs on this machine, in an IDE', many: true },
    'no-watch': { words: 'leave it running, and end' },
    ...COMPOSE_OPTIONS,
  },
  restOf: 'docker compose',
  examples: [
    ['', 'what runs without a profile'],
    ['--profile apps --profile monitoring', 'and the small sites, Prometheus and Grafana'],
    ['--without backend', 'all but what runs in an IDE'],
    ['--no-watch -- --ansi never', 'an option of docker compose itself'],
  ],
});

start(module, up, () => import('./up/up'));
