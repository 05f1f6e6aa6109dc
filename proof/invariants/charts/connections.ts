import { connectionsOf, poolerLoads, resolve, serverLoad, type KubernetesEnvironment } from '../../../lib/model';
import { Renderer } from '../../helm/evaluate';
import { Refusal } from '../../helm/functions';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { inFile, unless } from '../../violation';
import { charts, type Chart, type Schema, type Values } from './chart';

/** The most copies of each service that a schema allows, by the name of the service. */
function mostCopies({ schema }: Chart): Map<string, number> {
  const meant = (one: Schema = {}): Schema =>
    one.$ref === undefined ? one : meant(schema.definitions?.[one.$ref.replace('#/definitions/', '')]);
  const services = meant(schema.properties?.['services']).properties ?? {};
  return new Map(
    Object.entries(services).flatMap(([name, service]) => {
      const replicas = meant(meant(service).properties?.['replicas']);
      const most = meant(replicas.properties?.['max']).maximum ?? replicas.maximum;
      return most === undefined ? [] : [[name, most] as const];
    }),
  );
}

/** Databases that could not take all connections with so many copies. */
function overloaded({ resolved }: KubernetesSubject, copies: ReadonlyMap<string, number>): string[] {
  const services = Object.fromEntries(
    resolved.topology.services.flatMap(({ name, scaling }) => {
      const max = copies.get(name);
      return max === undefined ? [] : [[name, { scaling: { min: Math.min(scaling.min, max), max } }]];
    }),
  );
  const topology = {
    ...resolved.topology,
    jobs: resolved.topology.jobs.filter(({ awaits }) => awaits === undefined),
  };
  const environment: KubernetesEnvironment = { ...resolved.environment, services };
  const here = resolve(topology, { ...environment });
  return here.backing.flatMap(({ backing: one, form }) => {
    if (one.kind !== 'postgres' || form.kind !== 'operator') return [];
    const poolers = one.pooler === undefined ? [] : poolerLoads(one, one.pooler, here);
    const loads = [...poolers, serverLoad(one, here)];
    return loads.some((load) => connectionsOf(load) > load.allowed) ? [one.name] : [];
  });
}

export const chartsKeepTheConnections = each(
  'No value of a chart opens more connections than databases take: its schema refuses it, or the chart does where several add up.',
  charts,
  (chart, subject) => {
    const most = mostCopies(chart);
    const alone = [...most].flatMap(([name, copies]) =>
      overloaded(subject, new Map([[name, copies]])).flatMap((database) =>
        unless(
          false,
          inFile(`${chart.folder}values.schema.json`),
          `allows ${copies} copies of ${name}, and ${database} does not take their connections`,
        ),
      ),
    );
    const together = overloaded(subject, most);
    if (together.length === 0 || refuses(chart, most)) return alone;
    return [
      ...alone,
      ...unless(
        false,
        inFile(`${chart.folder}templates/limits.yaml`),
        `allows all services their most copies at once, and ${together.join(', ')} does not take their connections`,
      ),
    ];
  },
);

/** Whether a chart refuses so many copies at once. */
function refuses({ templates, helpers, values }: Chart, copies: ReadonlyMap<string, number>): boolean {
  const services = { ...(values['services'] as Values) };
  for (const [name, max] of copies) {
    const service = services[name] as Values;
    const { replicas } = service;
    services[name] = { ...service, replicas: typeof replicas === 'number' ? max : { ...(replicas as object), max } };
  }
  const renderer = new Renderer(helpers.map(({ text }) => text));
  return templates
    .filter(({ path }) => path.endsWith('/limits.yaml'))
    .some(({ text }) => {
      try {
        renderer.render(text, { ...values, services });
        return false;
      } catch (error) {
        if (error instanceof Refusal) return true;
        throw error;
      }
    });
}
