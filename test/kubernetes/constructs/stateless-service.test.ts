import { StatelessService } from '../../../lib/kubernetes/constructs/stateless-service';
import { address, at, exec, pod, scratch, secret, tcp, text, type ServiceProps } from '../../../lib/model';
import type { Container, PodSpec } from '../../../proof/invariants/workload';
import {
  aService,
  backendNamespace,
  broker,
  cluster,
  database,
  entraId,
  objectStorage,
  resolvedService,
} from '../../fixtures/definitions';
import { manifestsOf, only } from './chart';

const api = aService({ name: 'api', namespace: backendNamespace, ports: { http: 8000 } });

const built = (props: Partial<ServiceProps<string>> = {}) =>
  manifestsOf((chart) => {
    new StatelessService(chart, 'web', { resolved: resolvedService(aService(props), cluster, [api]) });
  });

interface DeploymentSpec {
  readonly template: { readonly metadata: { readonly labels: Record<string, string> }; readonly spec: PodSpec };
}

function containerOf(props: Partial<ServiceProps<string>>): Container & { readonly pod: PodSpec } {
  const { spec } = only<DeploymentSpec>(built(props), 'Deployment').spec.template;
  const [container] = spec.containers;
  if (container === undefined) throw new Error('no container');
  return { ...container, pod: spec };
}

const kinds = (props: Partial<ServiceProps<string>>) => built(props).map(({ kind }) => kind);

