import { report } from '../../../tools/diff/report';
import { headline } from '../../../tools/diff/words';
import { formatEffect, formatText } from '../../../tools/diff/text';
import { files, set, system, type System } from './cases';

const after = (change: (now: System) => void) => {
  const now = system();
  change(now);
  return report(files(system()), files(now));
};
const backendContainer = 'spec.template.spec.containers.1';

/** What is told of a change: a line an object, with its effects; then the arrows. */
const told = (change: (now: System) => void) => {
  const { changes, arrows, destructive } = after(change);
  return {
    objects: changes.map(({ how, object, effects }) => [
      `${how} ${object.kind} ${object.name}`,
      ...effects.map(formatEffect),
    ]),
    arrows: arrows.map(({ how, from, to, ports }) => `${how} ${from} → ${to} ${ports}`),
    destructive,
  };
};

type Case = [name: string, change: (now: System) => void, object: string[], destructive: boolean];
const cases: Case[] = [
  [
    'an image bump',
    ({ production }) => set(production.deployment, `${backendContainer}.image`, 'registry/backend:1.4.2'),
    ['changed Deployment backend', 'rolls pods: image'],
    false,
  ],
  [
    'a new variable',
    ({ production }) =>
      set(production.deployment, `${backendContainer}.env`, [
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'NEW', value: '1' },
        { name: 'PROCESSES', value: '1' },
      ]),
    ['changed Deployment backend', 'rolls pods: NEW'],
    false,
  ],
  [
    'a replica bound',
    ({ production }) => set(production.hpa, 'spec.maxReplicas', 8),
    ['changed HorizontalPodAutoscaler backend', 'scales: maxReplicas 6 → 8'],
    false,
  ],
  [
    'a selector',
    ({ production }) => set(production.deployment, 'spec.selector.matchLabels', { app: 'backend' }),
    [
      'changed Deployment backend',
      "IS REFUSED: spec.selector can't change in place: delete it once, and it is made anew",
    ],
    true,
  ],
  [
    'a headless Service that becomes an ordinary one',
    ({ production }) => set(production.service, 'spec.clusterIP', undefined),
    [
      'changed Service backend',
      "IS REFUSED: spec.clusterIP can't change in place: delete it once, and it is made anew",
    ],
    true,
  ],
  [
    'a role reference',
    ({ production }) => set(production.binding, 'roleRef.name', 'writer'),
    ['changed RoleBinding reader', "IS REFUSED: roleRef can't change in place: delete it once, and it is made anew"],
    true,
  ],
  [
    'a removed volume claim',
    ({ production }) => Reflect.deleteProperty(production, 'claim'),
    ['removed PersistentVolumeClaim uploads', 'LOSES DATA: the volume'],
    true,
  ],
  [
    'a volume claim that shrinks',
    ({ production }) => set(production.claim, 'spec.resources.requests.storage', '5Gi'),
    ['changed PersistentVolumeClaim uploads', 'IS REFUSED: storage 10Gi → 5Gi: no volume shrinks'],
    true,
  ],
  [
    'a volume claim that grows',
    ({ production }) => set(production.claim, 'spec.resources.requests.storage', '1Ti'),
    ['changed PersistentVolumeClaim uploads', 'resizes: storage 10Gi → 1Ti'],
    false,
  ],
  [
    'another access mode',
    ({ production }) => set(production.claim, 'spec.accessModes', ['ReadWriteMany']),
    [
      'changed PersistentVolumeClaim uploads',
      "IS REFUSED: spec.accessModes can't change in place: delete it once, and it is made anew",
    ],
    true,
  ],
  [
    'a StatefulSet’s pod template',
    ({ production }) => set(production.redis, 'spec.template.spec.containers.0.image', 'redis:8.10.2'),
    ['changed StatefulSet redis', 'rolls pods: image'],
    false,
  ],
  [
    'a StatefulSet’s replicas',
    ({ production }) => set(production.redis, 'spec.replicas', 3),
    ['changed StatefulSet redis', 'scales: replicas 1 → 3'],
    false,
  ],
  [
    'a StatefulSet’s volume that grows',
    ({ production }) => set(production.redis, 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', '9Gi'),
    [
      'changed StatefulSet redis',
      "IS REFUSED: volumes keep what they have: their template can't change. Change the claims, then delete it with --cascade=orphan",
    ],
    true,
  ],
  [
    'a StatefulSet’s volume that is removed',
    ({ production }) => set(production.redis, 'spec.volumeClaimTemplates', undefined),
    [
      'changed StatefulSet redis',
      "IS REFUSED: volumes keep what they have: their template can't change. Change the claims, then delete it with --cascade=orphan",
    ],
    true,
  ],
  [
    'a StatefulSet’s service name',
    ({ production }) => set(production.redis, 'spec.serviceName', 'cache'),
    [
      'changed StatefulSet redis',
      "IS REFUSED: spec.serviceName can't change in place: delete it once, and it is made anew",
    ],
    true,
  ],
  [
    'a removed Namespace',
    ({ production }) => Reflect.deleteProperty(production, 'namespace'),
    [
      'removed Namespace backend',
      'keeps running: it stays, with what is in it; kubectl delete namespace backend deletes both',
    ],
    false,
  ],
  [
    'a Job that is no hook',
    ({ production }) => set(production.once, 'spec.template.spec.containers.0.image', 'registry/once:2'),
    ['changed Job once', "IS REFUSED: spec.template can't change in place: delete it once, and it is made anew"],
    true,
  ],
  [
    'a Job that is a hook',
    ({ production }) => set(production.migrations, 'spec.template.spec.containers.0.image', 'registry/backend:1.4.2'),
    ['changed Job migrations', 'runs again: Argo CD makes the Sync hook anew at every sync'],
    false,
  ],
  [
    'a new secret key',
    ({ production }) =>
      set(production.secret, 'spec.data', [
        { secretKey: 'password', remoteRef: { key: 'postgres-password' } },
        { secretKey: 'user', remoteRef: { key: 'postgres-user' } },
      ]),
    ['changed ExternalSecret postgres', 'secret contract: needs user (postgres-user)'],
    false,
  ],
  [
    'a removed ExternalSecret',
    ({ production }) => Reflect.deleteProperty(production, 'secret'),
    ['removed ExternalSecret postgres', 'secret contract: drops password (postgres-password)'],
    false,
  ],
  [
    'the database image',
    ({ production }) => set(production.cluster, 'spec.imageName', 'ghcr.io/cloudnative-pg/postgresql:18.5'),
    ['changed Cluster postgres', 'rolls pods: imageName'],
    false,
  ],
  [
    'a setting of the database that needs a restart',
    ({ production }) => set(production.cluster, 'spec.postgresql.parameters.max_connections', '200'),
    ['changed Cluster postgres', 'rolls pods: max_connections'],
    false,
  ],
  [
    'a setting of the database that is reloaded',
    ({ production }) => set(production.cluster, 'spec.postgresql.parameters.work_mem', '8MB'),
    ['changed Cluster postgres', 'reloads: work_mem 4MB → 8MB'],
    false,
  ],
  [
    'the database’s volume that shrinks',
    ({ production }) => set(production.cluster, 'spec.storage.size', '10Gi'),
    ['changed Cluster postgres', 'IS REFUSED: size 20Gi → 10Gi: the operator says no, and nothing is lost'],
    true,
  ],
  [
    'a pooler’s size',
    ({ production }) => set(production.pooler, 'spec.instances', 3),
    ['changed Pooler pooler', 'scales: instances 2 → 3'],
    false,
  ],
  [
    'a pooler’s image',
    ({ production }) => set(production.pooler, 'spec.template.spec.containers.0.image', 'pgbouncer:1.26'),
    ['changed Pooler pooler', 'rolls pods: image'],
    false,
  ],
  [
    'Prometheus without its storage',
    ({ production }) => set(production.prometheus, 'spec.storage', undefined),
    [
      'changed Prometheus prometheus',
      'LEAVES DATA: it begins empty, in its pod; what it has stays in its claims, which nothing uses',
      'rolls pods: storage',
    ],
    true,
  ],
  [
    'Prometheus’ retention',
    ({ production }) => set(production.prometheus, 'spec.retention', '30d'),
    ['changed Prometheus prometheus', 'rolls pods: retention'],
    false,
  ],
  [
    'a Compose variable',
    ({ local }) => set(local, 'services.backend.environment.LOG_LEVEL', 'debug'),
    ['changed service backend', 'restarts: LOG_LEVEL'],
    false,
  ],
  [
    'a Compose dependency',
    ({ local }) => set(local, 'services.backend.depends_on', {}),
    ['changed service backend', 'reloads: from the next up on: redis'],
    false,
  ],
  [
    'a removed Compose volume',
    ({ local }) => set(local, 'volumes', {}),
    [
      'removed volume redis-data',
      'LEAVES DATA: volume redis-data is no longer used; docker compose down does not delete it',
    ],
    true,
  ],
  [
    'another Compose project name',
    ({ local }) => set(local, 'name', 'other'),
    [
      'changed project local',
      'LEAVES DATA: name app-local → other: volumes are named after the project, so its own are new and empty; what was runs on',
    ],
    true,
  ],
  [
    'a new name in .env.example',
    ({ files: others }) =>
      Object.assign(others, { 'local/.env.example': 'POSTGRES_PASSWORD=\nREDIS_PASSWORD=\nLOG_LEVEL=info\n' }),
    ['changed file .env.example', 'secret contract: needs REDIS_PASSWORD'],
    false,
  ],
];

