import { http, imageReference, isPublic, type ComposeEnvironment, type Program, type Resolved } from '../../lib/model';
import { container, loopback } from '../container';
import { entry, type Entries } from '../entry';
import { caddyfile } from './caddyfile';
import { sitesOf } from './sites';

type Compose = Resolved<ComposeEnvironment>;

/** What is known of the router before it is rendered. */
export const ROUTER = {
  name: 'router',
  /** What its image is called among the environment's images. */
  image: 'caddy',
  port: 8080,
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
    ports: [loopback(hostPort, ROUTER.port)],
  });
}

function routerProgram(resolved: Compose): Program {
  const { images, registry } = resolved.environment;
  const { name, image, port, healthPort } = ROUTER;
  const folder = '/etc/caddy';
  const drainSeconds = 20;
  const probe = http('/', { port: 'health' });
  return {
    name,
    image: imageReference(images, registry, image),
    args: ['caddy', 'run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'],
    user: 10001,
    ports: { http: port, health: healthPort },
    variables: [],
    probes: { readiness: probe, liveness: probe },
    runtime: 'busybox',
    resources: { cpuMillis: 50, memoryMiB: 128 },
    volumes: [],
    config: [
      {
        name: 'config',
        path: folder,
        files: { Caddyfile: caddyfile({ sites: sitesOf(resolved), port, healthPort, drainSeconds }) },
      },
    ],
    drainSeconds,
  };
}
