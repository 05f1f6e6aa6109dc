import type { Probe, Program } from '../../lib/model';
import { programsOf } from '../declared/programs';
import { each } from '../promise';
import type { ComposeSubject } from '../subject';
import { unless } from '../violation';
import { containersOf, inService, seconds, type NamedContainer } from './compose-file/document';

/** A container that says whether it lives, in an image with a shell. */
interface Living {
  readonly service: NamedContainer;
  readonly program: Program;
  readonly liveness: Probe;
}

const livingIn = ({ document, resolved }: ComposeSubject): Living[] =>
  resolved.environment.public === undefined
    ? []
    : containersOf(document).flatMap((service) => {
        const program = programsOf(resolved).find(({ name }) => name === service.name);
        const liveness = program?.probes?.liveness;
        if (program === undefined || liveness === undefined || program.runtime === 'none') return [];
        return service.container.healthcheck === undefined ? [] : [{ service, program, liveness }];
      });

export const whatDoesNotLiveIsStartedAnew = each(
  'Where people elsewhere come in, what fails its liveness probe as often as in a cluster ends by itself and is started anew.',
  { name: 'containers that say whether they live', of: livingIn },
  ({ service, program, liveness }) => {
    const { healthcheck, init, restart } = service.container;
    const { test = [], interval, timeout } = healthcheck ?? {};
    const place = inService(service, 'healthcheck');
    const script = test.join(' ').replaceAll('$$', '$');
    const { periodSeconds = 5, timeoutSeconds = 3, failureThreshold = 3 } = liveness;
    const failures = Number(/-eq (\d+) \]; then kill -TERM 1;/.exec(script)?.[1] ?? NaN);
    const killed = Number(/-ge (\d+) \]; then kill -KILL -1;/.exec(script)?.[1] ?? NaN);
    const every = seconds(interval);
    const limits = [...script.matchAll(/timeout (\d+) '/g)].reduce((sum, [, limit]) => sum + Number(limit), 0);
    return [
      ...unless(asksFor(liveness, script), place, 'does not ask whether it lives'),
      ...unless(failures * every >= periodSeconds * failureThreshold, place, 'does not end when it fails, or too soon'),
      ...unless((killed - failures) * every > program.drainSeconds, place, 'cuts what is in flight, or never ends it'),
      ...unless(
        limits >= timeoutSeconds && seconds(timeout) > limits,
        place,
        'is ended by Docker before it has counted',
      ),
      ...unless(
        init === true && restart === 'unless-stopped',
        inService(service, 'restart'),
        'stays down once it has ended',
      ),
    ];
  },
);

function asksFor(probe: Probe, script: string): boolean {
  const [question = ''] = script.split('; then');
  switch (probe.kind) {
    case 'exec':
      return probe.command.every((word) => question.includes(word.replaceAll("'", "'\\''")));
    case 'http':
      return question.includes(probe.path);
    case 'tcp':
    case 'grpc':
      return question.includes('127.0.0.1');
  }
}

export const nobodyHasTheEngine = each(
  'No container is given the socket of the engine, which is all rights on the machine.',
  { name: 'services', of: ({ document }: ComposeSubject) => containersOf(document) },
  (service) =>
    (service.container.volumes ?? []).flatMap(({ source }, i) =>
      unless(
        !/(docker|containerd|podman)\.sock/.test(source),
        inService(service, `volumes[${i}]`),
        `is given ${source}`,
      ),
    ),
);
