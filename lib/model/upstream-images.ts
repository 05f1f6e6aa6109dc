import type { BackingService } from './backing/backing-service';
import { formOf } from './backing/form-of';
import { S3_IMAGE } from './backing/s3-server';
import { companionsOf } from './companion';
import { isWatched, type Environment } from './environment';
import { inEnvironment } from './in-environment';
import type { Topology } from './topology';

/** What watches. */
const MONITORING = ['prometheus', 'grafana'];

/** The images that a topology is the source of, under the names that environments have for them too. */
export const builtImages = (topology: Topology, environments: readonly Environment[] = []): string[] => [
  ...new Set([topology, ...environments.map((one) => inEnvironment(topology, one).topology)].flatMap(imagesBuiltIn)),
];

const imagesBuiltIn = ({ services, jobs }: Topology): string[] => [...services, ...jobs].map(({ image }) => image);

/** The images that a topology runs in an environment and did not build: each must be pinned, with its repository. */
export function upstreamImagesOf(topology: Topology, environment: Environment): string[] {
  const built = builtImages(topology, [environment]);
  const here = inEnvironment(topology, environment).topology.services;
  const beside = here.flatMap(companionsOf).map(({ props }) => props.image);
  return [
    ...new Set([
      ...topology.backing.flatMap((one) => imagesOf(one, environment)),
      ...beside.filter((image) => !built.includes(image)),
      ...(isWatched(environment) ? MONITORING : []),
    ]),
  ];
}

function imagesOf(backing: BackingService, environment: Environment): string[] {
  const { kind } = formOf(backing, environment);
  if (kind === 'external') return [];
  switch (backing.kind) {
    case 'postgres':
      if (kind === 'server') return ['postgres'];
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
