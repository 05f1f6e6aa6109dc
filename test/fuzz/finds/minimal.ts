import { outcomeOf } from '../../../fuzz/case';
import { applicationOf } from '../../../fuzz/plan/build';
import { ref } from '../../../fuzz/plan/marks';
import type { Data, Definer, Entry, Fields } from '../../../fuzz/plan/plan';
import { composeRules } from '../../../compose/rules';
import { problemsOf, type Problem } from '../../../lib/model';
import { kubernetesRules } from '../../../lib/kubernetes/rules';

const common: Fields = {
  application: 'shop',
  repository: 'https://git.example.org/shop.git',
  registry: 'ghcr.io/team',
  images: {
    caddy: { repository: 'docker.io/library/caddy', tag: '2.11.4' },
    prometheus: { repository: 'quay.io/prometheus/prometheus', tag: 'v3.15.0' },
    grafana: { repository: 'docker.io/grafana/grafana', tag: '13.2.3' },
    postgres: { repository: 'docker.io/library/postgres', tag: '18.6' },
    'postgres-cluster': { repository: 'ghcr.io/cloudnative-pg/postgresql', tag: '18.4-standard-trixie' },
    versitygw: { repository: 'ghcr.io/versity/versitygw', tag: 'v1.8.0' },
    tool: { repository: 'docker.io/team/tool', tag: '1.0' },
  },
};

const entry = (define: Definer, key: string, props: Fields): Entry => ({ key, define, props: { name: key, ...props } });

/** The parts of an application that says no more than it must. */
export const part = {
  namespace: (key: string, props: Fields = {}): Entry => entry('namespace', key, props),
  service: (key: string, props: Fields = {}): Entry =>
    entry('service', key, {
      namespace: ref('back'),
      purpose: 'Does something',
      resources: { cpuMillis: 100, memoryMiB: 64 },
      ...props,
    }),
  server: (key: string, props: Fields = {}): Entry =>
    entry('server', key, {
      namespace: ref('back'),
      purpose: 'Keeps something',
      ports: { http: 8080 },
      probes: { readiness: { kind: 'tcp' } },
      user: 1000,
      image: 'tool',
      resources: { cpuMillis: 100, memoryMiB: 64 },
      ...props,
    }),
  postgres: (key: string, props: Fields = {}): Entry =>
    entry('postgres', key, {
      namespace: ref('back'),
      purpose: 'Keeps rows',
      port: 5432,
      resources: { cpuMillis: 100, memoryMiB: 256 },
      volumeGiB: 1,
      user: 999,
      database: 'app',
      role: 'client',
      maxConnections: 1000,
      reservedConnections: 10,
      ...props,
    }),
  objectStorage: (key: string, namespace: string): Entry =>
    entry('objectStorage', key, {
      purpose: 'Keeps files',
      bucket: `app-${key}`,
      server: { namespace: ref(namespace), resources: { cpuMillis: 100, memoryMiB: 64 } },
    }),
  external: (key: string, props: Fields = {}): Entry =>
    entry('external', key, { purpose: 'Is outside', host: `${key}.example.org`, ...props }),
  addon: (key: string, props: Fields = {}): Entry =>
    entry('addon', key, {
      chart: { repository: 'https://charts.example.org', name: key, version: '1.0.0' },
      namespace: `${key}-system`,
      values: {},
      ...props,
    }),
  cluster: (key: string, props: Fields = {}): Entry =>
    entry('environment', key, {
      ...common,
      target: 'kubernetes',
      host: `${key}.example.org`,
      delivery: { by: 'argocd', revision: 'main' },
      secrets: { from: 'existing' },
      network: { apiServer: { cidrs: ['10.0.0.1/32'], port: 6443 }, nodes: ['10.9.0.0/24'] },
      ...props,
    }),
  compose: (key: string, props: Fields = {}): Entry =>
    entry('environment', key, { ...common, target: 'compose', credentials: 'defaults', ...props }),
};

/** What every judge finds in an application of these parts: nothing of one that is as it should be. */
export const findsIn = (...entries: readonly Entry[]) =>
  outcomeOf({ plan: { entries: [part.namespace('back'), ...entries] }, mutations: [] }).finds;

/** The problems of an application of these parts, as `subject: field`. */
export const refusedFor = (...entries: readonly Entry[]): string[] =>
  problemsIn(...entries).map(({ subject, field }) => `${subject}: ${field}`);

export const problemsIn = (...entries: readonly Entry[]): Problem[] =>
  problemsOf(applicationOf({ entries: [part.namespace('back'), ...entries] }), [...kubernetesRules, ...composeRules]);

/** What a probe of readiness is, where something is connected to or routed to. */
export const ready: Readonly<Record<string, Data>> = {
  ports: { http: 8080 },
  probes: { readiness: { kind: 'tcp' } },
};
