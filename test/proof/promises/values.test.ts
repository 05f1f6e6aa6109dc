import { composeHostsAreThere } from '../../../proof/invariants/compose-file/values';
import { valuesCanBeReached } from '../../../proof/invariants/values';
import type { KubernetesObject } from '../../../proof/objects';
import { addressesIn } from '../../../proof/values/addresses-in';
import { addVariable, get, one, set, setNamed, setService } from './break';
import { clusters, copyOf, keptByCompose, keptByObjects } from './kept';

const CONTAINER = 'spec template spec containers 0';

/** Gives a container of a workload another variable. */
const give =
  (kind: string, name: string, value: string, variable = 'X') =>
  (all: KubernetesObject[]) => {
    (get(one(all, kind, name), `${CONTAINER} env`) as object[]).push({ name: variable, value });
  };
const docs = (value: string) => give('Deployment', 'docs', value);

describe('an address on Kubernetes', () => {
  keptByObjects(valuesCanBeReached, {
    'a URL that no rule opens': [
      docs('redis://redis.worker.svc.cluster.local:6379/0'),
      'Deployment frontend/docs is given redis://redis.worker.svc.cluster.local:6379/0, but its policies do not let it reach worker/redis on 6379',
    ],
    'another port of what may be reached': [
      give('Deployment', 'frontend', 'http://backend.backend.svc.cluster.local:9000'),
      'but Service backend/backend leads port 9000 to no pod',
    ],
    'a Service that is not there': [
      docs('http://nobody.backend.svc.cluster.local'),
      'but no Service is called backend/nobody',
    ],
    'a Service of another namespace, by its name alone': [
      docs('redis:6379'),
      'but no Service is called frontend/redis',
    ],
    'a short name': [docs('backend.backend'), 'do not let it reach backend/backend on 8000'],
    'a short name with a port': [docs('redis.worker:6379'), 'do not let it reach worker/redis on 6379'],
    'one of a list': [
      docs('kafka://frontend.frontend:3000,redis.worker:6379'),
      'do not let it reach worker/redis on 6379',
    ],
    'a cluster of another domain': [
      docs('http://frontend.frontend.svc.elsewhere'),
      'but no Service is called frontend/frontend.frontend.svc.elsewhere',
    ],
    'a host outside': [
      docs('https://api.partner.test/v1'),
      'do not let it reach api.partner.test outside the cluster on 443',
    ],
    'a host outside on a port that is closed': [
      give('Deployment', 'backend', 'smtp://mail.partner.test:587'),
      'do not let it reach mail.partner.test outside the cluster on 587',
    ],
    'an address': [docs('http://10.0.0.7:8080'), 'do not let it reach 10.0.0.7 outside the cluster on 8080'],
    'a host and a port in two variables': [
      (all) => {
        give('Deployment', 'docs', 'redis.worker', 'BROKER_HOST')(all);
        give('Deployment', 'docs', '6379', 'BROKER_PORT')(all);
      },
      'is given redis.worker, but its policies do not let it reach worker/redis on 6379',
    ],
    'a host in another variable': [
      (all) => {
        addVariable('Deployment', { name: 'URL', value: 'http://$(HOST):6379' })(all);
        addVariable('Deployment', { name: 'HOST', value: 'grafana.monitoring' })(all);
      },
      'leads port 6379 to no pod',
    ],
    'an argument': [
      setNamed('Deployment', 'docs', `${CONTAINER} args`, ['serve', '--upstream=http://backend.backend:8000']),
      'do not let it reach backend/backend on 8000',
    ],
    'a probe': [
      setNamed('Deployment', 'docs', `${CONTAINER} readinessProbe`, {
        exec: { command: ['ask', 'http://backend.backend:8000'] },
      }),
      'do not let it reach backend/backend on 8000',
    ],
    'a migration': [
      give('Job', 'backend-migrations', 'postgresql://app@postgres-pooler-rw.data:5432/app'),
      'Job backend/backend-migrations is given postgresql://app@postgres-pooler-rw.data:5432/app, but its policies',
    ],
    'an init container': [
      (all) =>
        set(one(all, 'Deployment', 'docs'), 'spec template spec initContainers', [
          { name: 'wait', command: ['sh', '-c', 'until nc redis.worker.svc:6379; do sleep 1; done'] },
        ]),
      'do not let it reach worker/redis on 6379',
    ],
    'a mounted file': [
      (all) => {
        const map = one(all, 'ConfigMap', 'grafana-data-sources-prometheus');
        set(map, 'data prometheus.yaml', 'datasources: [{ url: "http://loki.monitoring.svc:3100" }]');
      },
      'ConfigMap monitoring/grafana-data-sources-prometheus is given http://loki.monitoring.svc:3100, but no Service',
    ],
  });

  const isFine = (change: (all: KubernetesObject[]) => void): void => {
    const [subject] = clusters;
    if (subject === undefined) throw new Error('the seed has a cluster');
    const objects = copyOf(subject.objects);
    change(objects);
    expect(valuesCanBeReached.holds({ ...subject, objects })).toEqual([]);
  };
  test.each([
    ['itself', docs('http://localhost:8080')],
    ['where it listens', docs('0.0.0.0:8080')],
    ['the host that its users come to', docs('https://app.example.org/docs')],
    ['what it connects to, by a short name', give('Deployment', 'frontend', 'backend.backend:8000')],
    ['what it connects to, by every port', give('Deployment', 'frontend', 'backend.backend')],
    ['a module that is called like a Service might be', docs('app.worker')],
    ['a time', docs('at 10:30')],
    ['an image', docs('ghcr.io/example/docs:1')],
    ['a file', docs('file:///etc/hosts')],
  ])('is not read into %s', (_, change) => isFine(change));
});

