import type { BackingService } from './backing/backing-service';
import type { Namespace } from './namespace';
import type { Resolved } from './resolve';
import type { Route } from './route';
import type { Service } from './service';

/** Something that an edge leads to. */
export interface Routed {
  /** Of its Service and its pods. */
  readonly name: string;
  readonly namespace: Namespace;
  readonly ports: Readonly<Record<string, number>>;
  readonly routes: readonly Route[];
  readonly definition: Service | BackingService;
}

/** All that is public in an environment: services, and what of the servers is. */
export const routedIn = ({ services, backing }: Pick<Resolved, 'services' | 'backing'>): Routed[] => [
  ...services.map(({ service }) => ({ ...service, definition: service })).filter(({ routes }) => routes.length > 0),
  ...backing.flatMap(({ backing: definition, form }): Routed[] => {
    if (form.kind !== 'server' || form.routes === undefined || form.namespace === undefined) return [];
    const { program, namespace, routes } = form;
    return [{ name: program.name, namespace, ports: program.ports, routes, definition }];
  }),
];
