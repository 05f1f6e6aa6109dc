import type { PublicHost } from '../../lib/model';
import type { Lines } from './caddy-text';

/** Where the files of a certificate of one's own are, inside the container. */
export const TLS_FOLDER = '/etc/caddy-tls';
export const CERTIFICATE = 'tls.crt';
export const KEY = 'tls.key';

/** Where certificates come from; nowhere on a machine that is for nobody elsewhere. */
type Certificates = PublicHost['certificates'] | undefined;

/** Where the router listens, inside its container, and how long requests in flight may last once it is told to stop. */
export interface Listening {
  readonly port: number;
  readonly tlsPort: number;
  /** Where it says that it serves. */
  readonly healthPort: number;
  readonly drainSeconds: number;
  /** Whether something there speaks gRPC, which is HTTP/2 where there is no TLS too. @default false */
  readonly grpc?: boolean;
}

/** Whether the router itself speaks TLS. */
export const endsTls = (certificates: Certificates): boolean =>
  certificates?.from === 'acme' || certificates?.from === 'files';

/** The options of the whole router. Ports are those inside: what is redirected is so to those that everybody knows. */
export function caddyOptions(certificates: Certificates, listening: Listening): Lines {
  const { port, tlsPort, drainSeconds, grpc = false } = listening;
  return [
    'admin off',
    'persist_config off',
    ...automatic(certificates),
    `http_port ${port}`,
    ...(endsTls(certificates) ? [`https_port ${tlsPort}`] : []),
    `grace_period ${drainSeconds}s`,
    ...servers(certificates, grpc),
  ];
}

function automatic(certificates: Certificates): Lines {
  if (certificates?.from !== 'acme') return ['auto_https off'];
  // Redirects are written, for the host alone that has a certificate.
  return ['auto_https disable_redirects', `email ${certificates.email}`, `acme_ca ${certificates.server}`];
}

/** HTTP/3 would need a port of UDP besides. */
function servers(certificates: Certificates, grpc: boolean): Lines {
  if (endsTls(certificates)) return [['servers', ['protocols h1 h2']]];
  const plain = grpc ? ['protocols h1 h2c'] : [];
  if (certificates?.from !== 'proxy') return grpc ? [['servers', plain]] : [];
  const { addresses = ['private_ranges'] } = certificates;
  const trusted = [`trusted_proxies static ${addresses.join(' ')}`, 'trusted_proxies_strict'];
  return [['servers', [...plain, ...trusted]]];
}

/** What a site says of its certificate. */
export const certificateOf = (certificates: Certificates): Lines =>
  certificates?.from === 'files' ? [`tls ${TLS_FOLDER}/${CERTIFICATE} ${TLS_FOLDER}/${KEY}`] : [];

/** As F5's controller says it: for a month no browser asks without TLS. */
export const TLS_ALONE = 'header Strict-Transport-Security max-age=2592000';
