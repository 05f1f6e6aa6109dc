import { MAIN_HOST, type CertificatesChoice } from '../../model';

/** The class of the ingress controller that the engine installs. */
export const INGRESS_CLASS = 'nginx';

/** A name for the main host, and that name with the host's own for another. */
const ofHost = (name: string, host: string): string => (host === MAIN_HOST ? name : `${name}-${host}`);

/** The Ingress and the Certificate of a public host. */
export const publicHostName = ofHost;

/** The Secret with the certificate of a public host: one of its own, or the one for all that is there. */
export const tlsSecret = (host: string, certificates?: CertificatesChoice): string =>
  certificates?.from === 'secret' ? certificates.name : ofHost('tls', host);

/** Who may see a route of a service, the first of which is 0. */
export const accessPolicyName = (service: string, route: number): string =>
  [service, ...(route === 0 ? [] : [route + 1])].join('.');

/**
 * The Ingress of a route of a service on a host: `web`, `web.2`, `web.admin`, `web.2.admin`. No name of a service has a
 * dot in it, and none of a host is a number.
 */
export const routeName = (service: string, route: number, host: string): string =>
  [accessPolicyName(service, route), ...(host === MAIN_HOST ? [] : [host])].join('.');