describe('a service that says no more than it must', () => {
  test('becomes a ServiceAccount, a Deployment, a Service, an autoscaler and a disruption budget', () => {
    expect(kinds({}).sort()).toEqual(
      ['ServiceAccount', 'Deployment', 'Service', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'].sort(),
    );
  });
});

describe('a service', () => {
  test('gets an Ingress only if it has a route', () => {
    expect(kinds({})).not.toContain('Ingress');
    expect(only(built({ route: '/' }), 'Ingress').spec).toMatchObject({
      rules: [{ host: 'shop.test', http: { paths: [{ path: '/', pathType: 'Prefix' }] } }],
    });
  });

  test('gets a PodMonitor only if it has metrics', () => {
    expect(kinds({})).not.toContain('PodMonitor');
    const metrics = { port: 'http', path: '/stats' };
    expect(only(built({ metrics }), 'PodMonitor').spec).toMatchObject({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'production' } },
      podMetricsEndpoints: [{ port: 'http', path: '/stats' }],
      sampleLimit: 2000,
    });
    const telling = { ...metrics, sampleLimit: 7000 };
    expect(only(built({ metrics: telling }), 'PodMonitor').spec).toMatchObject({ sampleLimit: 7000 });
  });

  test('is scaled between its own limits by its own CPU target', () => {
    const spec = only(built({ scaling: { min: 3, max: 7, cpuPercent: 55 } }), 'HorizontalPodAutoscaler').spec;
    expect(spec).toMatchObject({ minReplicas: 3, maxReplicas: 7 });
    expect(JSON.stringify(spec)).toContain('"averageUtilization":55');
  });

  test('is given its arguments, with a dollar that stays a dollar', () => {
    expect(containerOf({ args: ['serve', '$HOME', '$(X)'] }).args).toEqual(['serve', '$$HOME', '$$(X)']);
    expect(containerOf({}).args).toBeUndefined();
  });

  test('has a literal dollar doubled in its variables and probes', () => {
    const readiness = exec(['sh', '-c', 'test -n "$(date)"']);
    const container = containerOf({ env: { PRICE: '$5' }, probes: { readiness } });
    expect(container.env).toContainEqual({ name: 'PRICE', value: '$$5' });
    expect(container.readinessProbe?.exec?.command).toEqual(['sh', '-c', 'test -n "$$(date)"']);
  });

  test('reads a secret by name and key', () => {
    const { env } = containerOf({ env: { MAIL_TOKEN: secret('mail', 'token', 'sends mail') } });
    expect(env).toContainEqual({ name: 'MAIL_TOKEN', valueFrom: { secretKeyRef: { name: 'mail', key: 'token' } } });
  });

  test('reads a secret that it can do without by itself, and starts when it is not there', () => {
    const { env } = containerOf({ env: { MAIL_TOKEN: secret('mail', 'token', 'sends mail', { optional: true }) } });
    const secretKeyRef = { name: 'mail-token', key: 'token', optional: true };
    expect(env).toContainEqual({ name: 'MAIL_TOKEN', valueFrom: { secretKeyRef } });
  });

  test('is told by its pod where it is', () => {
    const { env } = containerOf({ env: { A: pod('name'), B: pod('namespace'), C: pod('address') } });
    for (const [name, fieldPath] of [
      ['A', 'metadata.name'],
      ['B', 'metadata.namespace'],
      ['C', 'status.podIP'],
    ]) {
      expect(env).toContainEqual({ name, valueFrom: { fieldRef: { fieldPath } } });
    }
  });

  test('reaches a service by its whole name, wherever that is', () => {
    const { env } = containerOf({ connects: [api], env: { DEEP: text`${address(at(api, 'http'))}/deep` } });
    const url = 'http://api.backend.svc.cluster.local:8000';
    expect(env).toContainEqual({ name: 'API_URL', value: url });
    expect(env).toContainEqual({ name: 'DEEP', value: `${url}/deep` });
  });

  test('reaches the database through a pooler a direction, with the password expanded from the variable before it', () => {
    const { env = [] } = containerOf({ connects: [database.readWrite, database.readOnly] });
    const value = (name: string) => env.find((v) => v.name === name)?.value;
    expect(value('DATABASE_URL')).toContain(':$(DATABASE_PASSWORD)@postgres-pooler-rw.data.svc.cluster.local:');
    expect(value('DATABASE_READ_URL')).toContain(':$(DATABASE_PASSWORD)@postgres-pooler-ro.data.svc.cluster.local:');
    const names = env.map(({ name }) => name);
    expect(names.indexOf('DATABASE_PASSWORD')).toBeLessThan(names.indexOf('DATABASE_URL'));
  });

  test('reaches the broker, the storage account and the identity provider', () => {
    const { env } = containerOf({ connects: [broker, objectStorage, entraId.verify] });
    const redis = 'redis://:$(REDIS_PASSWORD)@redis.worker.svc.cluster.local:6379/0';
    expect(env).toContainEqual({ name: 'REDIS_URL', value: redis });
    expect(env).toContainEqual({ name: 'STORAGE_ENDPOINT', value: 'https://shopfiles.blob.core.windows.net' });
    expect(env).toContainEqual({ name: 'OIDC_ISSUER', value: 'https://login.test/tenant/v2.0' });
  });

  test('acts as the workload identity only if it connects to the object storage', () => {
    const label = 'azure.workload.identity/use';
    const account = (props: object) => only(built(props), 'ServiceAccount').metadata.annotations;
    const pods = (props: object) => only<DeploymentSpec>(built(props), 'Deployment').spec.template.metadata.labels;
    expect(pods({ connects: [objectStorage] })[label]).toBe('true');
    expect(account({ connects: [objectStorage] })).toEqual({ 'azure.workload.identity/client-id': 'client' });
    expect(pods({})[label]).toBeUndefined();
    expect(account({})).toBeUndefined();
  });

  test('is given grace for its pause, its longest work, and a rest', () => {
    const { pod, lifecycle } = containerOf({ drainSeconds: 300 });
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(300 + (lifecycle?.preStop?.sleep?.seconds ?? 0));
  });

  test('may write to /tmp and to its own scratch volumes, as far as they go', () => {
    const { pod, volumeMounts } = containerOf({ volumes: [scratch('cache', '/cache', 64)] });
    expect(volumeMounts?.map(({ mountPath }) => mountPath)).toEqual(['/tmp', '/cache']);
    expect(pod.volumes).toContainEqual({ name: 'cache', emptyDir: { sizeLimit: '64Mi' } });
  });

  test('runs as the user it names', () => {
    expect(containerOf({ user: 4711 }).pod.securityContext).toMatchObject({ runAsUser: 4711, runAsNonRoot: true });
  });

  test('is asked by each kind of probe, on the port that the probe names', () => {
    const ports = { http: 8080, admin: 8081 };
    const probes = { readiness: tcp({ port: 'admin' }), liveness: exec(['alive'], { periodSeconds: 60 }) };
    const { readinessProbe, livenessProbe, startupProbe } = containerOf({ ports, probes });
    expect(readinessProbe).toEqual({
      tcpSocket: { port: 'admin' },
      periodSeconds: 5,
      timeoutSeconds: 3,
      failureThreshold: 3,
    });
    expect(livenessProbe).toMatchObject({ exec: { command: ['alive'] }, periodSeconds: 60 });
    expect(startupProbe).toMatchObject({ exec: { command: ['alive'] }, periodSeconds: 2, failureThreshold: 30 });
  });

  test('opens a Service port for each of its ports, by name', () => {
    const { ports } = only<{ ports: readonly object[] }>(built({ ports: { http: 8080, admin: 8081 } }), 'Service').spec;
    expect(ports).toMatchObject([
      { name: 'http', port: 8080, targetPort: 'http' },
      { name: 'admin', port: 8081, targetPort: 'admin' },
    ]);
  });
});
