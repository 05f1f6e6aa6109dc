import type { KubernetesEnvironment, Resolved } from '../../model';
import type { Flow } from './flow';
import { exporterWorkload, preparationWorkload, serverWorkload } from './workloads';

/** To a server from what readies it for its clients, and from what tells about it. */
export const serverFlows = ({ backing, environment }: Resolved<KubernetesEnvironment>): Flow[] =>
  backing.flatMap(({ backing: one, form }): Flow[] => {
    if (form.kind !== 'server') return [];
    const [first = { port: 0 }] = Object.values(form.endpoints);
    const exporter = form.metrics?.exporter;
    const told: Flow[] =
      exporter === undefined
        ? []
        : [
            {
              from: exporterWorkload(one, exporter, form, environment),
              to: serverWorkload(one, form, environment),
              ports: [first.port],
              because: `${exporter.name} tells how ${one.name} is`,
            },
          ];
    const readied = form.preparations.map(({ name }) => ({
      from: preparationWorkload(one, name, form.namespace, environment),
      to: serverWorkload(one, form, environment),
      ports: [first.port],
      because: `${name} readies ${one.name} for its clients`,
    }));
    return [...readied, ...told];
  });
