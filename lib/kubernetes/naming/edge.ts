import { MAIN_HOST, type CertificatesChoice } from '../../model';

/** The class of the ingress controller that the engine installs. */
export const INGRESS_CLASS = 'nginx';
/** The class of Gateways that it serves, where that is Envoy Gateway. */
export const GATEWAY_CLASS = 'envoy';

/** A name for the main host, and that name with the host's own for another. */
const ofHost = (name: string, host: string): string => (host === MAIN_HOST ? name : `${name}-${host}`);

/** Where a Gateway listens without TLS, and where with the certificate of a host: `https`, `https-admin`. */
export const PLAIN_LISTENER = 'http';
export const tlsListener = (host: string): string => ofHost('https', host);

/** What sends whoever comes without TLS to it. */
export const redirectName = (application: string): string => `${application}.redirect`;

/** The Ingress and the Certificate of a public host. */
export const publicHostName = ofHost;

/** The Secret with the certificate of a public host: one of its own, or the one for all that is there. */
export const tlsSecret = (host: string, certificates?: CertificatesChoice): string =>
  certificates?.from === 'secret' ? certificates.name : ofHost('tls', host);

/** What a route of a service, the first of which is 0, is called: on all of its hosts, or who may see it. */
export const accessPolicyName = (service: string, route: number): string =>
  [service, ...(route === 0 ? [] : [route + 1])].join('.');

/**
 * The Ingress of a route of a service on a host: `web`, `web.2`, `web.admin`, `web.2.admin`. No name of a service has a
 * dot in it, and none of a host is a number.
 */
export const routeName = (service: string, route: number, host: string): string =>
  [accessPolicyName(service, route), ...(host === MAIN_HOST ? [] : [host])].join('.');
