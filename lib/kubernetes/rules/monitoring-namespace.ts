import { monitoringNamespaces, namespaceOf, runningClients, type Definitions, type Problem } from '../../model';

/** Monitoring comes after what it watches: nothing elsewhere may wait for something beside it. */
export function* monitoringNamespace({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    const [monitoring] = monitoringNamespaces(environment);
    if (monitoring === undefined) continue;
    for (const { name: subject, namespace, connects } of runningClients({ topology, environment })) {
      for (const [i, { of }] of connects.entries()) {
        if (namespaceOf(of) !== monitoring || namespace === monitoring) continue;
        yield {
          subject,
          field: `connects[${i}]`,
          given: `${of.name}, in the namespace of monitoring`,
          allowed: 'something in another namespace, or a service beside it',
          fix: `move ${of.name}: monitoring comes last, and what waits for it would never come`,
        };
      }
    }
  }
}
