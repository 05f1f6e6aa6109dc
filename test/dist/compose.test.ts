import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { composeBrokersKeepTheirTasks, composeStorageIsSaid, postgresKeepsItsData } from '../../proof/invariants/backing';
import * as compose from '../../proof/invariants/compose';
import { composeDollars, nothingListedInVain } from '../../proof/invariants/dollar';
import { composeImagesArePinned } from '../../proof/invariants/images';
import { composeSecretsComeFromOutside } from '../../proof/invariants/secrets';
import type { ComposeDocument } from '../../proof/invariants/compose-document';
import { composePromise, documents, ROOT, set, setService } from './promise';

const inRepository = (path: string): boolean => existsSync(join(ROOT, path));
const inLocal = (has: string, path: string, value: unknown) => setService('local', has, path, value);
const inStaging = (has: string, path: string, value: unknown) => setService('staging', has, path, value);
const redis = (argument: string) => inLocal('environment REDISCLI_AUTH', 'command', ['sh', '-c', argument]);
const BROKER = '--dir /data --appendonly yes --maxmemory 384mb --maxmemory-policy noeviction';

test('local and staging are the two Compose files', () => {
  expect(documents.map(({ environment }) => environment)).toEqual(['local', 'staging']);
});

describe('a Compose file', () => {
  composePromise('waits only for what is there and reaches the state waited for', compose.dependenciesCanBeMet, {
    'a service that is not there': [inLocal('depends_on', 'depends_on', { ghost: {} }), 'waits for ghost'],
    'health of what ends': [
      inLocal('depends_on', 'depends_on', { 'backend-migrations': { condition: 'service_healthy' } }),
      'to be service_healthy, which it never is',
    ],
    'the end of what runs on': [
      inLocal('depends_on', 'depends_on', { postgres: { condition: 'service_completed_successfully' } }),
      'to be service_completed_successfully, which it never is',
    ],
    'a service of a profile': [
      (all) => {
        inLocal('build', 'profiles', undefined)(all);
        inLocal('build', 'depends_on', { docs: { condition: 'service_healthy' } })(all);
      },
      'waits for docs, which its profile leaves out',
    ],
  });
  composePromise('hardens every container as on Kubernetes', compose.containersAreHardened, {
    'root': [inLocal('ports', 'user', '0:0'), 'runs as 0:0'],
    'a writable image': [inLocal('ports', 'read_only', undefined), 'may write to its image'],
    'a capability': [inLocal('ports', 'cap_add', ['NET_ADMIN']), 'adds capabilities'],
    'no limit': [inStaging('ports', 'mem_limit', undefined), 'has no memory limit'],
    'capabilities kept': [inStaging('ports', 'cap_drop', []), 'keeps capabilities'],
    'privileges gained': [inStaging('ports', 'security_opt', []), 'may gain privileges'],
  });
  composePromise('has one network and declares its volumes', compose.oneNetwork, {
    'a second network': [(all) => set(all[0] ?? {}, 'networks back', {}), 'has 2 networks'],
    'a volume that is not declared': [
      inLocal('volumes', 'volumes', [{ type: 'volume', source: 'lost', target: '/x' }]),
      'mounts lost',
    ],
  });
  composePromise('names every variable that it reads in .env.example, and no other', (d) => [...nothingListedInVain(d)], {
    'one that nothing reads': [
      (all) => all.map((d): ComposeDocument => ({ ...d, envExample: `${d.envExample}\nOLD=\n` })),
      'lists OLD, which nothing reads',
    ],
  });
});

describe('staging', () => {
  const staging = (check: (d: ComposeDocument) => string[]) => (d: ComposeDocument) => (d.environment === 'staging' ? check(d) : []);
  composePromise('runs published images: nothing is built, watched or mounted', staging(compose.runsPublishedImages), {
    'a build': [inStaging('image', 'build', { context: '.' }), 'needs a source tree'],
    'a watch': [inStaging('image', 'develop', { watch: [] }), 'needs a source tree'],
    'a source mount': [
      inStaging('image', 'volumes', [{ type: 'bind', source: '../../lib', target: '/app' }]),
      'needs a source tree',
    ],
  });
  composePromise('has credentials from .env without a default; local has harmless ones', (d) => composeSecretsComeFromOutside(d, d.environment === 'local'), {
    'a default': [
      inStaging('environment POSTGRES_PASSWORD', 'environment POSTGRES_PASSWORD', '${POSTGRES_PASSWORD:-easy}'),
      'POSTGRES_PASSWORD has a default',
    ],
    'a literal': [
      inStaging('environment POSTGRES_PASSWORD', 'environment POSTGRES_PASSWORD', 'easy'),
      'POSTGRES_PASSWORD is written in clear',
    ],
    'a password in a URL': [
      inLocal('environment DATABASE_URL', 'environment DATABASE_URL', 'postgresql://app:easy@postgres/app'),
      'DATABASE_URL holds a password in clear',
    ],
  });
});

