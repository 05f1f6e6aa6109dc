import { missing, type Probe } from '../../tools/docker';

/** A machine on which commands answer as listed, and all others fail. */
const machine =
  (answers: Record<string, string>, problem = 'no such thing'): Probe =>
  (command, args) => {
    const output = answers[[command, ...args.slice(0, 1)].join(' ')];
    return output === undefined ? { problem } : { output, problem: '' };
  };

const whole = { 'docker --version': 'Docker version 28', 'docker compose': '2.39.1', 'docker info': '28.2.2' };

test('nothing is missing where docker, Compose and the daemon answer', () => {
  expect(missing(machine(whole))).toEqual([]);
});

test('without docker, that alone is said, with where to get it', () => {
  expect(missing(machine({}))).toEqual([
    'There is no docker command here. Install Docker Engine or Docker Desktop: https://docs.docker.com/engine/install/',
  ]);
});

test('a missing plugin and a silent daemon are said together', () => {
  const problems = missing(machine({ 'docker --version': 'Docker version 28' }, 'Cannot connect to the Docker daemon'));
  expect(problems).toEqual([
    expect.stringContaining('docker-compose-plugin'),
    expect.stringContaining('does not answer (Cannot connect to the Docker daemon). Start Docker Desktop'),
  ]);
});

test('docker info that answers with no version means that no daemon does', () => {
  expect(missing(machine({ ...whole, 'docker info': '' }))).toEqual([expect.stringContaining('does not answer')]);
});

test('a Compose that is too old is said with both versions', () => {
  expect(missing(machine({ ...whole, 'docker compose': 'v2.17.3' }))).toEqual([
    expect.stringContaining('Docker Compose is v2.17.3; it must be 2.24 or later'),
  ]);
  expect(missing(machine({ ...whole, 'docker compose': '5.0.0' }))).toEqual([]);
});
