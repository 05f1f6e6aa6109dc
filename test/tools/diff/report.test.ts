import { report } from '../../../tools/diff/report';
import { headline } from '../../../tools/diff/words';
import { formatEffect, formatText } from '../../../tools/diff/text';
import { files, set, system, type System } from './cases';

const after = (change: (now: System) => void) => {
  const now = system();
  change(now);
  return report(files(system()), files(now));
};

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

describe('A change of one object', () => {
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
      ['changed ConfigMap settings', 'reloads: app.ini: no pod here reads it'],
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
