import { AlertRules } from '../../lib/constructs/alert-rules';
import { Grafana } from '../../lib/constructs/grafana';
import { PlatformMonitors } from '../../lib/constructs/platform-monitors';
import { Prometheus } from '../../lib/constructs/prometheus';
import { resolve } from '../../lib/model';
import type { KubernetesObject } from '../../proof/objects';
import { aService, cluster, topologyWith } from '../fixtures/definitions';
import { manifestsOf, only } from './chart';

const web = aService({ metrics: { port: 'http', family: 'http' } });
const all = resolve(topologyWith([web]), cluster);
const named = (objects: readonly KubernetesObject[], kind: string, name: string) =>
  objects.find((o) => o.kind === kind && o.metadata.name === name);

describe('Prometheus', () => {
  const objects = manifestsOf(
    (chart) => new Prometheus(chart, 'prometheus', { environment: cluster, discovers: ['backend', 'data'] }),
    'monitoring',
  );

  test('is run by its operator, with a volume, a retention and resources', () => {
    expect(only(objects, 'Prometheus')).toMatchSnapshot();
  });

  test('may read pods and Services of the namespaces that it discovers, in each by a Role of its own', () => {
    const roles = objects.filter(({ kind }) => kind === 'Role');
    expect(roles.map(({ metadata }) => metadata.namespace)).toEqual(['backend', 'data']);
    expect(roles[0]).toMatchSnapshot();
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
  const objects = manifestsOf((chart) => new Grafana(chart, 'grafana', all), 'monitoring');

  test('is a Deployment of one with its configuration mounted read-only', () => {
    const { metadata, ...deployment } = only<DeploymentSpec>(objects, 'Deployment');
    expect(metadata.name).toBe('grafana');
    const template = deployment.spec.template;
    template.metadata.annotations['checksum/config'] = '<hash>';
    expect(deployment).toMatchSnapshot();
  });

  test('asks the Prometheus of its namespace', () => {
    expect(named(objects, 'ConfigMap', 'grafana-data-sources-prometheus')).toMatchSnapshot();
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
    const changed = manifestsOf((chart) => new Grafana(chart, 'grafana', other), 'monitoring');
    const same = manifestsOf((chart) => new Grafana(chart, 'grafana', all), 'monitoring');
    expect(hash(changed)).not.toBe(hash(same));
  });
});

interface DeploymentSpec {
  readonly template: { readonly metadata: { readonly annotations: Record<string, string> } };
}

test('alerts are one PrometheusRule a group', () => {
  const objects = manifestsOf((chart) => new AlertRules(chart, 'alerts', all), 'monitoring');
  expect(named(objects, 'PrometheusRule', 'service-web')).toMatchSnapshot();
});

test('the cluster itself is watched: objects, kubelets, certificates, Prometheus', () => {
  const objects = manifestsOf((chart) => new PlatformMonitors(chart, 'monitors', cluster), 'monitoring');
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceMonitor kube-state-metrics',
    'ServiceMonitor kubelet',
    'PodMonitor cert-manager',
    'PodMonitor prometheus',
  ]);
  expect(objects).toMatchSnapshot();
});
