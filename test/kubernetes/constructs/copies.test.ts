import { StatelessService } from '../../../lib/kubernetes/constructs/stateless-service';
import {
  defineRedis,
  exec,
  grpc,
  http,
  resolve,
  type BackingService,
  type KubernetesEnvironment,
  type ServiceProps,
} from '../../../lib/model';
import type { Container } from '../../../proof/invariants/workload';
import { aService, broker, cluster, resolvedService, topologyWith } from '../../fixtures/definitions';
import { manifestsOf, only } from './chart';

function built(
  props: Partial<ServiceProps<string>>,
  environment: KubernetesEnvironment = cluster,
  backing: Readonly<Record<string, BackingService>> = {},
) {
  const resolved = resolve(topologyWith([aService(props)], backing), environment);
  const [web] = resolved.services;
  if (web === undefined) throw new Error('no service');
  return manifestsOf((chart) => new StatelessService(chart, 'web', { resolved: web }), 'frontend', resolved);
}

interface DeploymentSpec {
  readonly replicas?: number;
  readonly strategy: { readonly type: string };
  readonly template: {
    readonly spec: {
      readonly topologySpreadConstraints?: readonly object[];
      readonly containers: readonly Container[];
    };
  };
}

const deployment = (props: Partial<ServiceProps<string>>) => only<DeploymentSpec>(built(props), 'Deployment').spec;
const container = (props: Partial<ServiceProps<string>>) => deployment(props).template.spec.containers[0];
const kinds = (props: Partial<ServiceProps<string>>, environment?: KubernetesEnvironment) =>
  built(props, environment).map(({ kind }) => kind);

describe('a worker', () => {
  const worker = { ports: {}, probes: {} };

  test('has no Service, opens no port and is not asked', () => {
    expect(kinds(worker)).not.toContain('Service');
    expect(container(worker)).not.toHaveProperty('ports');
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
      expect(container(worker)).not.toHaveProperty(probe);
    }
  });

  test('is asked for its life alone, with a start that may be slow', () => {
    const asked = container({ ports: {}, probes: { liveness: exec(['alive']) } });
    expect(asked).not.toHaveProperty('readinessProbe');
    expect(asked?.startupProbe?.exec?.command).toEqual(['alive']);
  });
});

describe('a singleton', () => {
  test('is one pod, which is gone before the next one comes, wherever that is', () => {
    const spec = deployment({ singleton: true });
    expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(spec.strategy).toEqual({ type: 'Recreate' });
    expect(spec.template.spec.topologySpreadConstraints).toBeUndefined();
  });

  test('is scaled by nobody, and lets a node be drained', () => {
    const objects = built({ singleton: true });
    expect(objects.map(({ kind }) => kind).filter((kind) => /Autoscaler|ScaledObject/.test(kind))).toEqual([]);
    expect(only(objects, 'PodDisruptionBudget').spec).toMatchObject({ maxUnavailable: 1 });
  });
});

