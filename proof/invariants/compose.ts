import { posix } from 'node:path';
import { definitionsOf, type PatchProps, type Program } from '../../lib/model';
import { programsOf } from '../declared/programs';
import { each, together } from '../promise';
import type { ComposeSubject } from '../subject';
import { unless } from '../violation';
import {
  containersOf,
  inService,
  isOneShot,
  mebibytes,
  networksOf,
  seconds,
  services,
  type ComposeContainer,
} from './compose-document';
import { repeated } from './workload';

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
      ...unless(PUBLISHED.test(port) || (isOpen && isCaddy(service.container)), place, `publishes ${port} to everyone`),
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
        !/\b(curl|wget)\b/.test(asks) || hasBusybox(name, resolved) || isOfAlpine(container),
        place,
        'asks with a program that its image may lack',
      ),
      ...unless(!/\bbash\b/.test(asks) || !isOfAlpine(container), place, 'asks with a program that its image may lack'),
    ];
  },
);

const isExporter = (name: string, { backing }: ComposeSubject['resolved']): boolean =>
  backing.some(({ form }) => form.kind === 'server' && form.metrics?.exporter?.name === name);

/** Whether it is the router, whose official image is made of Alpine Linux. */
const isCaddy = ({ image, command }: ComposeContainer): boolean =>
  command?.[0] === 'caddy' && /\/caddy:[\d.]+(@|$)/.test(image ?? '');

/** Whether it is one of the official images of programs of ours that are made of Alpine Linux: they have busybox, and need no bash. */
const isOfAlpine = (container: ComposeContainer): boolean =>
  isCaddy(container) || /\/grafana\/grafana:[\d.]+(@|$)/.test(container.image ?? '');

/** Whether the image of a service or server is said to have wget. */
const hasBusybox = (name: string, resolved: ComposeSubject['resolved']): boolean =>
  programsOf(resolved).some((program) => program.name === name && program.runtime === 'busybox');

/** Whether there is a question, and something in the image that could ask it. */
const canBeAsked = ({ probes, runtime }: Program): boolean =>
  probes?.readiness !== undefined && (runtime !== 'none' || probes.readiness.kind === 'exec');

const folderOfBackups = ({ environment: { backups } }: ComposeSubject['resolved']): string | undefined =>
  backups?.to.kind === 'folder' ? backups.to.path : undefined;

