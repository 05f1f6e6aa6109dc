import { definitionsOf, type PatchProps } from '../../../lib/model';
import { together } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { unless } from '../../violation';
import { containersOf, inService } from './document';
import { repeated } from '../workload';
import { isCaddy } from './health';

const published = {
  name: 'published ports',
  of: ({ document }: ComposeSubject) =>
    containersOf(document).flatMap((service) =>
      (service.container.ports ?? []).map((port, i) => ({
        port: String(port),
        service,
        place: inService(service, `ports[${i}]`),
      })),
    ),
};

/** An address of this machine, the port there, which a variable may hold, and the port of the container. */
const PUBLISHED = /^127\.0\.0\.1:(?:(\d+)|\$\{([A-Z][A-Z0-9_]*):-(\d+)\}):\d+$/;

export const portsAreLocal = together(
  'Ports are published once, on this machine only, but for those of a public router: without an address, Docker opens them past the firewall of the host.',
  published,
  (all, { resolved }) => {
    const from = resolved.environment.public?.certificates.from;
    const isOpen = from === 'acme' || from === 'files';
    const onHost = (port: string) => {
      const [, number, , usual = number] = PUBLISHED.exec(port) ?? [];
      return usual === undefined ? port.replace(/:\d+$/, '') : `127.0.0.1:${usual}`;
    };
    const twice = repeated(all.map(({ port }) => onHost(port)));
    return all.flatMap(({ port, service, place }) => [
      ...unless(
        PUBLISHED.test(port) || (isOpen && isCaddy(service.container, resolved)),
        place,
        `publishes ${port} to everyone`,
      ),
      ...unless(!twice.includes(onHost(port)), place, `publishes ${onHost(port)}, which is published twice`),
    ]);
  },
);

export const portsCanBeMoved = together(
  'A port of this machine is one that .env can move, under a name of its own, unless an address that others are told names it.',
  published,
  (all, { resolved }) => {
    const names = all.flatMap(({ port }) => PUBLISHED.exec(port)?.[2] ?? []);
    const twice = repeated(names);
    return all.flatMap(({ port, service, place }) => {
      const [, number, name] = PUBLISHED.exec(port) ?? [];
      const isNamed = Object.values(service.container.environment ?? {}).some((value) =>
        new RegExp(`^https?://localhost:${number}(/|$)`).test(value),
      );
      return [
        ...unless(
          number === undefined || isNamed || isPatched(service.name, resolved),
          place,
          `publishes ${port}, which .env can't move`,
        ),
        ...unless(name === undefined || !twice.includes(name), place, `is moved by ${name}, which moves another`),
      ];
    });
  },
);

/** Whether a patch says what a service of the file is, and so perhaps where it is published. */
const isPatched = (name: string, { topology }: ComposeSubject['resolved']): boolean =>
  definitionsOf(topology).some((definition) =>
    ((definition as PatchProps).patches ?? []).some(
      (one) => one.target === 'compose' && (one.name ?? definition.name) === name,
    ),
  );
