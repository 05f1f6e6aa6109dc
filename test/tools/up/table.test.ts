import { resolve, type ComposeEnvironment } from '../../../lib/model';
import { tableOf } from '../../../tools/up/table';
import { topology } from '../../apps/seed';
import { local } from '../../apps/seed/environments';

const environment: ComposeEnvironment = local;

const at = (port: number, target = port) => ({
  restart: 'unless-stopped',
  ports: [{ published: String(port), target }],
});

test('a table says of all that goes on running where it is, and how one gets into it', () => {
  const stack = {
    frontend: at(3000),
    worker: { restart: 'unless-stopped' },
    postgres: at(5433, 5432),
    'postgres-databases': { restart: 'no' },
    redis: at(6379),
    'object-storage': at(9000),
    'redis-exporter': { restart: 'unless-stopped' },
    grafana: at(3001, 3000),
  };
  expect(tableOf(stack, resolve(topology, environment), 'docker compose -f x.yml')).toEqual([
    'what                where                        a shell in it',
    'frontend            http://127.0.0.1:3000        exec frontend bash',
    'worker                                           exec worker python',
    'postgres            postgresql://127.0.0.1:5433  exec postgres psql -U app app',
    'redis               redis://127.0.0.1:6379       exec redis redis-cli',
    'object-storage      http://127.0.0.1:9000        exec object-storage ls -R /data/buckets',
    'redis-exporter',
    'grafana             http://127.0.0.1:3001        exec grafana sh',
    '',
    'A shell in one of them: docker compose -f x.yml exec …',
  ]);
});
