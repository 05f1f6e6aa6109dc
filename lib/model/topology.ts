import type { BackingService } from './backing-service';
import type { Namespace } from './namespace';
import type { Problem } from './problem';
import type { Service } from './service';

export type Definition = Service | BackingService;

/** All services and backing services, in the order of their names. */
export interface Topology {
  readonly services: readonly Service[];
  readonly backing: readonly BackingService[];
  /** What was given and is no definition. @default nothing */
  readonly strangers?: readonly Problem[];
}

const KINDS: Readonly<Record<Definition['kind'], true>> = {
  service: true,
  postgres: true,
  redis: true,
  objectStorage: true,
  oidc: true,
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
    backing: all.filter((d) => d.kind !== 'service'),
    strangers: given.filter(([, value]) => !isDefinition(value)).map(([name, value]) => stranger(name, value)),
  };
}

const stranger = (name: string, given: unknown): Problem => ({
  subject: name,
  field: 'topology',
  given,
  allowed: 'services and backing services, as their define functions make them',
  fix:
    given === undefined
      ? 'it was not there yet when the topology was made: do two files import each other?'
      : 'leave it out: what services refer to, such as a namespace, is found through them',
});

/** Whether anything is routed to: without, there is no edge. */
export const isPublic = ({ services }: Pick<Topology, 'services'>): boolean =>
  services.some(({ route }) => route !== undefined);

/** The namespaces that a topology's definitions live in, each once, in the order of the definitions. */
export const namespacesOf = ({ services, backing }: Topology): Namespace[] => [
  ...new Set([...services, ...backing].flatMap((d) => ('namespace' in d ? [d.namespace] : []))),
];
