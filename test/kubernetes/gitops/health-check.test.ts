import type { KubernetesEnvironment } from '../../../lib/model';
import { healthChecks } from '../../../lib/kubernetes/gitops/health';
import { production } from '../../apps/seed/environments';
import { healthOf, type Health } from './lua';

const checkOf = (kind: string) => healthChecks(production)[`resource.customizations.health.${kind}`] ?? '';

describe('the health of an Application', () => {
  const source = { repoURL: 'https://git.test/app.git', path: 'dist/production/data', targetRevision: 'main' };
  const sync = { status: 'Synced', revision: 'b', comparedTo: { source } };
  const succeeded = { phase: 'Succeeded', syncResult: { revision: 'b', source } };
  const healthy = { status: 'Healthy', message: 'all is well' };
  const whole = { health: healthy, sync, operationState: succeeded };
  const check = (status: unknown, spec: object = { source }, more: object = {}): Health =>
    healthOf(checkOf('argoproj.io_Application'), { metadata: { name: 'data' }, spec, status, ...more });

  test('is that of what it brings, once its last sync has succeeded', () => {
    for (const status of ['Healthy', 'Progressing', 'Degraded', 'Suspended', 'Missing']) {
      expect(check({ ...whole, health: { status, message: 'why' } })).toEqual({ status, message: 'why' });
    }
  });

  const failing = { phase: 'Running', finishedAt: '2026-01-01T00:00:00Z', message: 'one or more tasks failed' };
  const chart = { repoURL: 'https://charts.test', chart: 'keda', targetRevision: '2.20.1' };
  const withValues = (valuesObject: object) => ({ ...chart, helm: { releaseName: 'keda', valuesObject } });

  test.each<[string, string, object | undefined, (object | undefined)?, object?]>([
    ['nothing is known of it', 'Progressing', undefined],
    ['it was never compared', 'Progressing', { health: healthy }],
    ['it was never synced', 'Progressing', { health: healthy, sync: { ...sync, status: 'OutOfSync' } }],
    ['a sync was asked for', 'Progressing', whole, undefined, { operation: { sync: { revision: 'b' } } }],
    ['its sync runs', 'Progressing', { ...whole, operationState: { phase: 'Running' } }],
    ['its sync is being ended', 'Progressing', { ...whole, operationState: { phase: 'Terminating' } }],
    [
      'its sync failed once, and is tried again',
      'Progressing',
      { ...whole, operationState: { ...failing, retryCount: 1 } },
    ],
    ['its sync fails again and again', 'Degraded', { ...whole, operationState: { ...failing, retryCount: 3 } }],
    ['its sync failed', 'Degraded', { ...whole, operationState: { phase: 'Failed' } }],
    ['its sync could not be done', 'Degraded', { ...whole, operationState: { phase: 'Error' } }],
    [
      'it can not be rendered, though all that is there is healthy',
      'Degraded',
      {
        ...whole,
        sync: { ...sync, status: 'Unknown' },
        conditions: [{ type: 'ComparisonError', message: 'no such chart' }],
      },
    ],
    [
      'a commit was found that was not synced',
      'Progressing',
      { ...whole, sync: { ...sync, status: 'OutOfSync', revision: 'c' } },
    ],
    [
      'it is specified otherwise than it was compared',
      'Progressing',
      whole,
      { source: { ...source, targetRevision: 'next' } },
    ],
    [
      'its chart has other values than it was compared with',
      'Progressing',
      { ...whole, sync: { ...sync, comparedTo: { source: withValues({ replicas: 1 }) } } },
      { source: withValues({ replicas: 2 }) },
    ],
    [
      'its chart was synced with other values',
      'Progressing',
      {
        ...whole,
        sync: { status: 'OutOfSync', revision: '2.20.1', comparedTo: { source: withValues({ list: [1, 2] }) } },
        operationState: { phase: 'Succeeded', syncResult: { revision: '2.20.1', source: withValues({ list: [1] }) } },
      },
      { source: withValues({ list: [1, 2] }) },
    ],
    [
      'its chart is as it was synced',
      'Healthy',
      {
        health: healthy,
        sync: { status: 'Synced', revision: '2.20.1', comparedTo: { source: withValues({ list: [1, { a: false }] }) } },
        operationState: {
          phase: 'Succeeded',
          syncResult: { revision: '2.20.1', source: withValues({ list: [1, { a: false }] }) },
        },
      },
      { source: withValues({ list: [1, { a: false }] }) },
    ],
    ['it was made anew around what is there and in sync', 'Healthy', { health: healthy, sync }],
    ['a commit changed nothing of it', 'Healthy', { ...whole, sync: { ...sync, revision: 'c' } }],
    ['somebody changed what was synced', 'Healthy', { ...whole, sync: { ...sync, status: 'OutOfSync' } }],
    ['nothing is known of what it brings', 'Progressing', { sync, operationState: succeeded }],
    ['an autoscaler among what it brings is Degraded', 'Degraded', { ...whole, health: { status: 'Degraded' } }],
  ])('when %s: %s', (_, expected, status, ...rest) => {
    expect(check(status, ...rest).status).toBe(expected);
  });

  test('says why', () => {
    expect(check({ ...whole, operationState: { ...failing, retryCount: 3 } }).message).toBe(failing.message);
    const unknown = { ...whole, sync: { ...sync, status: 'Unknown' }, conditions: [{ message: 'no such chart' }] };
    expect(check(unknown).message).toBe('no such chart');
  });
});

