import { clientsOf } from './client';
import { decided, type DecidedResilience } from './resilience';
import type { Service } from './service';
import type { Topology } from './topology';

/** What clients say of requests to a service, by the name of its port; nothing of one that nobody says anything of. */
export const resiliencesOf = (service: Service, topology: Topology): ReadonlyMap<string, DecidedResilience> =>
  new Map(
    clientsOf(topology)
      .flatMap(({ connects }) => connects)
      .flatMap(({ of, name, resilience }) =>
        of === service && resilience !== undefined ? [[name, decided(resilience)] as const] : [],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
