import { addonsThere } from '../../../tools/rehearse/addons-there';
import type { Kubectl } from '../../../tools/rehearse/kubectl';
import { rehearsalOf } from '../../../tools/rehearse/rehearsal';
import type { Application, KubernetesEnvironment } from '../../../lib/model';
import { application } from './answers';

const mesh = { kind: 'istio' } as const;
const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer: { addresses: ['10.0.0.0/28'] } } as const;
const withChoice = (choice: Partial<KubernetesEnvironment>): Application => ({
  ...application,
  environments: application.environments.map((one) => (one.target === 'kubernetes' ? { ...one, ...choice } : one)),
});

/** A cluster that runs images, with nothing of Argo CD. */
const running = (...images: readonly string[]): Kubectl => {
  const workloads = images.map((image) => ({ spec: { template: { spec: { containers: [{ image }] } } } }));
  const list = (kind: string) => Promise.resolve(kind === 'deployments,daemonsets' ? workloads : []);
  return { list } as unknown as Kubectl;
};

/** As the charts have them. */
const IMAGES = [
  'quay.io/jetstack/cert-manager-controller:v1.21.1',
  'ghcr.io/external-secrets/external-secrets:v2.9.0',
  'ghcr.io/cloudnative-pg/cloudnative-pg:1.30.0',
  'ghcr.io/cloudnative-pg/plugin-barman-cloud:v0.13.0',
  'quay.io/prometheus-operator/prometheus-operator:v0.93.1',
  'registry.k8s.io/metrics-server/metrics-server:v0.8.1@sha256:00',
  'docker.io/envoyproxy/gateway:v1.9.1',
  'docker.io/istio/pilot:1.30.3',
  'docker.io/istio/install-cni:1.30.3-distroless',
  'docker.io/istio/ztunnel:1.30.3',
];

test('whatever add-on runs already is known by its program, but for Argo CD itself', async () => {
  const rehearsal = rehearsalOf(withChoice({ edge, mesh }), '/', 'rehearsal');
  const addons = rehearsal.manifests
    .filter(({ kind, spec }) => kind === 'Application' && JSON.stringify(spec).includes('"chart"'))
    .map(({ metadata: { name } }) => name);
  const found = await addonsThere(running(...IMAGES), rehearsal);
  expect([...found].sort()).toEqual(addons.filter((name) => name !== 'argocd').sort());
  expect(found).toEqual(expect.arrayContaining(['envoy-gateway', 'istio-base', 'ztunnel']));
});

test('what runs something else of the same maker is not there', async () => {
  const rehearsal = rehearsalOf(withChoice({ edge, mesh }), '/', 'rehearsal');
  const others = ['docker.io/envoyproxy/envoy:distroless-v1.39.0', 'docker.io/istio/proxyv2:1.30.3', 'nginx:1.31.4'];
  expect(await addonsThere(running(...others), rehearsal)).toEqual([]);
});

test('the ingress controller is known where it is the edge', async () => {
  const rehearsal = rehearsalOf(application, '/', 'rehearsal');
  const found = await addonsThere(running('docker.io/nginx/nginx-ingress:5.5.4'), rehearsal);
  expect(found).toEqual(['ingress-controller']);
});
