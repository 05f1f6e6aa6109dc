import { stringify } from 'yaml';
import type { Files } from '../../../tools/diff/revision';

/** Plain objects, as a test changes them. */
export type Tree = { [key: string]: Tree };

const labels = (name: string) => ({ 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'production' });
const object = (apiVersion: string, kind: string, namespace: string, name: string, rest: object = {}): object => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  ...rest,
});
const policy = (namespace: string, name: string, matchLabels: object, rules: object = {}) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', namespace, name, {
    spec: { podSelector: { matchLabels }, policyTypes: ['Ingress', 'Egress'], ...rules },
  });
const peer = (namespace: string, name: string) => [
  {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: { matchLabels: labels(name) },
  },
];

const objects = {
  namespace: {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'backend', annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } },
  },
  deployment: object('apps/v1', 'Deployment', 'backend', 'backend', {
    spec: {
      selector: { matchLabels: labels('backend') },
      template: {
        metadata: {
          labels: { ...labels('backend'), 'app.kubernetes.io/version': '1.4.1' },
          annotations: { 'checksum/config': 'aaaa' },
        },
        spec: {
          containers: [
            { name: 'proxy', image: 'registry/proxy:1.0.0' },
            {
              name: 'backend',
              image: 'registry/backend:1.4.1',
              env: [
                { name: 'LOG_LEVEL', value: 'info' },
                { name: 'PROCESSES', value: '1' },
              ],
              ports: [{ name: 'http', containerPort: 8000 }],
            },
          ],
        },
      },
    },
  }),
  migrations: object('batch/v1', 'Job', 'backend', 'migrations', {
    metadata: { name: 'migrations', namespace: 'backend', annotations: { 'argocd.argoproj.io/hook': 'Sync' } },
    spec: { template: { spec: { containers: [{ name: 'migrations', image: 'registry/backend:1.4.1' }] } } },
  }),
  once: object('batch/v1', 'Job', 'backend', 'once', {
    spec: { template: { spec: { containers: [{ name: 'once', image: 'registry/once:1' }] } } },
  }),
  service: object('v1', 'Service', 'backend', 'backend', {
    metadata: { name: 'backend', namespace: 'backend', labels: { 'app.kubernetes.io/version': '1.4.1' } },
    spec: { selector: labels('backend'), clusterIP: 'None', ports: [{ name: 'http', port: 8000 }] },
  }),
  hpa: object('autoscaling/v2', 'HorizontalPodAutoscaler', 'backend', 'backend', {
    spec: { minReplicas: 2, maxReplicas: 6 },
  }),
  config: object('v1', 'ConfigMap', 'backend', 'settings', { data: { 'app.ini': 'debug = false\nworkers = 2\n' } }),
  secret: object('external-secrets.io/v1', 'ExternalSecret', 'backend', 'postgres', {
    spec: { target: { name: 'postgres' }, data: [{ secretKey: 'password', remoteRef: { key: 'postgres-password' } }] },
  }),
  claim: object('v1', 'PersistentVolumeClaim', 'backend', 'uploads', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  }),
  redis: object('apps/v1', 'StatefulSet', 'backend', 'redis', {
    spec: {
      replicas: 1,
      serviceName: 'redis',
      selector: { matchLabels: labels('redis') },
      template: {
        metadata: { labels: labels('redis') },
        spec: {
          containers: [{ name: 'redis', image: 'redis:8.10.1', ports: [{ name: 'redis', containerPort: 6379 }] }],
        },
      },
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '5Gi' } } } }],
    },
  }),
  binding: object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'backend', 'reader', {
    roleRef: { kind: 'Role', name: 'reader' },
  }),
  cluster: object('postgresql.cnpg.io/v1', 'Cluster', 'data', 'postgres', {
    spec: {
      instances: 2,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:18.4',
      storage: { size: '20Gi' },
      postgresql: { parameters: { max_connections: '100', work_mem: '4MB' } },
    },
  }),
  pooler: object('postgresql.cnpg.io/v1', 'Pooler', 'data', 'pooler', {
    spec: {
      cluster: { name: 'postgres' },
      instances: 2,
      template: { spec: { containers: [{ name: 'pgbouncer', image: 'pgbouncer:1.25.1' }] } },
    },
  }),
  prometheus: object('monitoring.coreos.com/v1', 'Prometheus', 'monitoring', 'prometheus', {
    spec: {
      replicas: 1,
      retention: '15d',
      storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '50Gi' } } } } },
    },
  }),
  denyBackend: policy('backend', 'default-deny', {}),
  denyData: policy('data', 'default-deny', {}),
  denyMonitoring: policy('monitoring', 'default-deny', {}),
  backendPolicy: policy('backend', 'backend', labels('backend'), {
    egress: [{ to: peer('backend', 'redis'), ports: [{ port: 6379 }] }],
  }),
  redisPolicy: policy('backend', 'redis', labels('redis'), {
    ingress: [{ from: peer('backend', 'backend'), ports: [{ port: 6379 }] }],
  }),
};

const compose = {
  name: 'app-local',
  services: {
    backend: {
      image: 'app/backend:local',
      environment: { LOG_LEVEL: 'info' },
      depends_on: { redis: { condition: 'service_healthy' } },
    },
    redis: { image: 'redis:8.10.1', volumes: [{ type: 'volume', source: 'redis-data', target: '/data' }] },
  },
  volumes: { 'redis-data': {} },
};

export interface System {
  production: Record<keyof typeof objects, Tree>;
  local: Tree;
  files: Record<string, string>;
}

/** The system before a change, fresh for each test. */
export function system(): System {
  const files = { 'local/.env.example': 'POSTGRES_PASSWORD=\nLOG_LEVEL=info\n' };
  return JSON.parse(JSON.stringify({ production: objects, local: compose, files })) as System;
}

/** `dist/` of a system. */
export function files({ production, local, files: others }: System): Files {
  const written = Object.entries(production).map(([name, value]): [string, string] => [
    `production/${name}.yaml`,
    `# Generated. Do not edit.\n${stringify(value)}`,
  ]);
  return new Map([...written, ['local/docker-compose.yml', stringify(local)], ...Object.entries(others)]);
}

/** The tree at a path of keys; list entries by number. */
export function at(tree: Tree, ...path: (string | number)[]): Tree {
  return path.reduce((node, key) => {
    const next = node[key];
    if (next === undefined) throw new Error(`nothing at ${path.join('.')}`);
    return next;
  }, tree);
}

/** Sets a value of any type at a path. */
export function set(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.');
  Object.assign(at(tree, ...keys.slice(0, -1)), { [keys.at(-1) ?? '']: value });
}