describe('A change of one object', () => {
  test.each(cases)('%s', (_name, change, object, destructive) => {
    expect(told(change)).toEqual({ objects: [object], arrows: [], destructive });
  });

  test('nothing is nothing, whatever the order of keys and the comments', () => {
    const now = system();
    const reversed = Object.fromEntries(Object.entries(now.production.deployment).reverse());
    const found = report(files(system()), files({ ...now, production: { ...now.production, deployment: reversed } }));
    expect(found).toEqual({ changes: [], arrows: [], markersOnly: 0, notes: [], destructive: false, newcomers: [] });
    expect(formatText(found, 'HEAD')).toBe('Nothing changes in the running system against HEAD.');
  });

  test('an object moved to another file is the same object', () => {
    const moved = new Map(
      [...files(system())].map(([path, text]) => [path.replace('production/', 'production/elsewhere/'), text]),
    );
    expect(report(files(system()), moved).changes).toEqual([]);
  });

  test('an object under another version of its API is the same object', () => {
    const found = after(({ production }) => set(production.secret, 'apiVersion', 'external-secrets.io/v2'));
    expect(found.changes.map(({ how, object }) => `${how} ${object.kind}`)).toEqual(['changed ExternalSecret']);
  });
});

describe('A change with consequences elsewhere', () => {
  test('new configuration rolls the pods that carry its hash, and the hash itself is not told', () => {
    const { objects } = told(({ production }) => {
      set(production.config, 'data', { 'app.ini': 'debug = true\nworkers = 2\n' });
      set(production.deployment, 'spec.template.metadata.annotations', { 'checksum/config': 'bbbb' });
    });
    expect(objects).toEqual([
      ['changed ConfigMap settings', 'reloads: app.ini: no pod here mounts it'],
      ['changed Deployment backend', 'rolls pods: its configuration changed'],
    ]);
  });

  test('a version repeated as a label is counted and not told', () => {
    const { changes, markersOnly } = after(({ production }) =>
      set(production.service, 'metadata.labels', { 'app.kubernetes.io/version': '1.4.2' }),
    );
    expect([changes, markersOnly]).toEqual([[], 1]);
  });

  test('a connection is an arrow that opens, once both ends allow it', () => {
    const rule = { port: 9999 };
    const oneEnd = ({ production }: System) =>
      set(production.backendPolicy, 'spec.egress.0.ports', [{ port: 6379 }, rule]);
    expect(told(oneEnd).arrows).toEqual([]);
    const bothEnds = (now: System) => {
      oneEnd(now);
      set(now.production.redisPolicy, 'spec.ingress.0.ports', [{ port: 6379 }, rule]);
    };
    expect(told(bothEnds).arrows).toEqual(['opens arrow backend/backend → backend/redis 9999 (undeclared)']);
  });

  test('a removed rule is an arrow that closes', () => {
    const { arrows, destructive } = told(({ production }) => set(production.redisPolicy, 'spec.ingress', []));
    expect([arrows, destructive]).toEqual([['closes arrow backend/backend → backend/redis 6379 redis'], false]);
  });

  test('a namespace that loses its isolation is told in few lines', () => {
    const { arrows } = told(({ production }) => {
      for (const name of ['denyBackend', 'backendPolicy', 'redisPolicy'] as const)
        Reflect.deleteProperty(production, name);
    });
    expect(arrows.length).toBeLessThan(8);
    expect(arrows).toContainEqual(expect.stringMatching(/^opens arrow \d{2} endpoints → 4 endpoints every port$/));
  });

  test('a removed database takes its arrows with it', () => {
    const { objects, arrows } = told(({ production }) => Reflect.deleteProperty(production, 'cluster'));
    expect(objects).toEqual([['removed Cluster postgres', 'LOSES DATA: the database', 'stops: Argo CD deletes it']]);
    expect(arrows).toEqual([]); // nothing was allowed to talk to it
  });

  test('policies that can not be evaluated are a note, not a failure', () => {
    const { notes } = after(({ production }) => set(production.redisPolicy, 'spec.policyTypes', ['Inward']));
    expect(notes).toEqual([
      expect.stringMatching(/^The arrows of production can not be compared\.[^]*policyTypes has "Inward"/),
    ]);
  });

  test('the script that applies, and the values of its charts, are files', () => {
    const before = new Map([
      ...files(system()),
      ['production/apply.sh', '# 1\n'],
      ['production/addons/x.yaml', 'a: 1\n'],
    ]);
    const now = new Map([...before, ['production/apply.sh', '# 2\n'], ['production/addons/x.yaml', 'a: 2\n']]);
    const { changes } = report(before, now);
    expect(changes.map(({ object: { kind, name } }) => `${kind} ${name}`).sort()).toEqual([
      'file addons/x.yaml',
      'file apply.sh',
    ]);
  });

  test('a whole new environment is told by its objects', () => {
    const old = new Map([...files(system())].filter(([path]) => path.startsWith('local/')));
    const found = report(old, files(system()));
    expect(new Set(found.changes.map(({ how }) => how))).toEqual(new Set(['added']));
    expect([found.arrows, found.destructive]).toEqual([[], false]);
    expect(headline(found, 'HEAD')).toMatch(/^Against HEAD: .*\. production is new; nothing that exists changes\.$/);
  });

  test('beside a new environment it is told which of the others changes', () => {
    const old = new Map([...files(system())].filter(([path]) => path.startsWith('local/')));
    const now = system();
    set(now.local, 'services.backend.environment.LOG_LEVEL', 'debug');
    expect(headline(report(old, files(now)), 'HEAD')).toContain('production is new; of what exists local changes.');
  });
});

