import type { KindRules, Kinds } from './rules';

const API = 'https://gateway-api.sigs.k8s.io/reference/api-types';
const CLASS = 'https://github.com/kubernetes-sigs/gateway-api/blob/main/apis/v1/gatewayclass_types.go';
/** Which host a listener is for; none is every one. */
const HOST = 'spec.listeners.*.hostname';
const ROUTE = `${API}/httproute/`;

const route: KindRules = {
  going: () => ({ code: 'route goes' }),
  rows: [
    { at: ['spec.hostnames.*'], each: true, when: 'goes', why: 'host goes', documented: ROUTE },
    { at: ['spec.hostnames.*'], each: true, when: 'comes', why: 'host comes', documented: ROUTE },
    { at: ['spec.hostnames'], when: 'comes', why: 'hosts are named', documented: ROUTE },
    { at: ['spec.hostnames'], when: 'goes', why: 'hosts are named no longer', documented: ROUTE },
    { at: ['spec.rules.*.matches'], when: 'goes', why: 'prefix goes', documented: ROUTE },
    { at: ['spec.rules.*.matches'], when: 'comes', why: 'prefix comes', documented: ROUTE },
    { at: ['spec.rules.*.matches'], when: 'stays', why: 'route options', documented: ROUTE },
    { at: ['spec.parentRefs'], why: 'answered elsewhere', documented: ROUTE },
    {
      at: ['spec'],
      but: ['spec.hostnames', 'spec.rules.*.matches', 'spec.parentRefs'],
      why: 'route options',
      documented: ROUTE,
    },
  ],
};
const policy: KindRules = {
  rows: [{ at: ['spec'], why: 'route options', documented: 'https://gateway.envoyproxy.io/docs/api/extension_types/' }],
};

export const gatewayKinds: Kinds = {
  'gateway.networking.k8s.io/GatewayClass': {
    rows: [{ at: ['spec.controllerName'], why: 'immutable field', documented: CLASS }],
  },
  'gateway.networking.k8s.io/Gateway': {
    going: () => ({ code: 'route goes' }),
    rows: [
      { at: ['spec.gatewayClassName'], why: 'controller changes', documented: `${API}/gateway/` },
      { at: [HOST], alone: false, when: 'goes', why: 'host goes', documented: `${API}/gateway/` },
      { at: [HOST], alone: false, when: 'comes', why: 'host comes', documented: `${API}/gateway/` },
      { at: [`${HOST}.*`], each: true, when: 'goes', why: 'host goes', documented: `${API}/gateway/` },
      { at: [`${HOST}.*`], each: true, when: 'comes', why: 'host comes', documented: `${API}/gateway/` },
      { at: [HOST], alone: true, when: 'comes', why: 'hosts are named', documented: `${API}/gateway/` },
      { at: [HOST], alone: true, when: 'goes', why: 'hosts are named no longer', documented: `${API}/gateway/` },
      { at: ['spec.listeners.*.port'], when: 'stays', why: 'port of a listener moves', documented: `${API}/gateway/` },
      {
        at: ['spec.listeners.*.*'],
        but: [HOST, 'spec.listeners.*.port'],
        alone: true,
        why: 'route options',
        documented: `${API}/gateway/`,
      },
      {
        at: ['spec'],
        but: ['spec.gatewayClassName', 'spec.listeners'],
        why: 'route options',
        documented: `${API}/gateway/`,
      },
    ],
  },
  'gateway.networking.k8s.io/HTTPRoute': route,
  'gateway.networking.k8s.io/GRPCRoute': route,
  'gateway.networking.k8s.io/ReferenceGrant': {
    rows: [{ at: ['spec'], why: 'rights change', documented: `${API}/referencegrant/` }],
  },
  'gateway.envoyproxy.io/ClientTrafficPolicy': policy,
  'gateway.envoyproxy.io/BackendTrafficPolicy': policy,
  'gateway.envoyproxy.io/SecurityPolicy': policy,
  'gateway.envoyproxy.io/EnvoyProxy': policy,
};
