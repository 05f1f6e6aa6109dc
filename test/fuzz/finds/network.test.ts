import { ref, resilient } from '../../../fuzz/plan/marks';
import { findsIn, part, ready, refusedFor } from './minimal';

const edge = (loadBalancer: Readonly<Record<string, string[] | boolean>>) => ({
  edge: { controller: 'f5-nginx', loadBalancer },
  certificates: { from: 'self-signed' },
});
const routed = part.service('web', { ...ready, route: '/' });
const network = { apiServer: { cidrs: ['10.0.0.1/32'], port: 6443 }, nodes: ['10.9.0.0/24'] };

test('clients may come with addresses of their own, wherever they are', () => {
  const cluster = part.cluster('live', edge({ addresses: ['0.0.0.0/0'], proxyProtocol: false }));
  expect(findsIn(routed, cluster)).toEqual([]);
});

test('caches of names may be in private networks, and there may be none', () => {
  for (const dns of [['10.0.0.53/32'], []]) {
    expect(
      findsIn(
        routed,
        part.cluster('live', { ...edge({ addresses: ['203.0.113.0/28'] }), network: { ...network, dns } }),
      ),
    ).toEqual([]);
  }
});

test('a host outside may be partly in private networks, beside one that is anywhere', () => {
  const mail = part.external('mail', { addresses: ['203.0.113.0/24', '10.1.2.3/32'] });
  const service = part.service('web', { connects: [ref('weather')] });
  const other = part.service('worker', { connects: [ref('mail')] });
  expect(findsIn(mail, part.external('weather'), service, other, part.cluster('live'))).toEqual([]);
});

test('a host outside may be found by IPv6 alone, or by IPv4 besides, beside one that is anywhere', () => {
  const clients = ['weather', 'mail', 'payments'].map((name) => part.service(`of-${name}`, { connects: [ref(name)] }));
  const mail = part.external('mail', { addresses: ['2001:db8:2::/48'] });
  const payments = part.external('payments', { addresses: ['198.51.100.0/25', '2001:db8:1::/48', '10.1.2.3/32'] });
  expect(findsIn(mail, payments, part.external('weather'), ...clients, part.cluster('live'))).toEqual([]);
});

test('add-ons that a script brings are there for a neighbour', () => {
  const delivery = { by: 'kubectl' };
  const blue = part.cluster('blue', { delivery, cluster: { beside: 'live' } });
  expect(findsIn(part.service('web'), part.cluster('live', { delivery }), blue)).toEqual([]);
});

test('what is routed to has certificates from somewhere', () => {
  const { edge: said } = edge({ addresses: ['203.0.113.0/28'] });
  expect(refusedFor(routed, part.cluster('live', { edge: said }))).toEqual(['live: certificates']);
});

test('a certificate that is there may be of several hosts', () => {
  const hosts = { admin: 'admin.example.org' };
  const web = part.service('web', { ...ready, route: { prefix: '/', hosts: ['main', 'admin'] } });
  const { edge: said } = edge({ addresses: ['203.0.113.0/28'] });
  const certificates = { from: 'secret', name: 'wildcard' };
  expect(findsIn(web, part.cluster('live', { edge: said, hosts, certificates }))).toEqual([]);
});

test('a connection to a port of something that is not there yet is told', () => {
  const service = part.service('web', { connects: [{ $at: ['later', 'http'] }], migrations: { args: ['up'] } });
  expect(refusedFor(service, part.cluster('live'))).toContain('web: connects[0]');
});

const plain = {
  edge: {
    controller: 'existing',
    flavour: 'plain',
    ingressClass: 'traefik',
    pods: { namespace: 'traefik', labels: { app: 'traefik' } },
  },
};

test('a tenant may have what is routed to in the namespace that is called ingress for it', () => {
  const cluster = { tenant: true, namespaces: { back: 'team-a', ingress: 'team-a' } };
  const certificates = { from: 'issuer', kind: 'ClusterIssuer', name: 'ca' };
  expect(findsIn(routed, part.cluster('live', { ...plain, cluster, certificates }))).toEqual([]);
});

test('neighbours share a controller that the cluster had before either', () => {
  const both = { ...plain, certificates: { from: 'self-signed' } };
  const blue = part.cluster('blue', { ...both, cluster: { beside: 'live' } });
  expect(findsIn(routed, part.cluster('live', both), blue)).toEqual([]);
});

test('an environment beside another one has waypoints by the API that comes with the gateway of that', () => {
  const web = part.service('web', { ...ready, route: '/' });
  const api = part.service('api', { connects: [resilient(ref('web'), { timeoutSeconds: 5 })] });
  const gateway = { controller: 'envoy-gateway', api: 'gateway', loadBalancer: { addresses: ['203.0.113.0/28'] } };
  const common = { mesh: { kind: 'istio' }, edge: gateway, certificates: { from: 'self-signed' } };
  const live = part.cluster('live', common);
  const preview = part.cluster('preview', { ...common, cluster: { beside: 'live' } });
  expect(findsIn(web, api, live, preview)).toEqual([]);
});

test('where nothing has a route, waypoints have the kinds that they are made of, though a gateway would bring them', () => {
  const web = part.service('web', ready);
  const api = part.service('api', { connects: [resilient(ref('web'), { timeoutSeconds: 5 })] });
  const edge = { controller: 'envoy-gateway', api: 'gateway', loadBalancer: { addresses: ['203.0.113.0/28'] } };
  expect(findsIn(web, api, part.cluster('live', { mesh: { kind: 'istio' }, edge }))).toEqual([]);
});
