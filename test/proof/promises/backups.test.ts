import { defineServer, tcp } from '../../../lib';
import type { ComposeEnvironment, HostBackups } from '../../../lib/model';
import * as kept from '../../../proof/invariants/backups/kept';
import { backupsOnlyRead } from '../../../proof/invariants/backups/rights';
import { serversKnowTheirData } from '../../../proof/invariants/backups/versions';
import { backupsComeInTime } from '../../../proof/invariants/backups/schedule';
import { pathsAreRelative } from '../../../proof/invariants/compose-file';
import * as seed from '../../apps/seed';
import { staging } from '../../apps/seed/environments';
import { backendNamespace } from '../../apps/seed/namespaces';
import { RESTIC } from '../../fixtures/definitions';
import { setService } from './break';
import { keptIn } from './kept';

/** A server with a volume of which nothing knows how to copy it. */
const rabbit = defineServer({
  name: 'rabbit',
  namespace: backendNamespace,
  purpose: 'Messages',
  image: 'rabbitmq',
  ports: { amqp: 5672 },
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 256 },
  probes: { readiness: tcp() },
  volume: { path: '/var/lib/rabbitmq', sizeGiB: 1 },
});

const withBackups = (to: HostBackups['to']) => {
  const environment: ComposeEnvironment = {
    ...staging,
    images: {
      ...staging.images,
      ...RESTIC,
      rabbitmq: { repository: 'docker.io/library/rabbitmq', tag: '4.2.1-management' },
    },
    public: { host: 'app.example.org', certificates: { from: 'proxy' } },
    backups: { schedule: '*/20 3,15 1-5 * 5-7', retentionDays: 14, to, without: ['rabbit'] },
  };
  const topology = { ...seed.topology, backing: [...seed.topology.backing, rabbit] };
  return keptIn({ topology, environments: [environment] });
};

const folder = withBackups({ kind: 'folder', path: '/srv/backups' });
const bucket = withBackups({ kind: 's3', endpoint: 'https://s3.test', bucket: 'copies', region: 'eu-central-1' });

const say = (path: string, value: unknown) => setService('staging', 'environment RESTIC_REPOSITORY', path, value);

describe('backups of a host', () => {
  folder.keptByCompose(kept.whatIsKeptIsBackedUp, {
    'a database that nobody dumps': [say('environment SERVERS', ''), 'keeps /var/lib/postgresql in postgres-data'],
    'files that nobody copies': [say('environment FILES', ''), 'keeps /data in object-storage-data'],
    'a server of which nobody has spoken': [
      (all) => {
        for (const document of all) Object.assign(document.services, { other: document.services['rabbit'] });
      },
      'keeps /var/lib/rabbitmq in rabbit-data',
    ],
    'backups on demand alone': [say('profiles', ['jobs']), 'which no backup has'],
  });
  folder.keptByCompose(kept.backupsOutliveTheHost, {
    'a volume that goes with the others': [
      say('volumes', [{ type: 'volume', source: 'backups-data', target: '/backups' }]),
      'keeps backups in backups-data, not in /srv/backups',
    ],
    'nothing that makes them': [say('restart', 'no'), 'has nothing that makes backups'],
  });
  bucket.keptByCompose(kept.backupsOutliveTheHost, {
    'a bucket of others': [
      say('environment RESTIC_REPOSITORY', 's3:https://s3.test/other/app-staging'),
      'not in s3:https://s3.test/copies/app-staging',
    ],
    'a key that everybody knows': [say('environment AWS_ACCESS_KEY_ID', 'known'), 'has no AWS_ACCESS_KEY_ID of .env'],
  });
  folder.keptByCompose(backupsOnlyRead, {
    'files that it may write': [
      say('volumes', [{ type: 'volume', source: 'object-storage-data', target: '/files/object-storage' }]),
      'may write to object-storage-data',
    ],
    'a socket by which a superuser comes in': [
      say('volumes', [{ type: 'volume', source: 'postgres-socket', target: '/sockets/postgres' }]),
      'may write to postgres-socket',
    ],
    'an owner of tables': [
      say(
        'environment POSTGRES_SERVER_PASSWORD',
        '${POSTGRES_PASSWORD:?POSTGRES_PASSWORD is not set, see .env.example}',
      ),
      'has the password of another role',
    ],
    'a role that may change roles': [
      setService('staging', 'environment BACKUPS_PASSWORD', 'entrypoint', ['ALTER ROLE "backups" CREATEROLE;']),
      'gives the role of backups more than to read',
    ],
  });
  folder.keptByCompose(backupsComeInTime, {
    'another hour': [say('environment HOURS', '03'), 'makes backups at 03, and not at 3,15'],
    'every day of the week': [say('environment WEEKDAYS', '*'), 'makes backups at *, and not at 5-7'],
    'another time': [say('environment RETENTION_DAYS', '1'), 'keeps backups for another time than 14 days'],
    'what is healthy without': [say('healthcheck test', ['CMD', 'true']), 'is healthy without backups'],
  });
  folder.keptByCompose(serversKnowTheirData, {
    'a server that waits for nothing': [
      setService('staging', 'environment POSTGRES_USER', 'depends_on', {}),
      'starts on data that it may not be able to read',
    ],
    'what looks at another volume': [
      setService('staging', 'environment SERVER', 'volumes', []),
      'starts on data that it may not be able to read',
    ],
  });
  folder.keptByCompose(pathsAreRelative, {
    'another folder of the host': [
      say('volumes', [{ type: 'bind', source: '/srv/other', target: '/backups' }]),
      'names /srv/other, which is not relative',
    ],
  });
});
