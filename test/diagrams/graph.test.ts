import { graphOf } from '../../diagrams/graph/graph-of';
import type { Graph } from '../../diagrams/graph/graph';
import { resolve, type Application, type KubernetesEnvironment, type Resolved } from '../../lib/model';
import { declaredArrows } from '../../proof/declared/declared-arrows';
import { workloadNames } from '../../proof/declared/names';
import * as calculator from '../apps/calculator';
import * as django from '../apps/django';
import * as recipes from '../apps/recipes';
import * as seed from '../apps/seed';
import * as shop from '../apps/shop';

const clusters = Object.entries<Application>({ calculator, django, recipes, seed, shop }).flatMap(
  ([name, application]) =>
    application.environments
      .filter((one) => one.target === 'kubernetes')
      .map((environment) => [`${environment.name} of ${name}`, application, environment] as const),
);

/** Who routes users, whatever he is called. */
const EDGE = 'edge/edge';
/** What carries the connections of a mesh between two of its pods, whichever port they mean. */
const TUNNEL = 15008;
/** A replica is drawn for all of them, and swaps its role with the primary. */
const instance = (name: string): string => (name === 'ingress-controller' ? EDGE : name.replace(/-replica$/, ''));
/** Jobs of the operator are no part of a picture, and neither is what answers a certificate authority for a moment, or carries. */
const isDrawn = (name: string): boolean => !/-(initdb|join|full-recovery)$|^acme-solver|\/waypoint$/.test(name);
const ownNames = (resolved: Resolved<KubernetesEnvironment>): Set<string> => {
  const names = workloadNames(resolved).filter(isDrawn);
  return new Set([...names, ...names.map(instance)]);
};

function drawnPairs({ arrows, watching, parts }: Graph, own: ReadonlySet<string>): Set<string> {
  const ids = new Set(parts.map(({ id }) => id));
  const edge = parts.find(({ kind }) => kind === 'edge')?.id;
  const named = (id: string): string => (id === edge ? EDGE : id);
  return new Set(
    [...arrows, ...watching]
      .map((arrow) => ({ ...arrow, from: named(arrow.from), to: named(arrow.to) }))
      .filter(({ from, to }) => (ids.has(from) || from === EDGE) && own.has(from) && own.has(to))
      .map(({ from, to, port }) => `${instance(from)} → ${instance(to)} on ${port}`),
  );
}

function declaredPairs(application: Application, environment: KubernetesEnvironment): Set<string> {
  const resolved = resolve(application.topology, environment);
  const own = ownNames(resolved);
  return new Set(
    declaredArrows(resolved)
      .filter(({ from, to }) => own.has(from) && own.has(to) && instance(from) !== instance(to))
      .filter(({ port }) => port !== TUNNEL)
      .map(({ from, to, port }) => `${instance(from)} → ${instance(to)} on ${port}`)
      .sort(),
  );
}

describe.each(clusters)('in %s', (_, application, environment) => {
  const resolved = resolve(application.topology, environment);
  const graph = graphOf(resolved);
  const own = ownNames(resolved);

  test('the picture has each arrow that policies let through between what is ours, and no other', () => {
    const drawn = [...drawnPairs(graph, own)].filter((pair) => !isToItself(pair)).sort();
    expect(drawn).toEqual([...declaredPairs(application, environment)].sort());
    expect(drawn.length).toBeGreaterThan(0);
  });

  test('everything that runs is a part of it', () => {
    const ids = new Set([EDGE, ...graph.parts.map(({ id }) => id)]);
    const missing = [...own].filter((name) => !ids.has(name) && name.includes('/'));
    expect(missing).toEqual([]);
  });
});

const isToItself = (pair: string): boolean => {
  const [from, to] = pair.split(/ → | on /);
  return from === to;
};

describe('in Compose', () => {
  const environment = seed.environments.find(({ name }) => name === 'local');
  if (environment === undefined) throw new Error('no environment local');
  const graph = graphOf(resolve(seed.topology, environment));
  const arrow = (from: string, to: string) => graph.arrows.find((one) => one.from === from && one.to === to);

  test('everything is in the one project, and users come by the router', () => {
    expect(graph.groups).toEqual(['app-local']);
    expect(arrow('people', 'router')).toMatchObject({ scheme: 'http', port: 3000 });
    expect(arrow('router', 'backend')).toMatchObject({ port: 8000, routes: ['/api'] });
  });

  test('a connection says its port and its protocol', () => {
    expect(arrow('worker', 'redis')).toMatchObject({
      scheme: 'redis',
      port: 6379,
      because: 'worker connects to redis',
    });
    expect(arrow('worker', 'frontend')).toBeUndefined();
  });
});
