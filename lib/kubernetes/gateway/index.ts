export { Gateway } from './gateway';
export { GatewayClass } from './gateway-class';
export { GatewayRoute } from './gateway-route';
export { TlsRedirect } from './tls-redirect';
export { TrafficPolicies } from './traffic-policies';
