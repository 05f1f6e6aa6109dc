import type { BackingService } from './backing/backing-service';
import type { Job } from './job';
import type { Namespace } from './namespace';
import type { Problem } from './problem';
import type { Service } from './service';

export type Definition = Service | Job | BackingService;

/** All services, jobs and backing services, in the order of their names. */
export interface Topology {
  readonly services: readonly Service[];
  readonly jobs: readonly Job[];
  readonly backing: readonly BackingService[];
  /** What was given and is no definition. @default nothing */
  readonly strangers?: readonly Problem[];
}

const KINDS: Readonly<Record<Definition['kind'], true>> = {
  service: true,
  job: true,
  postgres: true,
  redis: true,
  objectStorage: true,
  oidc: true,
  server: true,
  external: true,
};

/** Whether something is what one of the `define…` functions of a topology makes. */
const isDefinition = (value: unknown): value is Definition =>
  typeof value === 'object' && value !== null && Object.hasOwn(KINDS, String((value as Partial<Definition>).kind));

/** The topology of the definitions that a module exports, in the order of their names. */
export function topologyOf(definitions: Readonly<Record<string, Definition>>): Topology {
  const given = Object.entries(definitions ?? {});
  const all = [...new Set(given.map(([, value]) => value).filter(isDefinition))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return {
    services: all.filter((d) => d.kind === 'service'),
    jobs: all.filter((d) => d.kind === 'job'),
    backing: all.filter((d) => d.kind !== 'service' && d.kind !== 'job'),
    strangers: given.filter(([, value]) => !isDefinition(value)).map(([name, value]) => stranger(name, value)),
  };
}

const stranger = (name: string, given: unknown): Problem => ({
  subject: name,
  field: 'topology',
  given,
  allowed: 'services, jobs and backing services, as their define functions make them',
  fix:
    given === undefined
      ? 'it was not there yet when the topology was made: do two files import each other?'
      : 'leave it out: what services refer to, such as a namespace, is found through them',
});

/** Whether anything is routed to: without, there is no edge. */
export const isPublic = ({ services }: Pick<Topology, 'services'>): boolean =>
  services.some(({ routes }) => routes.length > 0);

export const definitionsOf = ({ services, jobs, backing }: Topology): Definition[] => [
  ...services,
  ...jobs,
  ...backing,
];

/** The namespaces that a topology's definitions live in, each once, in the order of the definitions. */
export const namespacesOf = (topology: Topology): Namespace[] => [
  ...new Set(definitionsOf(topology).flatMap((d) => namespaceOf(d) ?? [])),
];

/** Where a definition lives on Kubernetes. @default nowhere: it lies outside, or runs in Compose alone */
export function namespaceOf(definition: Definition): Namespace | undefined {
  switch (definition.kind) {
    case 'service':
    case 'job':
    case 'postgres':
    case 'redis':
    case 'server':
      return definition.namespace;
    case 'objectStorage':
      return definition.server.namespace;
    case 'oidc':
      return definition.development?.namespace;
    case 'external':
      return undefined;
  }
}
