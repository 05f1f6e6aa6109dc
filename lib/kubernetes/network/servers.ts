import type { KubernetesEnvironment, Resolved } from '../../model';
import type { Flow } from './flow';
import { preparationWorkload, serverWorkload } from './workloads';

/** From what readies a server for its clients to the server. */
export const serverFlows = ({ backing, environment }: Resolved<KubernetesEnvironment>): Flow[] =>
  backing.flatMap(({ backing: one, form }): Flow[] => {
    if (form.kind !== 'server') return [];
    const [first = { port: 0 }] = Object.values(form.endpoints);
    return form.preparations.map(({ name }) => ({
      from: preparationWorkload(one, name, form.namespace, environment),
      to: serverWorkload(one, form, environment),
      ports: [first.port],
      because: `${name} readies ${one.name} for its clients`,
    }));
  });
