import { http } from '../../../../lib';
import type { Row } from './row';

const POLICIES = 'https://kubernetes.io/docs/concepts/services-networking/network-policies/';
const INGRESS = 'https://kubernetes.io/docs/concepts/services-networking/ingress/';

const HTTP_01 = 'https://cert-manager.io/docs/configuration/acme/http01/';

const served = { ports: { http: 8080 }, probes: { readiness: http('/ready') } };
const routed = { ...served, route: '/mails' };

/** Who reaches whom, from inside and from outside. */
export const connections: readonly Row[] = [
  {
    title: 'a port under another number',
    definition: { api: { ports: { http: 8001 } } },
    effects: [
      ['Deployment shop/api', 'interrupts', 'port moves', ['containerPort']],
      ['Deployment shop/api', 'rolls pods', 'pod template', ['containerPort']],
      ['Deployment shop/page', 'rolls pods', 'pod template', ['API_URL']],
      ['Service shop/api', 'interrupts', 'port of a Service moves', ['port']],
    ],
    arrows: [
      'closes arrow shop/page → shop/api 8000 http',
      'opens arrow shop/page → shop/api 8001 http',
      'closes arrow ingress-controller → shop/api 8000 http',
      'opens arrow ingress-controller → shop/api 8001 http',
    ],
    says: [
      'containerPort 8000 → 8001: policies and pods change at different moments, and until both have, some connections fail',
    ],
    documented: POLICIES,
  },
  {
    title: 'another port of a Service',
    definition: { api: { servicePorts: { http: 80 } } },
    effects: [
      ['Deployment shop/page', 'rolls pods', 'pod template', ['API_URL']],
      ['Service shop/api', 'interrupts', 'port of a Service moves', ['port']],
    ],
    documented: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  },
  {
    title: 'a connection less',
    definition: { page: { connects: [] } },
    effects: [['Deployment shop/page', 'rolls pods', 'pod template', ['API_URL']]],
    arrows: ['closes arrow shop/page → shop/api 8000 http'],
    documented: POLICIES,
  },
  {
    title: 'a connection more',
    before: { page: { connects: [] } },
    definition: {},
    effects: [['Deployment shop/page', 'rolls pods', 'pod template', ['API_URL']]],
    arrows: ['opens arrow shop/page → shop/api 8000 http'],
    documented: POLICIES,
  },
  {
    title: 'another prefix of a route',
    definition: { api: { route: '/v2' } },
    effects: [
      ['Ingress shop/api', 'interrupts', 'prefix goes', ['/api']],
      ['Ingress shop/api', 'reloads', 'prefix comes', ['/v2']],
    ],
    documented: INGRESS,
  },
  {
    title: 'a route that takes more',
    definition: { api: { route: { prefix: '/api', maxBodyMiB: 50 } } },
    effects: [['Ingress shop/api', 'reloads', 'route options', ['nginx.org/client-max-body-size']]],
    documented:
      'https://github.com/nginx/kubernetes-ingress/tree/main/examples/ingress-resources/mergeable-ingress-types',
  },
  {
    title: 'a service without its route',
    before: { worker: routed },
    definition: { worker: served },
    effects: [
      ['Deployment work/worker', 'rolls pods', 'pod template', ['priorityClassName']],
      ['Ingress work/worker', 'stops', 'route goes'],
    ],
    arrows: ['closes arrow ingress-controller → work/worker 8080 http'],
    documented: INGRESS,
  },
  {
    title: 'another host',
    definition: { production: { host: 'www.example.org' } },
    effects: [
      ['Certificate ingress/shop', 'by hand', 'certificate anew', ['dnsNames']],
      ['Ingress ingress/shop', 'interrupts', 'host goes', ['shop.example.org']],
      ['Ingress ingress/shop', 'by hand', 'host comes', ['www.example.org']],
      ['Ingress ingress/shop', 'reloads', 'route options', ['shop.example.org tls', 'www.example.org tls']],
      ['Ingress shop/api', 'interrupts', 'host goes', ['shop.example.org']],
      ['Ingress shop/api', 'by hand', 'host comes', ['www.example.org']],
      ['Ingress shop/page', 'interrupts', 'host goes', ['shop.example.org']],
      ['Ingress shop/page', 'by hand', 'host comes', ['www.example.org']],
    ],
    says: [
      'dnsNames ["shop.example.org"] → ["www.example.org"]: a certificate is issued; where its issuer proves names over HTTP, each of them must lead here before',
      HTTP_01,
    ],
    documented: HTTP_01,
  },
  {
    title: 'a further host',
    definition: {
      production: { hosts: { admin: 'admin.example.org' } },
      page: { route: { prefix: '/', hosts: ['main', 'admin'] } },
    },
    effects: [['Certificate ingress/shop-admin', 'by hand', 'certificate anew', ['dnsNames']]],
    documented: HTTP_01,
  },
  {
    title: 'another certificate authority',
    definition: {
      production: {
        certificates: { from: 'acme', server: 'https://other.example.org/directory', email: 'ops@example.org' },
      },
    },
    effects: [['ClusterIssuer cluster/public', 'reloads', 'authority changes', ['server']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'another ingress controller',
    definition: {
      production: {
        edge: {
          controller: 'existing',
          flavour: 'plain',
          ingressClass: 'traefik',
          pods: { namespace: 'traefik', labels: { app: 'traefik' } },
        },
      },
    },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['ingress', 'ingress https://kubernetes.default.svc']],
      [
        'AppProject argocd/shop-addons',
        'reloads',
        'project rules',
        ['ingress https://kubernetes.default.svc', 'sourceRepos'],
      ],
      ['Application argocd/ingress', 'keeps running', 'namespace stays', [], { namespace: 'ingress', loses: [] }],
      [
        'Application argocd/ingress-controller',
        'keeps running',
        'chart stays',
        [],
        {
          command: `kubectl --namespace argocd patch application ingress-controller --type merge --patch '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}'`,
        },
      ],
      ['ClusterIssuer cluster/public', 'reloads', 'authority changes', ['nginx minion ClusterIP', 'traefik ClusterIP']],
      [
        'Namespace ingress/ingress',
        'keeps running',
        'namespace is kept',
        [],
        { command: 'kubectl delete namespace ingress' },
      ],
      ['Certificate shop/shop', 'by hand', 'certificate anew', ['dnsNames']],
      ['Ingress shop/api', 'interrupts', 'controller changes', ['ingressClassName']],
      ['Ingress shop/api', 'reloads', 'route options', ['pathType']],
      [
        'Ingress shop/api',
        'reloads',
        'route options',
        ['argocd.argoproj.io/ignore-healthcheck', 'nginx.org/mergeable-ingress-type', 'tls'],
      ],
      ['Ingress shop/page', 'interrupts', 'controller changes', ['ingressClassName']],
      [
        'Ingress shop/page',
        'reloads',
        'route options',
        ['argocd.argoproj.io/ignore-healthcheck', 'nginx.org/mergeable-ingress-type', 'tls'],
      ],
      ['ResourceQuota shop/shop', 'reloads', 'counts for later pods', ['limits.memory', 'pods', 'requests.memory']],
    ],
    arrows: [
      'closes arrow ingress-controller → shop/api 8000 http',
      'closes arrow ingress-controller → shop/page 3000 http',
      'closes arrow ingress-controller → kube-dns 53 dns-tcp, 53/UDP dns',
      'closes arrow ingress-controller → node-local-dns 53, 53/UDP',
      'closes arrow ingress-controller → acme-solver 8089 http',
    ],
    documented: INGRESS,
  },
  {
    title: 'other addresses of the load balancer',
    definition: { production: { edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['203.0.113.16/28'] } } } },
    effects: [['Application argocd/ingress-controller', 'upgrades', 'chart values', ['set-real-ip-from']]],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/helm/',
  },
];
