import { RESTIC_IMAGE } from './backed-up';
import type { BackingService } from './backing/backing-service';
import { formOf } from './backing/form-of';
import { S3_IMAGE } from './backing/s3-server';
import { SIGN_IN_IMAGE } from './backing/sign-in-server';
import { companionsOf } from './companion';
import { alertsOf, isWatched, type Environment } from './environment';
import { inEnvironment } from './in-environment';
import { isPublic, type Topology } from './topology';

/** What watches, and what tells people of it. */
const monitoringImages = (environment: Environment): string[] =>
  isWatched(environment)
    ? ['prometheus', 'grafana', ...(alertsOf(environment) === undefined ? [] : ['alertmanager'])]
    : [];

/** What leads to all that has a route, where there is no cluster with an edge. */
const routerImages = (topology: Topology, environment: Environment): string[] =>
  environment.target === 'compose' && isPublic(inEnvironment(topology, environment).topology) ? ['caddy'] : [];

/** What makes backups of a host. */
const backupsImages = (environment: Environment): string[] =>
  environment.target === 'compose' && environment.backups !== undefined ? [RESTIC_IMAGE] : [];

/** The images that a topology is the source of, under the names that environments have for them too, and what of the engine is built along with them. */
export const builtImages = (topology: Topology, environments: readonly Environment[] = []): string[] => [
  ...new Set([topology, ...environments.map((one) => inEnvironment(topology, one).topology)].flatMap(imagesBuiltIn)),
];

const imagesBuiltIn = ({ services, jobs, backing }: Topology): string[] => [
  ...[...services, ...jobs].map(({ image }) => image),
  ...(backing.some(({ kind }) => kind === 'oidc') ? [SIGN_IN_IMAGE] : []),
];

/** The images that a topology runs in an environment and did not build: each must be pinned, with its repository. */
export function upstreamImagesOf(topology: Topology, environment: Environment): string[] {
  const built = builtImages(topology, [environment]);
  const here = inEnvironment(topology, environment).topology.services;
  const beside = here.flatMap(companionsOf).map(({ props }) => props.image);
  return [
    ...new Set([
      ...topology.backing.flatMap((one) => imagesOf(one, environment)),
      ...beside.filter((image) => !built.includes(image)),
      ...monitoringImages(environment),
      ...routerImages(topology, environment),
      ...backupsImages(environment),
    ]),
  ];
}

/** The images of the engine's own servers that an environment pulls: whoever runs them has built and pushed them. */
export const engineImagesOf = ({ backing }: Topology, environment: Environment): string[] =>
  environment.target === 'compose' && environment.sources !== undefined
    ? []
    : backing.flatMap((one) => {
        const form = formOf(one, environment);
        return form.kind === 'server' && form.source !== undefined ? [form.source.image] : [];
      });

function imagesOf(backing: BackingService, environment: Environment): string[] {
  const form = formOf(backing, environment);
  const { kind } = form;
  if (kind === 'external') return [];
  switch (backing.kind) {
    case 'postgres':
      if (form.kind === 'server') return ['postgres', ...(form.front === undefined ? [] : ['pgbouncer'])];
      return ['postgres-cluster', ...(backing.pooler === undefined ? [] : ['pgbouncer'])];
    case 'redis':
      return ['redis', ...(isWatched(environment) ? ['redis-exporter'] : [])];
    case 'objectStorage':
      return [S3_IMAGE];
    case 'server':
      return [backing.image ?? backing.name];
    case 'oidc':
    case 'external':
      return [];
  }
}
