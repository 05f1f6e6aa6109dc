import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import {
  problemsOf,
  type Application,
  type EdgeChoice,
  type KubernetesEnvironment,
  type Route,
  type Topology,
} from '../../lib/model';
import { subjectsIn } from '../proof/promises/kept';
import { violationsOf } from './broken-promises';

const APPS = join(__dirname, '..', 'apps');

/** The first cluster with an edge of each application of the tests: further ones have the same services. */
const clusters = readdirSync(APPS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(APPS, entry.name)).includes('index.ts'))
  .flatMap(({ name }) => {
    const { topology, environments } = jest.requireActual<Application>(join(APPS, name));
    const clustered = environments.filter((one): one is KubernetesEnvironment => one.target === 'kubernetes');
    const found = clustered.find(({ cluster, edge }) => cluster === undefined && edge !== undefined);
    return found === undefined ? [] : [[name, topology, found] as const];
  });

const edge: EdgeChoice = {
  api: 'gateway',
  controller: 'envoy-gateway',
  loadBalancer: { addresses: ['203.0.113.0/28'] },
};
const mesh = { kind: 'istio' } as const;

/** What no Gateway can say of a route. */
const unsayable = ({ webSocket, streaming, grpc }: Route): readonly (keyof Route)[] => [
  ...(['maxBodyMiB', 'rateLimit', 'allow'] as const),
  ...(webSocket || streaming || grpc ? (['timeoutSeconds'] as const) : []),
];

const unsaid = ({ services }: Topology): string[] =>
  services.flatMap(({ name, routes }) =>
    routes.flatMap((route, i) =>
      unsayable(route)
        .filter((option) => route[option] !== undefined)
        .map((option) => `${name}: ${routes.length === 1 ? 'route' : `route[${i}]`}.${option}`),
    ),
  );

const broken = (topology: Topology, environment: KubernetesEnvironment): string[] =>
  violationsOf(subjectsIn({ topology, environments: [environment] }, undefined, () => true));

/** What is broken while routes say no more than a Gateway can. Services know each other, and so are the same. */
function brokenBySayable(topology: Topology, environment: KubernetesEnvironment): string[] {
  const taken = topology.services
    .flatMap(({ routes }) => routes)
    .map(
      (route) =>
        [
          route,
          Object.fromEntries(
            unsayable(route).flatMap((option) => (route[option] === undefined ? [] : [[option, route[option]]])),
          ),
        ] as const,
    );
  for (const [route, options] of taken)
    for (const option of Object.keys(options)) Reflect.deleteProperty(route, option);
  try {
    return broken(topology, environment);
  } finally {
    for (const [route, options] of taken) Object.assign(route, options);
  }
}

test('applications whose routes say what no Gateway can are among them', () => {
  expect(clusters.length).toBeGreaterThan(4);
  expect(clusters.flatMap(([, topology]) => unsaid(topology)).length).toBeGreaterThan(2);
});

describe.each(clusters)('the application %s', (_, topology, environment) => {
  test('is told by name what a Gateway can’t say of its routes, and of nothing else', () => {
    const problems = problemsOf({ topology, environments: [{ ...environment, edge }] }, kubernetesRules);
    expect(problems.map(({ subject, field }) => `${subject}: ${field}`).sort()).toEqual(unsaid(topology).sort());
  });

  test('without that keeps every promise by a Gateway', () => {
    expect(brokenBySayable(topology, { ...environment, edge })).toEqual([]);
  });

  test('keeps every promise in a mesh', () => {
    expect(broken(topology, { ...environment, mesh })).toEqual([]);
  });

  test('without that keeps every promise by a Gateway in a mesh', () => {
    expect(brokenBySayable(topology, { ...environment, edge, mesh })).toEqual([]);
  });
});
