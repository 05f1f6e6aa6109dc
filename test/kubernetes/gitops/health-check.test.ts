import { clusters } from '../../proof/promises/kept';
import { healthOf } from './lua';

const argocdCm = clusters[0]?.objects.find(({ metadata }) => metadata.name === 'argocd-cm');
const KEY = 'resource.customizations.health.argoproj.io_Application';
const data = (argocdCm?.['data'] ?? {}) as Readonly<Record<string, string>>;
const check = (status: unknown) => healthOf(data[KEY] ?? '', { metadata: { name: 'data' }, status });

describe('the ConfigMap of Argo CD', () => {
  test('keeps the labels and the name by which Argo CD finds it', () => {
    expect(argocdCm).toMatchObject({
      kind: 'ConfigMap',
      metadata: {
        name: 'argocd-cm',
        namespace: 'argocd',
        labels: { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd' },
      },
    });
  });

  test('gets one key, and is never taken away', () => {
    expect(Object.keys(data)).toEqual([KEY]);
    const options = argocdCm?.metadata.annotations?.['argocd.argoproj.io/sync-options']?.split(',');
    expect(options).toEqual(expect.arrayContaining(['ServerSideApply=true', 'Prune=false', 'Delete=false']));
  });
});

describe('the health of an Application', () => {
  test('is that of what it brings, once its last sync has succeeded', () => {
    for (const status of ['Healthy', 'Progressing', 'Degraded', 'Suspended', 'Missing']) {
      const found = check({ health: { status, message: 'why' }, operationState: { phase: 'Succeeded' } });
      expect(found).toEqual({ status, message: 'why' });
    }
  });

  test('is not there yet while nothing has been compared', () => {
    expect(check(undefined).status).toBe('Progressing');
    expect(check({}).status).toBe('Progressing');
  });

  test('is not there yet while it syncs, though all that is there is healthy', () => {
    const running = { phase: 'Running', message: 'waiting for healthy state of Job' };
    expect(check({ health: { status: 'Healthy' }, operationState: running })).toEqual({
      status: 'Progressing',
      message: 'waiting for healthy state of Job',
    });
  });

  test.each(['Failed', 'Error', 'Terminating'])('stops what comes after it when its sync ends as %s', (phase) => {
    expect(check({ health: { status: 'Healthy' }, operationState: { phase } }).status).toBe('Degraded');
  });

  test('is found by a script that Lua can run', () => {
    expect(() => healthOf('return {', {})).toThrow(/near <eof>/);
    expect(() => healthOf('return obj.status.health.status', { metadata: {} })).toThrow(/index a nil value/);
  });
});