describe('copies', () => {
  test('that are always as many are kept by the Deployment', () => {
    const fixed = { scaling: { min: 3, max: 3 } };
    expect(deployment(fixed)).toMatchObject({ replicas: 3, strategy: { type: 'RollingUpdate' } });
    expect(kinds(fixed)).not.toContain('HorizontalPodAutoscaler');
    expect(deployment({}).replicas).toBeUndefined();
  });

  test.each([
    [{ min: 2, max: 2 }, 1],
    [{ min: 3, max: 3 }, 2],
    [{ min: 2, max: 10 }, 5],
  ])('of %j may be %i more on one host than on another, and are even where there is room', (scaling, skew) => {
    const constraints = deployment({ scaling }).template.spec.topologySpreadConstraints;
    const host = { topologyKey: 'kubernetes.io/hostname' };
    expect(constraints).toMatchObject([
      { ...host, maxSkew: skew, whenUnsatisfiable: 'DoNotSchedule' },
      { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' },
      { ...host, maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' },
    ]);
  });

  test.each([
    [{}, { cpu: 70 }],
    [{ cpuPercent: 55 }, { cpu: 55 }],
    [{ memoryPercent: 80 }, { memory: 80 }],
    [
      { cpuPercent: 55, memoryPercent: 80 },
      { cpu: 55, memory: 80 },
    ],
  ])('that are told %j follow %j', (measured, due) => {
    const objects = built({ scaling: { min: 2, max: 4, ...measured } });
    const { metrics } = only<{
      metrics: { resource: { name: string; target: { averageUtilization: number } } }[];
    }>(objects, 'HorizontalPodAutoscaler').spec;
    const found = metrics.map(({ resource: { name, target } }) => [name, target.averageUtilization]);
    expect(Object.fromEntries(found)).toEqual(due);
  });
});

describe('a queue', () => {
  const queue = { of: broker, perCopy: 20 };
  const props = { connects: [broker], scaling: { min: 2, max: 8, cpuPercent: 80, queue } };
  const withKeda: KubernetesEnvironment = { ...cluster, queueScaling: 'keda', clusterDomain: 'shop.internal' };

  test('scales by KEDA where the environment has it, and by CPU elsewhere', () => {
    expect(kinds(props, withKeda)).toEqual(expect.arrayContaining(['ScaledObject', 'TriggerAuthentication']));
    expect(kinds(props, withKeda)).not.toContain('HorizontalPodAutoscaler');
    expect(kinds(props)).toContain('HorizontalPodAutoscaler');
    expect(kinds(props)).not.toContain('ScaledObject');
    expect(kinds({}, withKeda)).toContain('HorizontalPodAutoscaler');
  });

  test('is counted at its Redis, under its name, with the password that the service reads, beside CPU', () => {
    const objects = built(props, withKeda);
    expect(only(objects, 'ScaledObject').spec).toMatchObject({
      scaleTargetRef: { kind: 'Deployment', name: 'web' },
      minReplicaCount: 2,
      maxReplicaCount: 8,
      triggers: [
        {
          type: 'redis',
          metadata: { address: 'redis.worker.svc.shop.internal:6379', listName: 'celery', listLength: '20' },
          authenticationRef: { name: 'web' },
        },
        { type: 'cpu', metricType: 'Utilization', metadata: { value: '80' } },
      ],
    });
    expect(only(objects, 'TriggerAuthentication').spec).toEqual({
      secretTargetRef: [{ parameter: 'password', name: 'redis', key: 'password' }],
    });
    const named = { ...props, scaling: { ...props.scaling, queue: { ...queue, name: 'orders' } } };
    expect(JSON.stringify(only(built(named, withKeda), 'ScaledObject'))).toContain('"listName":"orders"');
  });

  test('of a Redis without a password is counted without one', () => {
    const open = defineRedis({ ...broker, name: 'open', password: false });
    const scaling = { ...props.scaling, queue: { of: open, perCopy: 20 } };
    const objects = built({ connects: [open], scaling }, withKeda, { open });
    expect(objects.map(({ kind }) => kind)).not.toContain('TriggerAuthentication');
    expect(JSON.stringify(only(objects, 'ScaledObject'))).not.toContain('authenticationRef');
  });

  test('of a Redis that somebody else runs is counted there, by TLS unless that is said to be off', () => {
    const managed = (tls: object) => ({
      ...withKeda,
      managed: { redis: { host: 'redis.cloud.test', port: 6390, ...tls } },
    });
    const trigger = (environment: KubernetesEnvironment) =>
      only<{ triggers: { metadata: object }[] }>(built(props, environment), 'ScaledObject').spec.triggers[0]?.metadata;
    expect(trigger(managed({}))).toMatchObject({ address: 'redis.cloud.test:6390', enableTLS: 'true' });
    expect(trigger(managed({ tls: false }))).not.toHaveProperty('enableTLS');
    expect(trigger(withKeda)).not.toHaveProperty('enableTLS');
  });

  test('takes over the autoscaler that the service had, under its name', () => {
    const { metadata, spec } = only(built(props, withKeda), 'ScaledObject');
    expect(metadata.annotations).toMatchObject({ 'scaledobject.keda.sh/transfer-hpa-ownership': 'true' });
    expect(spec).toMatchObject({ advanced: { horizontalPodAutoscalerConfig: { name: 'web' } } });
  });

  test('that can not be counted takes no copy away', () => {
    expect(only(built(props, withKeda), 'ScaledObject').spec).toMatchObject({
      fallback: { replicas: 2, behavior: 'currentReplicasIfHigher' },
    });
  });
});

describe('a container', () => {
  test('is limited as it says: memory to its request and CPU not at all, unless there are limits', () => {
    const resources = { cpuMillis: 100, memoryMiB: 64 };
    expect(container({ resources })?.resources).toEqual({
      requests: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
      limits: { memory: '64Mi', 'ephemeral-storage': '640Mi' },
    });
    expect(container({ resources: { ...resources, cpuLimitMillis: 500, memoryLimitMiB: 96 } })?.resources).toEqual({
      requests: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
      limits: { cpu: '500m', memory: '96Mi', 'ephemeral-storage': '640Mi' },
    });
  });

  test('is asked by gRPC on the number of its port, as a whole or for a service of it', () => {
    const ports = { http: 8080, grpc: 3550 };
    expect(container({ ports, probes: { readiness: grpc({ port: 'grpc' }) } })?.readinessProbe?.grpc).toEqual({
      port: 3550,
    });
    const readiness = grpc({ service: 'shop.Cart' });
    expect(container({ ports, probes: { readiness } })?.readinessProbe?.grpc).toEqual({
      port: 8080,
      service: 'shop.Cart',
    });
  });

  test('is asked with the headers that its probe says', () => {
    const readiness = http('/ready', { headers: { Host: 'shop.test', 'X-Probe': 'yes' } });
    expect(container({ probes: { readiness } })?.readinessProbe?.httpGet).toEqual({
      path: '/ready',
      port: 'http',
      httpHeaders: [
        { name: 'Host', value: 'shop.test' },
        { name: 'X-Probe', value: 'yes' },
      ],
    });
  });
});

test('clients reach a port under the number of the Service, which leads to the port by name', () => {
  const ports = { http: 8080, admin: 8081 };
  const objects = built({ ports, servicePorts: { http: 80 }, route: '/' });
  expect(only(objects, 'Service').spec).toMatchObject({
    ports: [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'admin', port: 8081, targetPort: 'admin' },
    ],
  });
  expect(JSON.stringify(only(objects, 'Ingress'))).toContain('"port":{"name":"http"}');
  const api = aService({ name: 'api', ports, servicePorts: { http: 80 } });
  const client = manifestsOf((chart) => {
    const resolved = resolvedService(aService({ connects: [api] }), cluster, [api]);
    return new StatelessService(chart, 'web', { resolved });
  });
  const { template } = only<DeploymentSpec>(client, 'Deployment').spec;
  expect(template.spec.containers[0]?.env).toContainEqual({
    name: 'API_URL',
    value: 'http://api.frontend.svc.cluster.local:80',
  });
});
