import * as compose from '../../compose/addresses';
import { imageOrBuild } from '../../compose/from-source';
import { hostPorts } from '../../compose/host-ports';
import { secretVariable } from '../../compose/interpolation';
import * as kubernetes from '../../lib/kubernetes/naming/addresses';
import { keyInVault, secretReference } from '../../lib/kubernetes/naming/secrets';
import {
  composeHost,
  hostsOf,
  onceOf,
  own,
  type ComposeEnvironment,
  type Endpoint,
  type Job,
  type KubernetesEnvironment,
  type Location,
  type Program,
  type Resolved,
  type ResolvedService,
  type Route,
  type SecretKey,
  type Service,
  type Setting,
} from '../../lib/model';

/** What a target makes of what is resolved: each word is the renderer's own. */
export interface Target {
  readonly locate: (endpoint: Endpoint) => Location;
  /** Where the value of a secret is kept. */
  readonly keptAt: (key: SecretKey) => string;
  readonly settingOf: (setting: Setting) => string;
  /** Where a route is public. */
  readonly urlsOf: (service: Service, route: Route) => string[];
  /** Who brings what comes by a route. */
  readonly edge: string;
  readonly imageOf: (built: Service | Job, program: Program) => string;
  readonly copiesOf: (service: ResolvedService) => string;
  /** Where something runs. @default the project's only network */
  readonly placeOf: (namespace: string | undefined) => string | undefined;
}

export const targetOf = onceOf(({ environment, ...resolved }: Resolved): Target => {
  switch (environment.target) {
    case 'kubernetes':
      return onKubernetes(environment);
    case 'compose':
      return inCompose({ ...resolved, environment });
  }
});

const onKubernetes = (environment: KubernetesEnvironment): Target => ({
  locate: (endpoint) => kubernetes.locate(endpoint, environment),
  keptAt: (key) => storedAt(key, environment),
  settingOf: ({ value }) => value,
  urlsOf: (_, { hosts, prefix }) => hosts.map((name) => `https://${own(hostsOf(environment), name) ?? name}${prefix}`),
  edge: 'the edge',
  imageOf: (_, { image }) => image,
  copiesOf: ({ scaling: { min, max } }) => (min === max ? String(min) : `${min} to ${max}`),
  placeOf: (namespace) =>
    namespace === undefined || environment.mesh === undefined ? namespace : `${namespace}, in the mesh`,
});

function storedAt(key: SecretKey, environment: KubernetesEnvironment): string {
  const { secrets } = environment;
  const { name, key: inside } = secretReference(key, environment);
  switch (secrets.from) {
    case 'azure-key-vault':
      return `${keyInVault(key, environment)} in ${secrets.url}`;
    case 'external-secrets':
      return `${keyInVault(key, environment)} in the store that External Secrets reads`;
    case 'existing':
      return `${inside} in the Secret ${name}, which is there`;
    case 'generated':
      return `${inside} in the Secret ${name}, which is made in the cluster`;
  }
}

function inCompose(resolved: Resolved<ComposeEnvironment>): Target {
  const { environment } = resolved;
  const { routerPort } = hostPorts(resolved);
  return {
    locate: (endpoint) => compose.locate(endpoint, environment),
    keptAt: (key) => `${secretVariable(key)} in .env`,
    settingOf: ({ value }) => `${value}, unless .env says otherwise`,
    urlsOf: (_, { hosts, prefix }) =>
      hosts.map((host) =>
        environment.public === undefined
          ? `http://${composeHost(environment, host) ?? 'localhost'}:${routerPort}${prefix}`
          : `https://${composeHost(environment, host)}${prefix}`,
      ),
    edge: 'the router',
    imageOf: (built, program) => {
      const { image, build } = imageOrBuild(built, program.image, environment, '.');
      return build === undefined ? program.image : `${image}, built from ${build.context}`;
    },
    copiesOf: () => '1',
    placeOf: () => undefined,
  };
}
