import type { KindRules, Kinds } from './rules';

const API = 'https://gateway-api.sigs.k8s.io/reference/api-types';
const ROUTE = `${API}/httproute/`;

const route: KindRules = {
  going: () => ({ code: 'route goes' }),
  rows: [
    { at: ['spec.hostnames'], why: 'hosts of a route', documented: ROUTE },
    { at: ['spec.rules.*.matches'], when: 'goes', why: 'prefix goes', documented: ROUTE },
    { at: ['spec.rules.*.matches'], when: 'comes', why: 'prefix comes', documented: ROUTE },
    { at: ['spec.rules.*.matches'], when: 'stays', why: 'route options', documented: ROUTE },
    { at: ['spec.parentRefs'], why: 'controller changes', documented: ROUTE },
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
    rows: [{ at: ['spec.controllerName'], why: 'immutable field', documented: `${API}/gatewayclass/` }],
  },
  'gateway.networking.k8s.io/Gateway': {
    going: () => ({ code: 'route goes' }),
    rows: [
      { at: ['spec.gatewayClassName'], why: 'controller changes', documented: `${API}/gateway/` },
      { at: ['spec.listeners.*.hostname'], when: 'goes', why: 'host goes', documented: `${API}/gateway/` },
      { at: ['spec.listeners.*.hostname'], when: 'comes', why: 'host comes', documented: `${API}/gateway/` },
      {
        at: ['spec.listeners.*.hostname', 'spec.listeners.*.port'],
        when: 'stays',
        why: 'hosts of a route',
        documented: `${API}/gateway/`,
      },
      {
        at: ['spec.listeners.*.*'],
        but: ['spec.listeners.*.hostname', 'spec.listeners.*.port'],
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
