import { AlertRules } from '../../../lib/kubernetes/constructs/alert-rules';
import { Grafana } from '../../../lib/kubernetes/constructs/grafana';
import { PlatformMonitors } from '../../../lib/kubernetes/constructs/platform-monitors';
import { Prometheus } from '../../../lib/kubernetes/constructs/prometheus';
import { resolve } from '../../../lib/model';
import { alertGroups } from '../../../lib/observability/alerts';
import type { PodSpec } from '../../../proof/invariants/workload';
import type { KubernetesObject } from '../../../proof/objects';
import { aService, cluster, topologyWith } from '../../fixtures/definitions';
import { manifestsOf, only } from './chart';

const web = aService({ metrics: { port: 'http', family: 'http' } });
const all = resolve(topologyWith([web]), cluster);
const named = (objects: readonly KubernetesObject[], kind: string, name: string) =>
  objects.find((o) => o.kind === kind && o.metadata.name === name);

describe('Prometheus', () => {
  const objects = manifestsOf((chart) => new Prometheus(chart, 'prometheus', cluster), 'monitoring', all);

  test('is run by its operator, with a volume, a retention and resources', () => {
    expect(only(objects, 'Prometheus').spec).toMatchObject({
      retention: '15d',
      resources: { limits: { memory: expect.stringMatching(/[MG]i$/) as string } },
      storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '50Gi' } } } } },
    });
  });

  test('may read pods and Services of the namespaces that it discovers, in each by a Role of its own', () => {
    const roles = objects.filter(({ kind }) => kind === 'Role');
    expect(roles.map(({ metadata }) => metadata.namespace).sort()).toEqual([
      'argocd',
      'cert-manager',
      'data',
      'external-secrets',
      'frontend',
      'kube-system',
      'monitoring',
      'prometheus-operator',
      'worker',
    ]);
    expect(roles[1]).toMatchObject({
      rules: [
        { apiGroups: [''], resources: ['pods', 'services'], verbs: ['get', 'list', 'watch'] },
        { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list', 'watch'] },
      ],
    });
  });

  test('may read the metrics of nodes, and nothing else of the cluster', () => {
    expect(only(objects, 'ClusterRole')).toMatchObject({
      rules: [{ apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] }],
    });
  });

  test('may read no Secret', () => {
    expect(JSON.stringify(objects)).not.toContain('"secrets"');
  });
});

describe('Grafana', () => {
  const objects = manifestsOf((chart) => new Grafana(chart, 'grafana', cluster), 'monitoring', all);

  test('is a Deployment of one with its configuration mounted read-only', () => {
    const { metadata, spec } = only<DeploymentSpec>(objects, 'Deployment');
    expect([metadata.name, spec.replicas]).toEqual(['grafana', 1]);
    const mounts = spec.template.spec.containers[0]?.volumeMounts ?? [];
    const configuration = mounts.filter(({ mountPath }) => mountPath.startsWith('/etc/grafana/'));
    expect(configuration.length).toBeGreaterThan(1);
    for (const mount of configuration) expect(mount).toMatchObject({ readOnly: true });
  });

  test('asks the Prometheus of its namespace', () => {
    const source = JSON.stringify(named(objects, 'ConfigMap', 'grafana-data-sources-prometheus'));
    expect(source).toContain('http://prometheus-operated.monitoring.svc.cluster.local:9090');
  });

  test('has its admin password from a Secret', () => {
    expect(JSON.stringify(only(objects, 'Deployment'))).toContain(
      '"name":"GF_SECURITY_ADMIN_PASSWORD","valueFrom":{"secretKeyRef":{"key":"admin-password","name":"grafana"}}',
    );
  });

  test('has a dashboard of each service and one of the topology, each in a ConfigMap of its own', () => {
    const dashboards = objects.filter(({ metadata }) => metadata.name.startsWith('grafana-dashboards-'));
    expect(dashboards.map(({ metadata }) => metadata.name).sort()).toEqual([
      'grafana-dashboards-service-web',
      'grafana-dashboards-topology',
    ]);
  });

  test('starts anew when a dashboard changes', () => {
    const other = resolve(topologyWith([web, aService({ name: 'second' })]), cluster);
    const hash = (list: readonly KubernetesObject[]): string =>
      only<DeploymentSpec>(list, 'Deployment').spec.template.metadata.annotations['checksum/config'] ?? '';
    const changed = manifestsOf((chart) => new Grafana(chart, 'grafana', cluster), 'monitoring', other);
    const same = manifestsOf((chart) => new Grafana(chart, 'grafana', cluster), 'monitoring', all);
    expect(hash(changed)).not.toBe(hash(same));
  });
});

interface DeploymentSpec {
  readonly replicas: number;
  readonly template: { readonly metadata: { readonly annotations: Record<string, string> }; readonly spec: PodSpec };
}

test('alerts are one PrometheusRule a group', () => {
  const objects = manifestsOf((chart) => new AlertRules(chart, 'alerts', cluster), 'monitoring', all);
  const names = objects.filter(({ kind }) => kind === 'PrometheusRule').map(({ metadata }) => metadata.name);
  expect(names).toEqual(alertGroups(all).map(({ name }) => name));
  expect(names).toContain('service-web');
});

test('the cluster itself is watched: objects, kubelets, certificates, Prometheus', () => {
  const objects = manifestsOf((chart) => new PlatformMonitors(chart, 'monitors', cluster), 'monitoring', all);
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceMonitor kube-state-metrics',
    'ServiceMonitor kubelet',
    'PodMonitor cert-manager',
    'PodMonitor external-secrets',
    'PodMonitor argocd-application-controller',
    'PodMonitor prometheus',
  ]);
});