describe('trap 12: a dollar in Compose', () => {
  composePromise('names a documented variable, or is doubled', composeDollars, {
    'a bare name': [inLocal('environment', 'environment X', '$HOME'), 'that Compose would expand'],
    'a name that nobody documents': [inLocal('environment', 'environment X', '${NOBODY:-x}'), 'reads NOBODY'],
    'a name that may be unset': [inLocal('environment', 'environment X', '${REDIS_PASSWORD}'), 'that Compose would expand'],
    'a shell variable in a health check': [inLocal('healthcheck', 'healthcheck test', ['CMD', '$x']), 'would expand'],
  });
});

describe('traps 33 and 35: a container that is told to stop', () => {
  composePromise('has time to finish, comes back after a crash, and rotates its log', compose.containersAreKept, {
    'the 10 seconds of Compose': [inLocal('environment DRAIN_SECONDS', 'stop_grace_period', undefined), 'is killed after'],
    'down for good': [inLocal('healthcheck', 'restart', undefined), 'stays down after a crash'],
    'a log that grows': [inStaging('logging', 'logging options', {}), 'a log that grows for ever'],
  });
});

describe('trap 34: a broker in Compose', () => {
  composePromise('never evicts, stays below its limit, and keeps its tasks in a volume', composeBrokersKeepTheirTasks, {
    'eviction': [redis(BROKER.replace('noeviction', 'volatile-ttl')), 'may evict tasks'],
    'no head-room': [redis(BROKER.replace('384', '512')), 'it needs room'],
    'no file': [redis(BROKER.replace('yes', 'no')), 'forgets its tasks'],
    'no volume': [redis(BROKER.replace('/data', '/tmp')), 'is no volume'],
  });
});

describe('trap 38: PostgreSQL 18', () => {
  composePromise('keeps its data where the image has it', postgresKeepsItsData, {
    'where version 17 had it': [
      inLocal('environment POSTGRES_DB', 'volumes 0 target', '/var/lib/postgresql/data'),
      'does not keep /var/lib/postgresql in a volume',
    ],
  });
});

describe('trap 41: an image in Compose', () => {
  composePromise('is pinned, says its registry, and is still there', composeImagesArePinned, {
    'the latest': [inStaging('image', 'image', 'ghcr.io/example/app:latest'), 'no version that stays'],
    'a vanished one': [inStaging('image', 'image', 'minio/mc:R1'), 'no longer there'],
  });
});

describe('trap 42: object storage in Compose', () => {
  composePromise('says which API it speaks, and gives what that API needs', composeStorageIsSaid, {
    'no API': [inLocal('environment STORAGE_API', 'environment STORAGE_API', undefined), 'has STORAGE_API nothing'],
    'no key': [inStaging('environment STORAGE_API', 'environment STORAGE_ACCESS_KEY', undefined), 'has no STORAGE_ACCESS_KEY'],
  });
});

describe('trap 44: a published port', () => {
  composePromise('is open to this machine only, and published once', compose.portsAreLocal, {
    'open to the world': [inLocal('ports', 'ports', ['5432:5432']), 'publishes 5432:5432 to everyone'],
    'on every address': [inLocal('ports', 'ports', ['0.0.0.0:80:80']), 'to everyone'],
    'one port for two': [
      (all) => {
        for (const s of Object.values(all[0]?.services ?? {})) if (s.ports) set(s, 'ports', ['127.0.0.1:1:1']);
      },
      '127.0.0.1:1 is published twice',
    ],
  });
});

describe('trap 45: a health check', () => {
  composePromise('runs with what the image surely has, and stands for all that runs on', (d) => compose.healthIsChecked(d, ['redis-exporter']), {
    'curl': [inLocal('healthcheck', 'healthcheck test', ['CMD', 'curl', '-f', 'http://127.0.0.1']), 'may lack'],
    'wget in a shell': [inLocal('healthcheck', 'healthcheck test', ['CMD-SHELL', 'wget -q x']), 'may lack'],
    'none': [inStaging('healthcheck', 'healthcheck', undefined), 'has no health check'],
  });
});

describe('trap 46: a path in Compose', () => {
  composePromise('is relative to the file, and leads to what is there', (d) => compose.pathsAreRelative(d, inRepository), {
    'an absolute path': [inLocal('build', 'build context', '/srv/app'), '/srv/app is not relative'],
    'a home folder': [inLocal('build', 'build context', '~/app'), '~/app is not relative'],
    'a folder that is not there': [inLocal('build', 'build context', '../../nowhere'), '../../nowhere is not there'],
  });
});
