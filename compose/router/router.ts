import {
  http,
  imageReference,
  isPublic,
  persistent,
  secret,
  type ComposeEnvironment,
  type ConfigFolder,
  type Program,
  type Resolved,
} from '../../lib/model';
import { container, loopback } from '../container';
import { entry, type Entries } from '../entry';
import { CERTIFICATE, endsTls, KEY, TLS_FOLDER } from './caddy-options';
import { caddyfile } from './caddyfile';
import { sitesOf } from './sites';

type Compose = Resolved<ComposeEnvironment>;

/** What is known of the router before it is rendered. */
export const ROUTER = {
  name: 'router',
  /** What its image is called among the environment's images. */
  image: 'caddy',
  port: 8080,
  tlsPort: 8443,
  /** Where it says that it serves, to whoever is beside it. */
  healthPort: 8081,
} as const;

/** Whether there is anything to lead to. */
export const isRouted = ({ topology }: Compose): boolean => isPublic(topology);

/** All routes under one address, as an edge has them in a cluster. Without routes there is none. */
export function router(resolved: Compose, hostPort: number | undefined): Entries {
  if (hostPort === undefined) return {};
  const program = routerProgram(resolved);
  return entry(program, {
    ...container(program, resolved.environment),
    // Its image gives the program this capability, without which the kernel then refuses to start it.
    cap_add: ['NET_BIND_SERVICE'],
    ports: published(resolved.environment, hostPort),
  });
}

/** To every network where it is for people elsewhere, unless somebody stands in front. */
function published({ public: open }: ComposeEnvironment, hostPort: number): string[] {
  const { port, tlsPort } = ROUTER;
  if (open === undefined) return [loopback(hostPort, port)];
  if (open.certificates.from === 'proxy') return [loopback(open.certificates.port ?? 8080, port)];
  return [`80:${port}`, `443:${tlsPort}`];
}

function routerProgram(resolved: Compose): Program {
  const { images, registry, public: open } = resolved.environment;
  const { name, image, port, tlsPort, healthPort } = ROUTER;
  const folder = '/etc/caddy';
  const drainSeconds = 20;
  const certificates = open?.certificates;
  const routing = { sites: sitesOf(resolved), port, tlsPort, healthPort, drainSeconds };
  const text = caddyfile(certificates === undefined ? routing : { ...routing, certificates });
  const probe = http('/', { port: 'health' });
  return {
    name,
    image: imageReference(images, registry, image),
    args: ['caddy', 'run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'],
    user: 10001,
    ports: { http: port, health: healthPort, ...(endsTls(certificates) ? { https: tlsPort } : {}) },
    variables: [],
    probes: { readiness: probe, liveness: probe },
    runtime: 'busybox',
    resources: { cpuMillis: 50, memoryMiB: 128 },
    // Made anew at each start they would soon be refused: an authority counts. The image's folder is everybody's.
    volumes: certificates?.from === 'acme' ? [persistent('certificates', '/data/caddy', 1)] : [],
    config: [
      { name: 'config', path: folder, files: { Caddyfile: text } },
      ...(certificates?.from === 'files' ? [ownCertificate()] : []),
    ],
    drainSeconds,
  };
}

const ownCertificate = (): ConfigFolder => ({
  name: 'tls',
  path: TLS_FOLDER,
  files: {
    [CERTIFICATE]: secret(
      'tls',
      'certificate',
      'certificate of the public hosts, and those that it is signed by, in PEM',
    ),
    [KEY]: secret('tls', 'key', 'private key of that certificate, in PEM'),
  },
});