describe('the health of an autoscaler', () => {
  const condition = (type: string, status: string, reason: string) => ({ type, status, reason, message: reason });
  const check = (...conditions: object[]) =>
    healthOf(checkOf('autoscaling_HorizontalPodAutoscaler'), { status: { conditions } }).status;
  const able = condition('AbleToScale', 'True', 'SucceededGetScale');

  test('passes over what passes: it is new, or its new pods were not measured yet', () => {
    expect(check()).toBe('Progressing');
    expect(healthOf(checkOf('autoscaling_HorizontalPodAutoscaler'), {}).status).toBe('Progressing');
    expect(check(able, condition('ScalingActive', 'False', 'FailedGetResourceMetric'))).toBe('Progressing');
  });

  test('is well while it scales, at a limit, or to nothing', () => {
    const active = condition('ScalingActive', 'True', 'ValidMetricFound');
    expect(check(able, active)).toBe('Healthy');
    expect(check(able, active, condition('ScalingLimited', 'False', 'DesiredWithinRange'))).toBe('Healthy');
    expect(check(able, condition('ScalingActive', 'False', 'ScalingDisabled'))).toBe('Healthy');
  });

  test('is Degraded where nothing passes by itself', () => {
    expect(check(condition('AbleToScale', 'False', 'FailedGetScale'))).toBe('Degraded');
    expect(check(able, condition('ScalingActive', 'False', 'InvalidSelector'))).toBe('Degraded');
  });
});

describe('the health of a database cluster', () => {
  const check = (phase: string | undefined, more: object = {}) =>
    healthOf(checkOf('postgresql.cnpg.io_Cluster'), { metadata: {}, status: { phase, ...more } }).status;

  test.each([
    ['Cluster in healthy state', 'Healthy'],
    ['Setting up primary', 'Progressing'],
    ['Switchover in progress', 'Progressing'],
    ['Failing over', 'Progressing'],
    ['Applying configuration', 'Progressing'],
    ['Online upgrade in progress', 'Progressing'],
    ['Primary instance is being restarted in-place', 'Progressing'],
    ['Cluster cannot proceed to reconciliation due to an unknown plugin being required', 'Progressing'],
    ['A phase of a later version', 'Progressing'],
    ['Waiting for user action', 'Suspended'],
    ['Cluster is unrecoverable and needs manual intervention', 'Degraded'],
    ['Invalid cluster definition', 'Degraded'],
    [undefined, 'Progressing'],
  ])('in the phase %j is %s', (phase, expected) => expect(check(phase)).toBe(expected));

  test('is that of what it was told: to sleep, or to be left alone', () => {
    const asleep = { conditions: [{ type: 'cnpg.io/hibernation', status: 'True' }] };
    expect(check('Cluster in healthy state', asleep)).toBe('Suspended');
    const metadata = { annotations: { 'cnpg.io/reconciliationLoop': 'disabled' } };
    expect(healthOf(checkOf('postgresql.cnpg.io_Cluster'), { metadata }).status).toBe('Suspended');
  });
});

test('a check is a script that Lua can run, with no library that Argo CD leaves out', () => {
  expect(() => healthOf('return {', {})).toThrow(/near <eof>/);
  expect(() => healthOf('return obj.status.health.status', { metadata: {} })).toThrow(/index a nil value/);
  expect(() => healthOf('return { status = string.upper("x") }', {})).toThrow(/index a nil value/);
});

test('an Ingress is healthy without an address where its controller listens on ports of nodes, and only there', () => {
  const kind = 'resource.customizations.health.networking.k8s.io_Ingress';
  const onPorts: KubernetesEnvironment = {
    ...production,
    edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['10.0.0.0/8'], type: 'NodePort' } },
  };
  const health = healthOf(healthChecks(onPorts)[kind] ?? '', { spec: {}, status: { loadBalancer: {} } });
  expect(health).toEqual({ status: 'Healthy', message: '' });
  expect(healthChecks(production)).not.toHaveProperty([kind]);
});
