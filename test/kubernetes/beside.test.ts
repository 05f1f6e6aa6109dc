import { resolve } from '../../lib/model';
import { renderKubernetes } from '../../lib/kubernetes';
import { storedSecrets } from '../../tools/secrets/stored-secrets';
import { vaultCommands } from '../../tools/secrets/vault-commands';
import { neighbours, preproduction } from '../fixtures/neighbours';

const resolved = resolve(neighbours.topology, preproduction);
const files = new Map(
  renderKubernetes(resolved, 'dist/preproduction').files.map(({ path, text }) => [
    path.slice('preproduction/'.length),
    text,
  ]),
);
const paths = [...files.keys()];
const text = (path: string): string => files.get(path) ?? '';
const namesOf = (kind: string): string[] =>
  paths.flatMap((path) => (path.includes(`/${kind}.`) ? [path.replace(/^.*\/\w+\.|\.yaml$/g, '')] : []));

describe('an environment in the cluster of another', () => {
  test('has its name before every name that all of the cluster knows', () => {
    for (const kind of ['Namespace', 'Application', 'ClusterIssuer', 'ClusterSecretStore', 'ClusterRole']) {
      expect(namesOf(kind).length).toBeGreaterThan(0);
      for (const name of namesOf(kind)) expect(name).toMatch(/^preproduction-/);
    }
    expect(namesOf('AppProject')).toEqual([
      ...['app-preproduction', 'app-preproduction-platform', 'app-preproduction-root'],
    ]);
  });

  test('keeps the names that stand in its own namespaces', () => {
    expect(paths).toContain('preproduction-backend/Deployment.backend.yaml');
    expect(paths).toContain('preproduction-data/Cluster.postgres.yaml');
    expect(text('preproduction-backend/Deployment.backend.yaml')).toContain(
      'postgres-pooler-rw.preproduction-data.svc',
    );
  });

  test('brings no add-on and no health check', () => {
    expect([...files.values()].join('\n')).not.toContain('chart:');
    expect(namesOf('ConfigMap')).not.toContain('argocd-cm');
  });

  test('has a namespace of its own for its hosts, and lets the one controller out to it', () => {
    expect(paths).toContain('preproduction-ingress/Certificate.app.yaml');
    expect(text('preproduction-ingress/Certificate.app.yaml')).toContain('name: preproduction-public');
    expect(text('preproduction-ingress/NetworkPolicy.acme-solver.yaml')).toContain(
      'kubernetes.io/metadata.name: ingress',
    );
    const policy = text('platform/NetworkPolicy.preproduction-nginx-ingress.yaml');
    expect(policy).toContain('  namespace: ingress\n');
    expect(policy).toContain('preproduction-ingress/acme-solver on 8089');
    expect(policy).toContain('policyTypes:\n    - Egress\n');
  });

  test('reads keys of the vault that begin with its name, and says so to whoever fills the vault', () => {
    expect(text('preproduction-worker/ExternalSecret.redis.yaml')).toContain('key: preproduction-redis-password\n');
    const needed = storedSecrets(resolved);
    expect(needed.map(({ name }) => name)).toContain('preproduction-redis-password');
    expect(vaultCommands(needed, preproduction.secrets)).toContain('--name preproduction-redis-password ');
  });

  test('has its archive in a folder of its own, a restored database too', () => {
    const path = 'https://prefiles.blob.core.windows.net/database-backups/preproduction\n';
    expect(text('preproduction-data/ObjectStore.postgres.yaml')).toContain(path);
    const database = { ...preproduction.database, restore: { cluster: 'postgres-2', from: 'postgres' } };
    const restored = renderKubernetes(resolve(neighbours.topology, { ...preproduction, database }), 'dist/x').files;
    expect(restored.find((file) => file.path.endsWith('ObjectStore.postgres-2.yaml'))?.text).toContain(path);
  });

  test('has its Prometheus look at its own namespaces alone', () => {
    expect(text('preproduction-monitoring/Prometheus.prometheus.yaml')).toContain(
      'ruleNamespaceSelector:\n    matchLabels:\n      app.kubernetes.io/instance: preproduction\n',
    );
    expect(text('preproduction-monitoring/ServiceMonitor.kubelet.yaml')).toMatch(/regex: kube-system\|preproduction-/);
  });
});