describe('an autoscaler that goes', () => {
  const config = { horizontalPodAutoscalerConfig: { name: 'backend' } };
  const scaledObject = (annotations: object, advanced: object, namespace = 'backend'): object => ({
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: 'backend', namespace, annotations },
    spec: { advanced },
  });
  const transfer = { 'scaledobject.keda.sh/transfer-hpa-ownership': 'true' };
  const goneFor = (object: object) => told(({ production }) => Object.assign(production, { hpa: object }));

  test('is told to be taken over by the ScaledObject that names it', () => {
    expect(goneFor(scaledObject(transfer, config))).toEqual({
      objects: [
        ['removed HorizontalPodAutoscaler backend', 'scales: ScaledObject backend takes it over'],
        ['added ScaledObject backend'],
      ],
      arrows: [],
      destructive: false,
    });
  });

  test.each([
    ['may not take it over', scaledObject({}, config)],
    ['names another', scaledObject(transfer, { horizontalPodAutoscalerConfig: { name: 'keda-hpa-backend' } })],
    ['is elsewhere', scaledObject(transfer, config, 'worker')],
  ])('is gone where the ScaledObject %s', (_, object) => {
    expect(goneFor(object).objects).toContainEqual([
      'removed HorizontalPodAutoscaler backend',
      'scales: nothing counts the copies any longer: they stay as many as there are, unless a number is written',
    ]);
  });
});
