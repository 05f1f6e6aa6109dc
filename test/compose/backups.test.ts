import { renderCompose } from '../../compose';
import { composeRules } from '../../compose/rules';
import { problemsOf, resolve, type ComposeEnvironment, type HostBackups } from '../../lib/model';
import { aService, host, laptop, topologyWith } from '../fixtures/definitions';
import { problemAt } from '../model/rules/problem-at';
import { fileOf } from './rendered';

const on = (to: HostBackups['to'], more: Partial<ComposeEnvironment> = {}): ComposeEnvironment => ({
  ...host,
  public: { host: 'shop.example.org', certificates: { from: 'proxy' } },
  backups: { schedule: '15 3 * * 1-5', retentionDays: 14, to },
  ...more,
});
const folder = { kind: 'folder', path: '/srv/backups' } as const;
const bucket = { kind: 's3', endpoint: 'https://s3.test', bucket: 'copies', region: 'eu-central-1' } as const;
const NAMES = ['backups-volumes', 'postgres-backups', 'backups', 'restore'];

const ownOf = (environment: ComposeEnvironment) => {
  const { services } = fileOf([aService()], environment);
  return Object.fromEntries(NAMES.map((name) => [name, services[name]]));
};

describe('backups in Compose', () => {
  test('go to a folder of the host', () => expect(ownOf(on(folder))).toMatchSnapshot());

  test('go to a bucket elsewhere, with keys of .env', () => {
    expect(ownOf(on(bucket))).toMatchSnapshot();
    const { files } = renderCompose(resolve(topologyWith([aService()]), on(bucket)), 'dist/x');
    const example = files.find(({ path }) => path.endsWith('.env.example'))?.text ?? '';
    for (const name of ['PASSWORD', 'BUCKET_ACCESS_KEY', 'BUCKET_SECRET_KEY'])
      expect(example).toMatch(new RegExp(`^BACKUPS_${name}=$`, 'm'));
  });

  test('let a new PostgreSQL start only on data that it can read', () => {
    const { services } = fileOf([aService()], on(folder));
    const own = services['postgres-version'];
    expect(services['postgres']?.depends_on).toEqual({
      'postgres-version': { condition: 'service_completed_successfully' },
    });
    expect(own?.entrypoint?.[2]).toContain('Nothing was changed.');
    expect(own).toMatchObject({
      image: services['postgres']?.image,
      restart: 'no',
      volumes: [{ type: 'volume', source: 'postgres-data', target: '/var/lib/postgresql' }],
    });
    expect(fileOf([aService()], laptop).services).not.toHaveProperty('postgres-version');
  });

  test('cost a developer nothing', () => {
    const { services, volumes } = fileOf([aService()], laptop);
    expect(Object.keys(services).filter((name) => NAMES.includes(name))).toEqual([]);
    expect(Object.keys(volumes).filter((name) => name.startsWith('backups'))).toEqual([]);
  });

  test('of files alone run in the image of what keeps them', () => {
    const managed = { postgres: { host: 'db.example.org' } };
    const { services } = fileOf([aService()], on(folder, { managed }));
    expect(services['backups']?.image).toContain('restic/restic:');
    expect(services['backups']?.environment).toMatchObject({ SERVERS: '', FILES: '/files/object-storage/buckets' });
    expect(services).not.toHaveProperty('postgres-backups');
  });

  test('of databases alone are made as the user of their server', () => {
    const objectStorage = { api: 'azure', account: 'shopfiles' } as const;
    const { services } = fileOf([aService()], on(folder, { objectStorage }));
    expect(services['backups']).toMatchObject({ user: '999:999', environment: { FILES: '' } });
  });

  test('have names that nothing else here may have', () => {
    const { given } = problemAt(
      problemsOf({ topology: topologyWith([aService({ name: 'restore' })]), environments: [on(folder)] }, composeRules),
      'restore',
      'name',
    );
    expect(given).toBe('restore, for the service restore');
  });
});
