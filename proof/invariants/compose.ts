import { posix } from 'node:path';
import { containersOf, isOneShot, mebibytes, seconds, type ComposeDocument } from './compose-document';
import { repeated, unless } from './workload';

/** Ports are published on this machine only: without an address, Docker opens them past the host's firewall. */
export function portsAreLocal(document: ComposeDocument): string[] {
  const all = containersOf(document).flatMap(({ where: at, container }) =>
    (container.ports ?? []).map((port) => ({ at, port: String(port) })),
  );
  return [
    ...all.flatMap(({ at, port }) =>
      unless(/^127\.0\.0\.1:\d+:\d+$/.test(port), `${at} publishes ${port} to everyone`),
    ),
    ...repeated(all.map(({ port }) => port.replace(/:\d+$/, ''))).map(
      (p) => `${document.path}: ${p} is published twice`,
    ),
  ];
}

/**
 * What runs on has a health check, and one that no image needs curl or wget for.
 *
 * @param mute services whose images have no program at all that could ask
 */
export const healthIsChecked = (document: ComposeDocument, mute: readonly string[] = []): string[] =>
  containersOf(document).flatMap(({ name, where: at, container }) => {
    const test = container.healthcheck?.test ?? [];
    return [
      ...unless(isOneShot(container) || test.length > 1 || mute.includes(name), `${at} has no health check`),
      ...unless(!/\b(curl|wget)\b/.test(test.join(' ')), `${at} asks with a program that its image may lack`),
    ];
  });

/** Paths are relative to the file's own folder, and lead to what is there. */
export const pathsAreRelative = (document: ComposeDocument, exists: (path: string) => boolean): string[] =>
  containersOf(document).flatMap(({ where: at, container }) => {
    const binds = (container.volumes ?? []).filter(({ type }) => type === 'bind').map(({ source }) => source);
    const watched = (container.develop?.watch ?? []).map(({ path }) => path);
    const built =
      container.build === undefined ? [] : [container.build.context, `${container.build.context}/Dockerfile`];
    return [...binds, ...watched, ...built].flatMap((path) => [
      ...unless(/^\.\.?\//.test(path), `${at}: ${path} is not relative to the file`),
      ...unless(exists(posix.join('dist', document.environment, path)), `${at}: ${path} is not there`),
    ]);
  });

/** A dependency is there, and in the state that is waited for. */
export const dependenciesCanBeMet = (document: ComposeDocument): string[] =>
  containersOf(document).flatMap(({ where: at, container }) =>
    Object.entries(container.depends_on ?? {}).flatMap(([name, { condition }]) => {
      const other = document.services[name];
      if (other === undefined) return [`${at} waits for ${name}, which is not there`];
      const profiles = other.profiles ?? [];
      const runs = profiles.length === 0 || profiles.some((p) => container.profiles?.includes(p));
      const met = {
        service_healthy: other.healthcheck !== undefined && !isOneShot(other),
        service_completed_successfully: isOneShot(other),
      }[condition ?? ''];
      return [
        ...unless(met === true, `${at} waits for ${name} to be ${condition ?? 'started'}, which it never is`),
        ...unless(runs, `${at} waits for ${name}, which its profile leaves out`),
      ];
    }),
  );

/** As on Kubernetes: no root, no capabilities, a read-only image, a writable /tmp, a memory limit. */
export const containersAreHardened = (document: ComposeDocument): string[] =>
  containersOf(document).flatMap(({ where: at, container: c }) => {
    // The one exception: before anything runs, a one-shot service may give a new volume to its user.
    const handsOver = isOneShot(c) && c.cap_add?.join() === 'CHOWN';
    return [
      ...unless(/^[1-9]\d*:[1-9]\d*$/.test(c.user ?? '') || handsOver, `${at} runs as ${c.user ?? 'its image says'}`),
      ...unless(c.cap_add === undefined || handsOver, `${at} adds capabilities`),
      ...unless(c.cap_drop?.includes('ALL') === true, `${at} keeps capabilities`),
      ...unless(c.security_opt?.includes('no-new-privileges:true') === true, `${at} may gain privileges`),
      ...unless(c.read_only === true, `${at} may write to its image`),
      ...unless(c.tmpfs?.some((t) => /^\/tmp(:|$)/.test(t)) === true, `${at} has no writable /tmp`),
      ...unless(mebibytes(c.mem_limit) > 0, `${at} has no memory limit`),
    ];
  });

/** Each service has time to finish, comes back after a crash, and does not fill the disk with its log. */
export const containersAreKept = (document: ComposeDocument): string[] =>
  containersOf(document).flatMap(({ where: at, container: c }) => {
    const grace = seconds(c.stop_grace_period);
    const drain = Number(c.environment?.['DRAIN_SECONDS'] ?? 0);
    return [
      ...unless(grace > drain, `${at} is killed after ${grace} s, and works for ${drain} s`),
      ...unless(c.restart === 'unless-stopped' || isOneShot(c), `${at} stays down after a crash`),
      ...unless(c.logging?.options?.['max-size'] !== undefined, `${at} has a log that grows for ever`),
    ];
  });

/** One network for all, and every named volume is declared. */
export function oneNetwork(document: ComposeDocument): string[] {
  const declared = Object.keys(document.networks ?? {});
  return [
    ...unless(declared.length === 1, `${document.path} has ${declared.length} networks, not one`),
    ...containersOf(document).flatMap(({ where: at, container: { networks = [], volumes = [] } }) => [
      ...unless(networks.join() === declared.join(), `${at} is in ${networks.join() || 'no network'}`),
      ...volumes
        .filter(({ type, source }) => type === 'volume' && !(source in (document.volumes ?? {})))
        .map(({ source }) => `${at} mounts ${source}, which is not declared`),
    ]),
  ];
}

/** Published images only: nothing is built, watched or mounted from a source tree. */
export const runsPublishedImages = (document: ComposeDocument): string[] =>
  containersOf(document).flatMap(({ where: at, container: { build, develop, volumes = [] } }) =>
    unless(
      build === undefined && develop === undefined && volumes.every(({ source }) => !source.startsWith('../')),
      `${at} needs a source tree`,
    ),
  );
