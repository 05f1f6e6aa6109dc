import type { Environment } from '../environment';
import { imageReference } from '../image';
import { http } from '../probe';
import type { Program } from '../program';
import { routesOf } from '../route';
import { literal, type Variable } from '../value';
import type { ServerForm } from './forms';
import type { Oidc } from './oidc';
import { clientSecret } from './secrets';

/** What the image of the provider for development is called among an environment's images. */
export const SIGN_IN_IMAGE = 'development-sign-in';

/** The page and the API, as the provider knows them, and the client that keeps a secret. */
export const DEVELOPMENT_CLIENT = 'development';
export const DEVELOPMENT_SERVER_CLIENT = 'development-server';

const PORT_NAME = 'http';

export const developmentPort = ({ development }: Oidc): number => development?.port ?? 4000;
export const developmentPrefix = ({ development }: Oidc): string => development?.prefix ?? '/sign-in';

/** The address that a browser has of it: what its tokens name. */
export const developmentIssuer = (oidc: Oidc, environment: Environment): string => {
  const origin =
    environment.target === 'kubernetes' ? `https://${environment.host}` : `http://localhost:${developmentPort(oidc)}`;
  return `${origin}${developmentPrefix(oidc)}`;
};

/** A provider with two users in one copy, which keeps nothing: who starts it anew has everybody sign in again. */
export function signInServer(oidc: Oidc, environment: Environment): ServerForm {
  const { name, development = {} } = oidc;
  const port = developmentPort(oidc);
  const endpoint = { scheme: 'http', port };
  return {
    kind: 'server',
    ...(development.namespace === undefined ? {} : { namespace: development.namespace }),
    // Whoever is a public client serves a page; it is the browser that comes here.
    endpoints: { signIn: endpoint, verify: endpoint },
    volumeOfRoot: false,
    preparations: [],
    routes: routesOf({ prefix: developmentPrefix(oidc), port: PORT_NAME }, PORT_NAME),
    hostPort: port,
    source: { image: SIGN_IN_IMAGE, folder: `lib/programs/${SIGN_IN_IMAGE}` },
    program: program(name, port, oidc, environment),
  };
}

const program = (name: string, port: number, oidc: Oidc, environment: Environment): Program => ({
  name,
  image: imageReference(environment.images, environment.registry, SIGN_IN_IMAGE),
  user: 10001,
  ports: { [PORT_NAME]: port },
  variables: [
    ...literals({
      PORT: String(port),
      ISSUER: developmentIssuer(oidc, environment),
      CLIENT_ID: DEVELOPMENT_CLIENT,
      SERVER_CLIENT_ID: DEVELOPMENT_SERVER_CLIENT,
    }),
    // Where nothing has the secret, nothing is a client that keeps one.
    { name: 'CLIENT_SECRET', value: { ...clientSecret(name), optional: true, local: 'local-only' } },
  ],
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  runtime: 'node',
  resources: { cpuMillis: 50, memoryMiB: 192 },
  volumes: [],
  config: [],
  drainSeconds: 5,
});

const literals = (values: Readonly<Record<string, string>>): Variable[] =>
  Object.entries(values).map(([name, value]) => ({ name, value: literal(value) }));
