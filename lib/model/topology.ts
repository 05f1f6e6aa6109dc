import type { BackingService } from './backing-service';
import type { Service } from './service';

export type Definition = Service | BackingService;

/** All services and backing services, in the order of their names, each with the file that defines it. */
export interface Topology {
  readonly services: readonly Service[];
  readonly backing: readonly BackingService[];
  /** Path of the defining file, from the root of the repository. */
  readonly sourceOf: (definition: Definition) => string;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The topology of the definitions in `lib/services/index.ts`, in the order of their names; the export `itManager` stands
 * in `it-manager.ts`.
 */
export function topologyOf(definitions: Readonly<Record<string, Definition>>): Topology {
  const sources = new Map(Object.entries(definitions).map(([key, d]) => [d, `lib/services/${kebab(key)}.ts`]));
  const all = [...sources.keys()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    services: all.filter((d) => d.kind === 'service'),
    backing: all.filter((d) => d.kind !== 'service'),
    sourceOf: (definition) => sources.get(definition) ?? 'lib/services/index.ts',
  };
}
