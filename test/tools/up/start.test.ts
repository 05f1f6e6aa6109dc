import { start } from '../../../tools/up/start';
import { containers, DockerStandIn, stack } from './docker-stand-in';

const there = containers(
  { Service: 'web', State: 'running', Health: 'healthy' },
  { Service: 'store', State: 'running' },
  { Service: 'store-databases', State: 'exited' },
);

test('what is built and what is started is said, and of each service once that it is there', async () => {
  const docker = new DockerStandIn([there]);
  await start(docker.machine, docker.compose, stack);
  expect(docker.said).toEqual([
    'Building app/web:local; the first time, this takes minutes.',
    'Starting web, store, store-databases; images that are not here come first.',
    '  web             is healthy after 1 s',
    '  store           runs after 1 s',
    '  store-databases is done after 1 s',
  ]);
  expect(docker.calls.filter((call) => / (build|up) ?/.test(call))).toEqual([
    'docker compose -f x.yml build',
    'docker compose -f x.yml up --detach --wait --no-build',
  ]);
});

test('what runs to its end is there once it is done', async () => {
  const docker = new DockerStandIn([containers({ Service: 'store-databases', State: 'running' })]);
  await start(docker.machine, docker.compose, stack);
  expect(docker.said.filter((line) => line.startsWith('  '))).toEqual([]);
});

test('an image that can not be built is the cause, and nothing is started', async () => {
  const docker = new DockerStandIn([[' build', { code: 17, stderr: 'COPY failed: no such file' }]]);
  await expect(start(docker.machine, docker.compose, stack)).rejects.toThrow(
    "An image can't be built:\nCOPY failed: no such file",
  );
  expect(docker.calls.some((call) => call.includes(' up '))).toBe(false);
});

test('where no container came to run, the cause is what Docker says, and no logs are pointed at', async () => {
  const refused = 'Error response from daemon: pull access denied for postgres';
  const docker = new DockerStandIn([containers(), [' up ', { code: 1, stderr: refused }]]);
  await expect(start(docker.machine, docker.compose, stack)).rejects.toThrow(`The stack did not start.\n${refused}`);
  expect(docker.calls.some((call) => call.includes(' logs '))).toBe(false);
});

test('what ended badly or is not healthy is named, with its last words', async () => {
  const docker = new DockerStandIn([
    containers(
      { Service: 'store', State: 'running', Health: 'healthy' },
      { Service: 'later', State: 'created' },
      { Service: 'web', State: 'running', Health: 'unhealthy' },
      { Service: 'store-databases', State: 'exited', ExitCode: 3 },
      { Service: 'queue', State: 'restarting' },
    ),
    [' up ', { code: 1, stderr: 'dependency failed to start' }],
    [' web', { stdout: 'listening\n' }],
    [' store-databases', { stderr: '\u001b[2Kno such role' }],
  ]);
  await expect(start(docker.machine, docker.compose, stack)).rejects.toThrow(
    [
      'The stack did not start.',
      'dependency failed to start',
      'web does not become healthy; its last words:',
      '    listening',
      'store-databases ended with 3; its last words:',
      '    no such role',
      'queue ends again and again; its last words:',
      '    none',
    ].join('\n'),
  );
});
