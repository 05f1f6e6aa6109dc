import { parse } from 'yaml';
import type { Application, Environment, KubernetesEnvironment } from '../../../lib/model';
import { synth } from '../../../synth';
import * as seed from '../../apps/seed';
import { local, production } from '../../apps/seed/environments';
import type { Answer } from './laptop';

/** The seed's production, on a cluster that brings its own Git server. */
const rehearsal: KubernetesEnvironment = {
  ...production,
  name: 'rehearsal',
  host: 'app.rehearsal.example',
  repository: 'git://git.rehearsal.svc/app.git',
  network: { apiServer: { cidrs: ['172.16.0.0/12'], port: 6443 }, nodes: ['172.16.0.0/12'] },
};

export const application: Application = { ...seed, environments: [local, rehearsal] };

const applicationsOf = (environments: readonly Environment[]) =>
  synth({ ...application, environments: environments.filter(({ target }) => target === 'kubernetes'), root: '/' })
    .flatMap(({ files }) => files)
    .filter(({ path }) => path.startsWith('rehearsal/argocd/Application.'))
    .map(({ content }) => parse(content) as { metadata: { name: string }; spec: object });

const applications = applicationsOf([rehearsal]);

export const applicationNames = applications.map(({ metadata }) => metadata.name);

const json = (value: unknown): string => JSON.stringify(value);
const items = (...all: readonly unknown[]): string => json({ items: all });

/** The Applications as Argo CD tells of them, all healthy but for what is said of one. */
export const synced = (but: Readonly<Record<string, object>> = {}, all = applications): Answer => ({
  when: 'get applications\\.argoproj\\.io',
  stdout: items(
    ...all.map((one) => ({
      ...one,
      status: {
        health: { status: 'Healthy' },
        sync: { status: 'Synced', revision: 'PUSHED' },
        ...but[one.metadata.name],
      },
    })),
  ),
});

/** Those of other environments, all healthy. */
export const syncedAs = (environments: readonly Environment[]): Answer => synced({}, applicationsOf(environments));

const node = (name: string, address: string, control = false) => ({
  metadata: { name },
  spec: control ? { taints: [{ effect: 'NoSchedule' }] } : {},
  status: { allocatable: { memory: '8Gi' }, addresses: [{ type: 'InternalIP', address }] },
});

/** Two machines for pods, and one for the API server. */
export const nodes: Answer = {
  when: 'get nodes',
  stdout: items(node('a', '172.18.0.2', true), node('b', '172.18.0.3'), node('c', '172.18.0.4')),
};

export const apiServer = (address = '172.18.0.2', port = 6443): Answer => ({
  when: 'get endpointslices',
  stdout: items({ endpoints: [{ addresses: [address] }], ports: [{ port }] }),
});

export const deployments = (...images: readonly string[]): Answer => ({
  when: 'get deployments(,daemonsets)? --all-namespaces',
  stdout: items(
    ...images.map((image, i) => ({
      metadata: { name: `d${i}`, namespace: 'n' },
      spec: { template: { spec: { containers: [{ image }] } } },
    })),
  ),
});

/** A context that is selected, and where its API server is. */
export const selected = (context: string, server: string): Answer[] => [
  { when: '^kubectl config current-context', stdout: `${context}\n` },
  { when: '^kubectl config view', stdout: server },
];

export const noneSelected: Answer = {
  when: '^kubectl config current-context',
  stderr: 'error: current-context is not set',
  code: 1,
};

/** The namespace of a rehearsal that was here before. */
export const rehearsed = (argoCd: 'made' | 'taken'): Answer[] => [
  { when: 'get namespace rehearsal --ignore-not-found', stdout: 'namespace/rehearsal\n' },
  {
    when: 'get namespace rehearsal --output json',
    stdout: json({
      metadata: {
        labels: { 'app.kubernetes.io/managed-by': 'npm-run-rehearse' },
        annotations: { 'rehearsal/argo-cd': argoCd },
      },
    }),
  },
];

/** A cluster in which all goes well, and which has nothing yet. */
export const cluster: Answer[] = [
  nodes,
  apiServer(),
  { when: 'get namespaces --output json', stdout: items({ metadata: { name: 'default' } }) },
  synced(),
  deployments(),
  { when: 'get deployment argocd-repo-server .*jsonpath', stdout: 'quay.io/argoproj/argocd:v3.4.4' },
  { when: 'get secret tls', stdout: json({ data: { 'ca.crt': Buffer.from('CA').toString('base64') } }) },
  {
    when: 'get services --namespace ingress',
    stdout: items(
      { metadata: { name: 'edge-metrics' }, spec: { ports: [{ port: 9113 }] } },
      {
        metadata: { name: 'edge' },
        spec: { ports: [{ port: 80 }, { port: 443 }] },
      },
    ),
  },
  { when: 'port-forward', stdout: 'Forwarding from 127.0.0.1:34567 -> 443\n', stays: true },
];
