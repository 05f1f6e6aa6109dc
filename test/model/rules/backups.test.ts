import {
  defineObjectStorage,
  definePostgres,
  defineServer,
  problemsOf,
  tcp,
  topologyOf,
  type ComposeEnvironment,
  type HostBackups,
  type Problem,
} from '../../../lib/model';
import { aService, backendNamespace, database, host, objectStorage, problemsWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const nightly: HostBackups = {
  schedule: '15 3 * * *',
  retentionDays: 14,
  to: { kind: 'folder', path: '/srv/backups' },
};
const on = (more: object): ComposeEnvironment => ({ ...host, backups: { ...nightly, ...more } });
const saying = (more: object, backing = {}): Problem[] => problemsWith([aService()], [on(more)], backing);

const rabbit = defineServer({
  name: 'rabbit',
  namespace: backendNamespace,
  purpose: 'Messages',
  image: 'redis',
  ports: { amqp: 5672 },
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 256 },
  probes: { readiness: tcp() },
  volume: { path: '/var/lib/rabbitmq', sizeGiB: 1 },
});

describe('backups of a host', () => {
  test('are fine as they are', () => expect(saying({})).toEqual([]));

  test.each(['nightly', '3 * * *', 'a b c d e'])('have a schedule, which %p is not', (schedule) => {
    problemAt(saying({ schedule }), host.name, 'backups.schedule');
  });

  test.each(['0 0 30 2 *', '0 25 * * *', '0 0 * jan *'])('come some time, which %p does not', (schedule) => {
    const { allowed } = problemAt(saying({ schedule }), host.name, 'backups.schedule');
    expect(allowed).toContain('a time that comes');
  });

  test('are kept for a day at least, and somewhere', () => {
    problemAt(saying({ retentionDays: 0 }), host.name, 'backups.retentionDays');
    problemAt(saying({ to: { kind: 'folder', path: 'backups' } }), host.name, 'backups.to.path');
    const bucket = { kind: 's3', endpoint: 'https://s3.test', bucket: 'copies' };
    problemAt(saying({ to: bucket }), host.name, 'backups.to.region');
    problemAt(
      saying({ to: { ...bucket, endpoint: 'http://s3.test', region: 'eu' } }),
      host.name,
      'backups.to.endpoint',
    );
  });

  test('say which servers with a volume are not in them, and no others', () => {
    expect(problemAt(saying({}, { rabbit }), host.name, 'backups.without').allowed).toContain('rabbit is one');
    expect(saying({ without: ['rabbit'] }, { rabbit })).toEqual([]);
    expect(problemAt(saying({ without: ['redis'] }), host.name, 'backups.without').given).toBe('redis');
  });

  test('are of something', () => {
    const managed = { postgres: { host: 'db.example.org' } };
    const elsewhere = { ...on({}), managed, objectStorage: { api: 'azure', account: 'shopfiles' } } as const;
    problemAt(problemsWith([aService()], [elsewhere]), host.name, 'backups');
  });

  test('are made as a role that nobody else has', () => {
    const { kind: _, readWrite: __, readOnly: ___, direct: ____, ...props } = database;
    const taken = definePostgres({ ...props, role: 'backups' });
    const problems = problemsOf({ topology: topologyOf({ taken, web: aService() }), environments: [on({})] });
    problemAt(problems, 'postgres', 'role');
  });

  test('write files as one user', () => {
    const other = defineObjectStorage({
      name: 'other-storage',
      purpose: 'Other files',
      bucket: 'others',
      server: { ...objectStorage.server, user: 1001 },
    });
    expect(problemAt(saying({}, { other }), host.name, 'backups').given).toContain('other-storage as user 1001');
  });

  test('need an image of what keeps them', () => {
    const { restic: _, ...images } = host.images;
    problemAt(problemsWith([aService()], [{ ...on({}), images }]), host.name, 'images.restic');
  });
});
