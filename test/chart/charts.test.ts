import { parse } from 'yaml';
import type { Application, KubernetesEnvironment } from '../../lib/model';
import { renderKubernetes } from '../../lib/kubernetes';
import { resolve } from '../../lib/model';
import { renderChart } from '../../lib/chart';
import { Renderer } from '../../proof/helm/evaluate';
import { identityOf, type Json } from './identity';
import * as calculator from '../apps/calculator';
import * as django from '../apps/django';
import * as recipes from '../apps/recipes';
import * as seed from '../apps/seed';
import * as shop from '../apps/shop';
import * as smallest from '../apps/smallest';
import { otherwise, saidInDefinition, type Values } from './said';

const clusters = Object.entries({ calculator, django, recipes, seed, shop, smallest }).flatMap(
  ([name, application]: readonly [string, Application]) =>
    application.environments.flatMap((environment) =>
      environment.target === 'kubernetes' ? [[`${name} in ${environment.name}`, application, environment] as const] : [],
    ),
);

/** What follows from all of an environment, and no value changes. */
const AS_WRITTEN = ['ResourceQuota', 'LimitRange', 'SecretStore', 'ClusterSecretStore'];

/** The objects of a chart with some values, by what they are. */
function objectsOf(files: ReadonlyMap<string, string>, values: Values): Map<string, Json> {
  const renderer = new Renderer([files.get('templates/_helpers.tpl') ?? '']);
  return new Map(
    [...files].flatMap(([path, text]) => {
      if (!path.startsWith('templates/') || !path.endsWith('.yaml')) return [];
      const object = parse(renderer.render(text, values)) as Json | null;
      return object === null ? [] : [[identityOf(object), withoutHelm(object)] as const];
    }),
  );
}

function withoutHelm(object: Json): Json {
  const { annotations, ...metadata } = object['metadata'] as Json & { readonly annotations?: Json };
  const own = Object.entries(annotations ?? {}).filter(([name]) => !name.startsWith('helm.sh/'));
  return { ...object, metadata: own.length === 0 ? metadata : { ...metadata, annotations: Object.fromEntries(own) } };
}

describe.each(clusters)('%s', (_, { topology }, environment) => {
  const files = new Map(
    renderChart(topology, { ...environment, chart: 'trial' }, 'dist/trial').map(({ path, text }) => [
      path.slice('charts/trial/'.length),
      text,
    ]),
  );
  const values = parse(files.get('values.yaml') ?? '') as Values;

  const written = (of: KubernetesEnvironment): Map<string, Json> =>
    new Map(
      renderKubernetes(resolve(topology, of), 'dist/trial')
        .files.filter(({ path }) => path.endsWith('.yaml') && !/^[^/]+\/(argocd|addons)\//.test(path))
        .map(({ text }) => {
          const object = parse(text) as Json;
          return [identityOf(object), object];
        }),
    );

  test('comes to its objects as a chart', () => {
    expect(objectsOf(files, values)).toEqual(written(environment));
  });

  test('comes, with other values, to what a definition that says the same comes to', () => {
    const { pullSecrets: _p, secrets: _s, ...said } = otherwise(values);
    const changed = { ...values, ...said };
    const due = written(saidInDefinition(environment, changed));
    const found = objectsOf(files, changed);
    expect([...found.keys()].sort()).toEqual([...due.keys()].sort());
    for (const [name, object] of found) {
      if (AS_WRITTEN.includes(String(object['kind']))) continue;
      expect(rolled(object)).toEqual(rolled(due.get(name)));
    }
  });
});

/** The hash of files is another one when they change, and which one is all the same. */
const rolled = (object: Json | undefined): unknown =>
  JSON.parse(
    JSON.stringify(object, (name, value: unknown) => (name === 'checksum/config' ? 'some hash' : value)),
  ) as unknown;
