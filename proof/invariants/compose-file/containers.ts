import { each } from '../../promise';
import { unless } from '../../violation';
import { inService, isOneShot, mebibytes, seconds, services } from './document';

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
