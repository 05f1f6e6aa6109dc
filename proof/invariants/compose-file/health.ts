import { imageReference, type Program } from '../../../lib/model';
import { programsOf } from '../../declared/programs';
import { each } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { unless } from '../../violation';
import { inService, isOneShot, services, type ComposeContainer } from './document';

export const healthIsChecked = each(
  'What says when it is ready has a health check, if its image has a program that could ask; none needs curl, wget or bash where they may be missing.',
  services,
  (service, { resolved }) => {
    const { container, name } = service;
    const test = container.healthcheck?.test ?? [];
    // An exporter is a single static program, and nothing waits for it.
    const isMute =
      isExporter(name, resolved) || programsOf(resolved).some((one) => one.name === name && !canBeAsked(one));
    const place = inService(service, 'healthcheck.test');
    const asks = test.join(' ');
    return [
      ...unless(isOneShot(container) || test.length > 1 || isMute, place, 'has no health check'),
      ...unless(
        !/\b(curl|wget)\b/.test(asks) || hasBusybox(name, resolved) || isOfAlpine(container, resolved),
        place,
        'asks with a program that its image may lack',
      ),
      ...unless(
        !/\bbash\b/.test(asks) || !isOfAlpine(container, resolved),
        place,
        'asks with a program that its image may lack',
      ),
    ];
  },
);

const isExporter = (name: string, { backing }: Resolved): boolean =>
  backing.some(({ form }) => form.kind === 'server' && form.metrics?.exporter?.name === name);

type Resolved = ComposeSubject['resolved'];

/** Whether a container runs the image that its environment pins under a name, from whichever mirror. */
const runs = (name: string, { image }: ComposeContainer, { environment }: Resolved): boolean =>
  image === imageReference(environment.images, environment.registry, name);

/** Whether it is the router. */
export const isCaddy = (container: ComposeContainer, resolved: Resolved): boolean =>
  container.command?.[0] === 'caddy' && runs('caddy', container, resolved);

/** What the tags of the other images of those programs say. */
const NOT_OF_ALPINE = /:[^@]*(ubuntu|windows|nanoserver)/;

/** Whether it is one of the images of programs of ours that are made of Alpine Linux: they have busybox, and need no bash. */
const isOfAlpine = (container: ComposeContainer, resolved: Resolved): boolean =>
  (isCaddy(container, resolved) || runs('grafana', container, resolved)) && !NOT_OF_ALPINE.test(container.image ?? '');

/** Whether the image of a service or server is said to have wget. */
const hasBusybox = (name: string, resolved: Resolved): boolean =>
  programsOf(resolved).some((program) => program.name === name && program.runtime === 'busybox');

/** Whether there is a question, and something in the image that could ask it. */
const canBeAsked = ({ probes, runtime }: Program): boolean =>
  probes?.readiness !== undefined && (runtime !== 'none' || probes.readiness.kind === 'exec');
