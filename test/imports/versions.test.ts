import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { knownAddons } from '../../lib/kubernetes/addons';
import { aService, broker, cluster, topologyWith } from '../fixtures/definitions';

interface Versions {
  readonly chart: string;
  /** `appVersion` in the Chart.yaml of the chart at its version. */
  readonly app: string;
  /** The repository whose tag cdk8s.yaml names. @default nothing of it is imported */
  readonly definitions?: string;
  /** Definitions of somebody else's that it brings, and their version. @default none */
  readonly brings?: readonly [definitions: string, version: string];
}

/** What a chart installs, by the name of the add-on. */
const VERSIONS: Readonly<Record<string, Versions>> = {
  argocd: { chart: '10.1.1', app: '3.4.4', definitions: 'argoproj/argo-cd' },
  'barman-cloud': { chart: '0.7.0', app: '0.13.0', definitions: 'cloudnative-pg/plugin-barman-cloud' },
  'cert-manager': { chart: 'v1.21.1', app: '1.21.1', definitions: 'cert-manager/cert-manager' },
  'cloudnative-pg': { chart: '0.29.0', app: '1.30.0', definitions: 'cloudnative-pg/cloudnative-pg' },
  'external-secrets': { chart: '2.9.0', app: '2.9.0', definitions: 'external-secrets/external-secrets' },
  'ingress-controller': { chart: '2.6.4', app: '5.5.4', definitions: 'nginx/kubernetes-ingress' },
  'istio-base': { chart: '1.30.3', app: '1.30.3', definitions: 'istio/istio' },
  'istio-cni': { chart: '1.30.3', app: '1.30.3' },
  istiod: { chart: '1.30.3', app: '1.30.3' },
  'envoy-gateway': {
    chart: 'v1.9.1',
    app: '1.9.1',
    definitions: 'envoyproxy/gateway',
    brings: ['kubernetes-sigs/gateway-api', '1.6.1'],
  },
  'gateway-api': { chart: 'v1.9.1', app: '1.9.1', brings: ['kubernetes-sigs/gateway-api', '1.6.1'] },
  keda: { chart: '2.20.2', app: '2.20.2', definitions: 'kedacore/keda' },
  'metrics-server': { chart: '3.13.1', app: '0.8.1' },
  'prometheus-operator': {
    chart: '88.5.3',
    app: '0.93.1',
    definitions: 'prometheus-operator/prometheus-operator',
  },
  ztunnel: { chart: '1.30.3', app: '1.30.3' },
};

const queue = { of: broker, perCopy: 20 };
const topology = topologyWith([aService({ connects: [broker], scaling: { min: 2, max: 8, queue } })]);
const environment = { ...cluster, queueScaling: 'keda', mesh: { kind: 'istio' } } as const;
const { imports } = parse(readFileSync(join(__dirname, '../../cdk8s.yaml'), 'utf8')) as { imports: string[] };
const tagsOf = (repository: string) =>
  new Set(imports.flatMap((address) => address.split(`com/${repository}/`)[1]?.replace(/^v/, '').split('/')[0] ?? []));

test('what each chart installs is known, and a chart of another version asks for it anew', () => {
  const { loadBalancer } = environment.edge;
  const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer } as const;
  const charts = [environment, { ...environment, edge }]
    .flatMap((one) => knownAddons({ topology, environment: one }))
    .map(({ name, chart }) => [name, chart.version]);
  expect(Object.fromEntries(charts)).toEqual(
    Object.fromEntries(Object.entries(VERSIONS).map(([name, { chart }]) => [name, chart])),
  );
});

test.each(Object.entries(VERSIONS))('the definitions of %s are of the version that runs', (_, { app, definitions, brings }) => {
  if (definitions !== undefined) expect([...tagsOf(definitions)]).toEqual([app]);
  if (brings !== undefined) expect([...tagsOf(brings[0])]).toEqual([brings[1]]);
});

test('every definition that is imported is of an add-on', () => {
  const known = Object.values(VERSIONS).flatMap(({ definitions = [], brings = [] }) => [definitions, brings[0] ?? []].flat());
  expect(imports.filter((address) => !known.some((repository) => address.includes(`com/${repository}/`)))).toEqual([]);
});

test('the definitions of Argo CD are of the version in the chart that README installs', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(/install argocd argo-cd .* --version (\S+)/.exec(readme)?.[1]).toBe('10.1.1');
  expect([...tagsOf('argoproj/argo-cd')]).toEqual(['3.4.4']);
});