describe('a host in Compose', () => {
  const inLocal = (value: string) => setService('local', 'environment', 'environment X', value);
  keptByCompose(composeHostsAreThere, {
    'a service that is not there': [inLocal('http://nobody:80'), 'but nobody is no service of the file'],
    'a name of the cluster': [
      inLocal('redis://redis.worker.svc.cluster.local:6379'),
      'redis.worker.svc.cluster.local is no service of the file',
    ],
    'a default of a variable': [inLocal('${X_URL:-http://nobody:80}'), 'nobody is no service of the file'],
    'a host after a password': [inLocal('redis://:${X_PASSWORD:?set it}@nobody:6379/0'), 'nobody is no service'],
    'another network': [
      (all) => {
        setService('local', 'environment REDISCLI_AUTH', 'networks', ['own'])(all);
      },
      'but is on no network with redis',
    ],
    'an argument': [
      setService('staging', 'command', 'command', ['wait-for', 'http://nobody:1']),
      'nobody is no service',
    ],
  });
});

test.each<[string, ReturnType<typeof addressesIn>]>([
  ['postgresql://app:secret@db.data.svc:5432/app', [{ host: 'db.data.svc', port: 5432 }]],
  ['jdbc:postgresql://db/app', [{ host: 'db', port: 5432 }]],
  ['mongodb://a:1,b:2/db?x=y', [{ host: 'a', port: 1 }, { host: 'b', port: 2 }]], // prettier-ignore
  ['redis+sentinel://s:26379', [{ host: 's', port: 26379 }]],
  ['http://[::1]:80/', [{ host: '::1', port: 80 }]],
  ['worker:9808', [{ host: 'worker', port: 9808 }]],
  ['a:1 b:2', [{ host: 'a', port: 1 }, { host: 'b', port: 2 }]], // prettier-ignore
  ['level=info worker:9808', []],
  ['smtp.partner.test', [{ host: 'smtp.partner.test', bare: true }]],
  ['unknown://host', [{ host: 'host' }]],
  ['$HOME', []],
])('%s names %j', (text, hosts) => expect(addressesIn(text)).toEqual(hosts));
