import { volumesHaveNames } from '../../../proof/invariants/anonymous-volumes';
import * as backing from '../../../proof/invariants/backing';
import * as clients from '../../../proof/invariants/clients';
import * as compose from '../../../proof/invariants/compose-file';
import { composeDollars } from '../../../proof/invariants/dollar';
import { composeImagesArePinned } from '../../../proof/invariants/images';
import { set, setService } from './break';
import { keptByCompose } from './kept';

const inLocal = (has: string, path: string, value: unknown) => setService('local', has, path, value);
const inStaging = (has: string, path: string, value: unknown) => setService('staging', has, path, value);
const redis = (argument: string) => inLocal('environment REDISCLI_AUTH', 'command', ['sh', '-c', argument]);
const BROKER = '--dir /data --appendonly yes --maxmemory 384mb --maxmemory-policy noeviction';

describe('a Compose file', () => {
  keptByCompose(compose.dependenciesCanBeMet, {
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
  keptByCompose(compose.containersAreHardened, {
    root: [inLocal('ports', 'user', '0:0'), 'runs as 0:0'],
    'a writable image': [inLocal('ports', 'read_only', undefined), 'may write to its image'],
    'a capability': [inLocal('ports', 'cap_add', ['NET_ADMIN']), 'adds capabilities'],
    'no limit': [inStaging('ports', 'mem_limit', undefined), 'has no memory limit'],
    'capabilities kept': [inStaging('ports', 'cap_drop', []), 'keeps capabilities'],
    'privileges gained': [inStaging('ports', 'security_opt', []), 'may gain privileges'],
  });
  keptByCompose(compose.oneNetwork, {
    'a second network': [(all) => set(all[0] ?? {}, 'networks back', {}), 'the file has 2 networks'],
    'a volume that is not declared': [
      inLocal('volumes', 'volumes', [{ type: 'volume', source: 'lost', target: '/x' }]),
      'mounts lost',
    ],
  });
});

describe('a volume', () => {
  keptByCompose(volumesHaveNames, {
    'one of the image that nothing stands in for': [
      (all) => {
        const { services } = all[0] ?? {};
        set(services ?? {}, 'postgres-databases tmpfs', ['/tmp:size=128m,mode=1777']);
      },
      'has a volume without a name at /var/lib/postgresql',
    ],
    'that of a cache': [inLocal('environment REDISCLI_AUTH', 'volumes', []), 'has a volume without a name at /data'],
  });
});

describe('what is built', () => {
  keptByCompose(compose.tagsAreBuiltOnce, {
    'one tag of two': [
      inLocal('develop', 'image', 'app/docs:local'),
      'builds app/docs:local, which another builds too',
    ],
  });
});

describe('staging', () => {
  keptByCompose(compose.runsPublishedImages, {
    'a build': [inStaging('image', 'build', { context: '.' }), 'needs a source tree'],
    'a watch': [inStaging('image', 'develop', { watch: [] }), 'needs a source tree'],
    'a source mount': [
      inStaging('image', 'volumes', [{ type: 'bind', source: '../../lib', target: '/app' }]),
      'needs a source tree',
    ],
  });
});

describe('a dollar in Compose', () => {
  keptByCompose(composeDollars, {
    'a bare name': [inLocal('environment', 'environment X', '$HOME'), 'that Compose would expand'],
    'a name that nobody documents': [inLocal('environment', 'environment X', '${NOBODY:-x}'), 'reads NOBODY'],
    'a name that may be unset': [
      inLocal('environment', 'environment X', '${REDIS_PASSWORD}'),
      'that Compose would expand',
    ],
    'a shell variable in a health check': [inLocal('healthcheck', 'healthcheck test', ['CMD', '$x']), 'would expand'],
  });
});

describe('a container that is told to stop', () => {
  keptByCompose(compose.containersAreKept, {
    'the 10 seconds of Compose': [
      inLocal('environment DRAIN_SECONDS', 'stop_grace_period', undefined),
      'is killed after',
    ],
    'down for good': [inLocal('healthcheck', 'restart', undefined), 'stays down after a crash'],
    'a log that grows': [inStaging('logging', 'logging options', {}), 'a log that grows for ever'],
  });
});

describe('a broker in Compose', () => {
  keptByCompose(backing.composeBrokersKeepTheirTasks, {
    eviction: [redis(BROKER.replace('noeviction', 'volatile-ttl')), 'may evict tasks'],
    'no head-room': [redis(BROKER.replace('384', '512')), 'to rewrite its file'],
    'no file': [redis(BROKER.replace('yes', 'no')), 'forgets its tasks'],
    'no volume': [redis(BROKER.replace('/data', '/tmp')), 'is no volume'],
  });
});

describe('PostgreSQL 18', () => {
  keptByCompose(backing.postgresKeepsItsData, {
    'where version 17 had it': [
      inLocal('environment POSTGRES_PASSWORD_FILE', 'volumes 0 target', '/var/lib/postgresql/data'),
      'does not keep /var/lib/postgresql in a volume',
    ],
  });
});

describe('an image in Compose', () => {
  keptByCompose(composeImagesArePinned, {
    'the latest': [inStaging('image', 'image', 'ghcr.io/example/app:latest'), 'no version that stays'],
    'a vanished one': [inStaging('image', 'image', 'minio/mc:R1'), 'no longer there'],
  });
});

describe('object storage in Compose', () => {
  keptByCompose(clients.composeStorageIsSaid, {
    'no API': [inLocal('environment STORAGE_API', 'environment STORAGE_API', undefined), 'has STORAGE_API nothing'],
    'no key': [
      inStaging('environment STORAGE_API', 'environment STORAGE_ACCESS_KEY', undefined),
      'has no STORAGE_ACCESS_KEY',
    ],
  });
});

describe('a published port', () => {
  keptByCompose(compose.portsAreLocal, {
    'open to the world': [inLocal('ports', 'ports', ['5432:5432']), 'publishes 5432:5432 to everyone'],
    'on every address': [inLocal('ports', 'ports', ['0.0.0.0:80:80']), 'to everyone'],
    'one port for two': [
      (all) => {
        for (const s of Object.values(all[0]?.services ?? {})) if (s.ports) set(s, 'ports', ['127.0.0.1:1:1']);
      },
      '127.0.0.1:1, which is published twice',
    ],
    'one port for two, by variables': [
      (all) => {
        for (const [name, s] of Object.entries(all[0]?.services ?? {}))
          if (s.ports) set(s, 'ports', [`127.0.0.1:\${${name.toUpperCase().replaceAll('-', '_')}_PORT:-1}:1`]);
      },
      '127.0.0.1:1, which is published twice',
    ],
  });
  keptByCompose(compose.portsCanBeMoved, {
    'a number': [inLocal('ports', 'ports', ['127.0.0.1:1:1']), "publishes 127.0.0.1:1:1, which .env can't move"],
    'one variable for two': [
      (all) => {
        for (const s of Object.values(all[0]?.services ?? {})) if (s.ports) set(s, 'ports', ['127.0.0.1:${A:-1}:1']);
      },
      'is moved by A, which moves another',
    ],
  });
});

describe('a health check', () => {
  keptByCompose(compose.healthIsChecked, {
    curl: [inLocal('healthcheck', 'healthcheck test', ['CMD', 'curl', '-f', 'http://127.0.0.1']), 'may lack'],
    'wget in a shell': [inLocal('healthcheck', 'healthcheck test', ['CMD-SHELL', 'wget -q x']), 'may lack'],
    none: [inStaging('healthcheck', 'healthcheck', undefined), 'has no health check'],
  });
});

describe('a path in Compose', () => {
  keptByCompose(compose.pathsAreRelative, {
    'an absolute path': [inLocal('build', 'build context', '/srv/app'), '/srv/app, which is not relative'],
    'a home folder': [inLocal('build', 'build context', '~/app'), '~/app, which is not relative'],
    'a folder that is not there': [
      inLocal('build', 'build context', '../../nowhere'),
      '../../nowhere, which is not there',
    ],
  });
});