export const pathsAreRelative = each(
  'Paths are relative to the folder of the file, and lead to what is there; but for the folder of a host with its backups.',
  services,
  (service, { environment, exists, resolved }) => {
    const { volumes = [], develop, build } = service.container;
    const paths = [
      ...volumes
        .filter(({ type, source }) => type === 'bind' && source !== folderOfBackups(resolved))
        .map(({ source }) => ['volumes', source] as const),
      ...(develop?.watch ?? []).map(({ path }) => ['develop.watch', path] as const),
      ...(build === undefined ? [] : [build.context, `${build.context}/${build.dockerfile ?? 'Dockerfile'}`]).map(
        (path) => ['build', path] as const,
      ),
    ];
    return paths.flatMap(([field, path]) => [
      ...unless(/^\.\.?\//.test(path), inService(service, field), `names ${path}, which is not relative to the file`),
      ...unless(
        exists(posix.join('dist', environment, path)),
        inService(service, field),
        `names ${path}, which is not there`,
      ),
    ]);
  },
);

/** A sidecar waits for no more than the network that it is in. */
const isBeside = ({ network_mode }: ComposeContainer, name: string): boolean => network_mode === `service:${name}`;

export const dependenciesCanBeMet = each(
  'What is waited for is there, and comes to the state that is waited for: to health, where it is asked for its health.',
  services,
  (service, { document }) =>
    Object.entries(service.container.depends_on ?? {}).flatMap(([name, { condition }]) => {
      const other = document.services[name];
      const place = inService(service, `depends_on.${name}`);
      if (other === undefined) return unless(false, place, `waits for ${name}, which is not there`);
      const profiles = other.profiles ?? [];
      const runs = profiles.length === 0 || profiles.some((p) => service.container.profiles?.includes(p));
      const isHealthChecked = other.healthcheck !== undefined;
      const met = {
        service_healthy: isHealthChecked && !isOneShot(other),
        service_started: !isOneShot(other),
        service_completed_successfully: isOneShot(other),
      }[condition ?? ''];
      return [
        ...unless(met === true, place, `waits for ${name} to be ${condition ?? 'started'}, which it never is`),
        ...unless(
          condition !== 'service_started' || !isHealthChecked || isBeside(service.container, name),
          place,
          `does not wait until ${name} is healthy, which says when it is`,
        ),
        ...unless(runs, place, `waits for ${name}, which its profile leaves out`),
      ];
    }),
);

export const containersAreHardened = each(
  'As on Kubernetes: no root, no capabilities, a read-only image, a writable /tmp, a memory limit.',
  services,
  (service) => {
    const { container: c } = service;
    const place = (field: string) => inService(service, field);
    // The one exception: before anything runs, a one-shot service may give a new volume to its user.
    const handsOver = isOneShot(c) && c.cap_add?.join() === 'CHOWN';
    // The one that Pod Security "restricted" lets a container add: a program that carries it does not start without.
    const bindsPorts = c.cap_add?.join() === 'NET_BIND_SERVICE';
    return [
      ...unless(
        /^[1-9]\d*:[1-9]\d*$/.test(c.user ?? '') || handsOver,
        place('user'),
        `runs as ${c.user ?? 'its image says'}`,
      ),
      ...unless(c.cap_add === undefined || handsOver || bindsPorts, place('cap_add'), 'adds capabilities'),
      ...unless(c.cap_drop?.includes('ALL') === true, place('cap_drop'), 'keeps capabilities'),
      ...unless(
        c.security_opt?.includes('no-new-privileges:true') === true,
        place('security_opt'),
        'may gain privileges',
      ),
      ...unless(c.read_only === true, place('read_only'), 'may write to its image'),
      ...unless(c.tmpfs?.some((t) => /^\/tmp(:|$)/.test(t)) === true, place('tmpfs'), 'has no writable /tmp'),
      ...unless(mebibytes(c.mem_limit) > 0, place('mem_limit'), 'has no memory limit'),
    ];
  },
);

export const containersAreKept = each(
  'Each service has time to finish, comes back after a crash, and does not fill the disk with its log.',
  services,
  (service) => {
    const { container: c } = service;
    const grace = seconds(c.stop_grace_period);
    const drain = Number(c.environment?.['DRAIN_SECONDS'] ?? 0);
    return [
      ...unless(
        grace > drain,
        inService(service, 'stop_grace_period'),
        `is killed after ${grace} s, and works for ${drain} s`,
      ),
      ...unless(
        c.restart === 'unless-stopped' || isOneShot(c),
        inService(service, 'restart'),
        'stays down after a crash',
      ),
      ...unless(
        c.logging?.options?.['max-size'] !== undefined,
        inService(service, 'logging'),
        'has a log that grows for ever',
      ),
    ];
  },
);

export const oneNetwork = each(
  'There is one network, everything is in it, and every volume is declared.',
  services,
  (service, { document }) => {
    const { volumes = [] } = service.container;
    const networks = networksOf(service);
    const declared = Object.keys(document.networks ?? {});
    return [
      ...unless(
        declared.length === 1 && networks.join() === declared.join(),
        inService(service, 'networks'),
        `is in ${networks.join() || 'no network'}, and the file has ${declared.length} networks`,
      ),
      ...volumes.flatMap(({ type, source }, i) =>
        unless(
          type !== 'volume' || source in (document.volumes ?? {}),
          inService(service, `volumes[${i}]`),
          `mounts ${source}, which is not declared`,
        ),
      ),
    ];
  },
);

export const tagsAreBuiltOnce = together(
  'Each image that is built has a tag of its own: an engine that builds all at once refuses one of two that come to the same.',
  {
    name: 'images that are built',
    of: ({ document }: ComposeSubject) =>
      containersOf(document).filter(({ container }) => container.build !== undefined),
  },
  (all) => {
    const twice = repeated(all.map(({ container: { image = '' } }) => image));
    return all.flatMap((service) => {
      const { image = '' } = service.container;
      return unless(!twice.includes(image), inService(service, 'image'), `builds ${image}, which another builds too`);
    });
  },
);

export const runsPublishedImages = each(
  'Where no sources are named, only published images run: nothing is built, watched or mounted from a source tree.',
  services,
  (service, { resolved }) => {
    const { build, develop, volumes = [] } = service.container;
    const needsSources =
      build !== undefined || develop !== undefined || volumes.some(({ source }) => source.startsWith('../'));
    const may = resolved.environment.sources !== undefined;
    return unless(may || !needsSources, inService(service), 'needs a source tree');
  },
);
